// A session is a sealed text in the browser's cookie. It is encrypted and authenticated, so the browser can neither read nor change it. Any
// replica with the same secret can open it.
import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import * as v from 'valibot';

const identitySchema = v.object({
  tokenId: v.optional(v.string()),
  tokenName: v.optional(v.string()),
  memberId: v.optional(v.string()),
  accountId: v.optional(v.string()),
  serviceToken: v.boolean(),
  tokenKind: v.optional(v.string()),
});

const sessionSchema = v.object({
  /** Identifies a session without its key. It stays the same when the key is replaced. */
  id: v.string(),
  instance: v.string(),
  key: v.string(),
  identity: identitySchema,
  /** Who signed in, by the sign-on in front, where there is one. */
  user: v.optional(v.string()),
  /** Epoch ms. */
  signedInAt: v.number(),
  expiresAt: v.number(),
});

/** The answer of `caller-identity` for a key (contract section 11). */
export type Identity = v.InferOutput<typeof identitySchema>;

/** An open session with its key. It stays in the gateway's memory for one request only. */
export type KeptSession = v.InferOutput<typeof sessionSchema>;

export type Seal = {
  /** Gives a compact JWE (RFC 7516, section 7.1), direct with AES-256-GCM. Its claim `exp` is the end of the session. */
  seal(session: KeptSession): string;
  /** Gives the session. Undefined when the text was changed, was sealed with another secret, or has run out at `now` (epoch ms). */
  open(text: string, now: number): KeptSession | undefined;
};

/** The header of every sealed text. A text with another header, for example of another algorithm, is refused unopened. */
const header = Buffer.from(JSON.stringify({ alg: 'dir', enc: 'A256GCM' })).toString('base64url');
const sealedShape = /^([\w-]+)\.\.([\w-]{16})\.([\w-]+)\.([\w-]{22})$/;

const payloadSchema = v.object({ session: sessionSchema, exp: v.number() });

/** Seals with the first secret and opens with any of them. */
export function createSeal(secrets: readonly [string, ...string[]]): Seal {
  const [sealingKey, ...olderKeys] = [encryptionKey(secrets[0]), ...secrets.slice(1).map(encryptionKey)];
  const openingKeys = [sealingKey, ...olderKeys];
  return {
    seal: (session) => sealWith(sealingKey, session),
    open(text, now) {
      for (const key of openingKeys) {
        const session = openWith(key, text, now);
        if (session !== undefined) return session;
      }
      return undefined;
    },
  };
}

function sealWith(key: KeyObject, session: KeptSession): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(header));
  const payload = { session, exp: Math.floor(session.expiresAt / 1000) };
  const content = Buffer.concat([cipher.update(JSON.stringify(payload)), cipher.final()]);
  const parts = [nonce, content, cipher.getAuthTag()].map((part) => part.toString('base64url'));
  return [header, '', ...parts].join('.');
}

/** Opens a text from `seal`; other algorithms are refused. */
function openWith(key: KeyObject, text: string, now: number): KeptSession | undefined {
  const [, begin, nonce = '', content = '', tag = ''] = sealedShape.exec(text) ?? [];
  if (begin !== header) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), {
      authTagLength: 16,
    })
      .setAAD(Buffer.from(header))
      .setAuthTag(Buffer.from(tag, 'base64url'));
    const opened = Buffer.concat([decipher.update(content, 'base64url'), decipher.final()]);
    const { session, exp } = v.parse(payloadSchema, JSON.parse(opened.toString()));
    return exp > Math.floor(now / 1000) ? session : undefined;
  } catch {
    // Every defect gets the same answer: there is no session. The reason would only help a forger.
    return undefined;
  }
}

/** A change of the sealed fields must change this label, unless it only adds one that may be missing. Older cookies then count as no session instead of being half read. */
const label = 'access token console: session, version 2';

function encryptionKey(secret: string): KeyObject {
  return createSecretKey(new Uint8Array(hkdfSync('sha256', secret, '', label, 32)));
}
