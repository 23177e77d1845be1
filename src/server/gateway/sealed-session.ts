// A session is nothing but a sealed text in the browser's cookie: encrypted and authenticated, so that neither reading nor
// changing it is possible there, and any replica with the same secret can open it.
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
  /** Tells sessions apart without their keys; stays the same when the key is replaced. */
  id: v.string(),
  instance: v.string(),
  key: v.string(),
  identity: identitySchema,
  /** Epoch ms. */
  signedInAt: v.number(),
  expiresAt: v.number(),
});

/** What `caller-identity` said about a key (contract section 11). */
export type Identity = v.InferOutput<typeof identitySchema>;

/** An open session with its key; exists in the gateway's memory for the length of one request. */
export type KeptSession = v.InferOutput<typeof sessionSchema>;

export type Seal = {
  /** Gives a compact JWE (RFC 7516, section 7.1), direct with AES-256-GCM, whose claim `exp` is the end of the session. */
  seal(session: KeptSession): string;
  /** Gives undefined for a text that was changed, sealed with another secret, or has run out at `now` (epoch ms). */
  open(text: string, now: number): KeptSession | undefined;
};

/** How everything begins that is sealed here; what begins otherwise, in another algorithm for one, is not even tried. */
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

/** Opens what `seal` wrote, and nothing in another algorithm. */
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
    // Whatever is wrong with it, the answer is the same: there is no session. Why would only help who forged it.
    return undefined;
  }
}

/** A change of what is sealed changes this label, so that older cookies are no sessions instead of half-read ones. */
const label = 'access token console: session, version 2';

function encryptionKey(secret: string): KeyObject {
  return createSecretKey(new Uint8Array(hkdfSync('sha256', secret, '', label, 32)));
}
