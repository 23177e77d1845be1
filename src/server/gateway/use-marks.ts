// When somebody last used a session, in a cookie beside it. Not in the session's own: an answer that only notes use and comes after a
// reset of the session's token would put the old key back, and one that comes after signing out would open the session again.
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { KeptSession } from './sealed-session.ts';

export type UseMarks = {
  /** The text that says a session was used at `at` (epoch ms). */
  readonly write: (session: Pick<KeptSession, 'id'>, at: number) => string;
  /** The instant in a text; undefined when it was not written here, or for another session. */
  readonly read: (session: Pick<KeptSession, 'id'>, text: string) => number | undefined;
};

/** Signs with the first secret and believes what any of them signed. */
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
