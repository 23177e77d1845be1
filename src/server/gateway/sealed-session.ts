// A session is nothing but a sealed text in the browser's cookie: encrypted and authenticated, so that neither reading nor
// changing it is possible there, and any replica with the same secret can open it.
import { hkdfSync } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
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
  seal(session: KeptSession): Promise<string>;
  /** Gives undefined for a text that was changed, sealed with another secret, or has run out at `now` (epoch ms). */
  open(text: string, now: number): Promise<KeptSession | undefined>;
};

const algorithms = { alg: 'dir', enc: 'A256GCM' } as const;

/** Seals with the first secret and opens with any of them. */
export function createSeal(secrets: readonly [string, ...string[]]): Seal {
  const [sealingKey, ...olderKeys] = [encryptionKey(secrets[0]), ...secrets.slice(1).map(encryptionKey)];
  const openingKeys = [sealingKey, ...olderKeys];
  return {
    seal: (session) =>
      new EncryptJWT({ session })
        .setProtectedHeader(algorithms)
        .setExpirationTime(new Date(session.expiresAt))
        .encrypt(sealingKey),
    async open(text, now) {
      for (const key of openingKeys) {
        const session = await openWith(key, text, now);
        if (session !== undefined) return session;
      }
      return undefined;
    },
  };
}

async function openWith(key: Uint8Array, text: string, now: number): Promise<KeptSession | undefined> {
  try {
    const { payload } = await jwtDecrypt(text, key, {
      keyManagementAlgorithms: [algorithms.alg],
      contentEncryptionAlgorithms: [algorithms.enc],
      requiredClaims: ['exp'],
      currentDate: new Date(now),
    });
    return v.parse(sessionSchema, payload['session']);
  } catch {
    // Whatever is wrong with it, the answer is the same: there is no session. Why would only help who forged it.
    return undefined;
  }
}

/** A change of what is sealed changes this label, so that older cookies are no sessions instead of half-read ones. */
const label = 'access token console: session, version 2';

function encryptionKey(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', label, 32));
}
