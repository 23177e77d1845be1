// The session that a call belongs to. A page acts only in the session that it shows, even when another tab has signed in to another.
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { GatewayRefusal } from './gateway-error.ts';
import type { Services } from './services.ts';
import type { GatewayEnv } from './gateway-env.ts';
import { sessionMissing } from './refusals.ts';
import type { KeptSession } from './sealed-session.ts';
import type { Target } from './targets.ts';

type CallersSession =
  | { readonly kind: 'session'; readonly session: KeptSession; readonly target: Target }
  | { readonly kind: 'refused'; readonly refusal: GatewayRefusal };

/**
 * The open session of a call, and the target of its calls. Refuses with 401 `session_missing` when there is none. Refuses with 409
 * `session_changed` unless the call names this session in `X-Session`.
 */
export function sessionOfCall(
  c: Context<GatewayEnv>,
  { sessions, targets }: Pick<Services, 'sessions' | 'targets'>,
): CallersSession {
  const session = sessions.read(c);
  const target = session && targets.find(session.instance);
  if (session === undefined || target === undefined) return { kind: 'refused', refusal: sessionMissing };
  if (!namesSession(c, session)) return { kind: 'refused', refusal: sessionChanged };
  c.set('instance', target.instance.id);
  c.set('session', session);
  return { kind: 'session', session, target };
}

/** Whether a call is meant for this session. */
export function namesSession(c: Context<GatewayEnv>, session: KeptSession): boolean {
  return c.req.header('X-Session') === publicId(session);
}

/** The public name of a session, for the browser. It stays when the key is replaced, and opens nothing. */
export function publicId({ id }: Pick<KeptSession, 'id'>): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, 22);
}

export const sessionChanged: GatewayRefusal = {
  status: 409,
  code: 'session_changed',
  message: 'This browser is signed in to a different session than this page shows. Nothing was sent.',
};
