// A cookie beside the session's own says when the session was last used. The session's own cookie must not change for that. A late answer
// could put back an old key after a reset, or open the session again after signing out.
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { KeptSession } from './sealed-session.ts';

export type UseMarks = {
  /** A signed text that says a session was used at `at` (epoch ms). */
  readonly write: (session: Pick<KeptSession, 'id'>, at: number) => string;
  /** The instant (epoch ms) in a text; undefined when the signature is wrong or the text is for another session. */
  readonly read: (session: Pick<KeptSession, 'id'>, text: string) => number | undefined;
};

/** Signs with the first secret and accepts a signature by any of them. */
export function createUseMarks(secrets: readonly [string, ...string[]]): UseMarks {
  const [first, ...others] = [signingKey(secrets[0]), ...secrets.slice(1).map(signingKey)];
  return {
    write: ({ id }, at) => `${at}.${sign(first, id, at).toString('base64url')}`,
    read({ id }, text) {
      const [, digits = '', signature = ''] = /^(\d{1,15})\.([\w-]{43})$/.exec(text) ?? [];
      if (digits === '') return undefined;
      const [at, given] = [Number(digits), Buffer.from(signature, 'base64url')];
      return [first, ...others].some((key) => timingSafeEqual(sign(key, id, at), given)) ? at : undefined;
    },
  };
}

function sign(key: Buffer, id: string, at: number): Buffer {
  return createHmac('sha256', key).update(`${id} ${at}`).digest();
}

function signingKey(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'access token console: use, version 1', 32));
}
