// When the session's own token is reset, the session continues with the new key. Otherwise the reset would sign its own user out.
import type { Context } from 'hono';
import * as v from 'valibot';
import type { GatewayEnv } from './gateway-env.ts';
import { readKey } from './key-shape.ts';
import type { KeptSession } from './sealed-session.ts';
import type { Sessions } from './sessions.ts';

const resetSchema = v.object({ token: v.string() });

/**
 * Seals the session again with the new key from the answer of a reset (contract section 7). The same answer carries the new cookie and says
 * so in `X-Session-Key-Replaced`. The end of the session stays the same. Nothing changes when the answer has no whole key or comes after
 * signing out.
 */
export async function keepOwnNewKey(
  c: Context<GatewayEnv>,
  sessions: Sessions,
  session: KeptSession,
  answer: Uint8Array,
): Promise<void> {
  const key = newKey(answer);
  if (key === undefined) return;
  if ((await sessions.keep(c, { ...session, key })) === 'kept') c.header('X-Session-Key-Replaced', '1');
}

function newKey(answer: Uint8Array): string | undefined {
  try {
    const { token } = v.parse(resetSchema, JSON.parse(new TextDecoder().decode(answer)));
    const read = readKey(token);
    return read.kind === 'key' ? read.key : undefined;
  } catch {
    return undefined;
  }
}
