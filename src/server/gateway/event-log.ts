// Who did what: one line for each attempt to sign in, sign out, test a key or change something, however it ended. Reads have none.
import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { tokenWriteOf } from './allowed-paths.ts';
import { clientAddress } from './client-address.ts';
import type { GatewayEnv } from './gateway-env.ts';
import type { Metrics } from './metrics.ts';
import type { Log } from './log.ts';
import { requestUrl } from './request-url.ts';
import type { Services } from './services.ts';
import { publicId } from './session-of-call.ts';
import { ownScope } from './workspace-access.ts';

type EventLogOptions = {
  readonly log: Log;
  readonly metrics: Metrics | undefined;
  readonly trustedProxies: number;
  /** Whether lines name the client's network address. */
  readonly withAddress: boolean;
  readonly services: Pick<Services, 'recorder' | 'targets' | 'now'>;
};

/**
 * Writes an `event` line after the request. `outcome` is `done`, `refused`, or `unknown` when the instance was asked and gave no answer, or
 * failed: then only another read shows what happened.
 */
export function eventLog({
  log,
  metrics,
  trustedProxies,
  withAddress,
  services,
}: EventLogOptions): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    // Before what it changes: everything since this event includes its own change.
    const at = services.now();
    await next();
    const { action, token } = actionOf(c.req.method, requestUrl(c).pathname);
    if (action === undefined) return;
    const status = c.get('keyStatus') ?? c.res.status;
    const session = c.get('session');
    const { identity } = session ?? {};
    const outcome = outcomeOf(status, c);
    metrics?.countEvent(action, outcome);
    log('info', 'event', {
      id: c.get('requestId'),
      action,
      outcome,
      status,
      target: token ?? c.get('target'),
      instance: c.get('instance'),
      account: identity?.accountId,
      member: identity?.memberId,
      token: identity?.tokenId,
      user: c.get('user'),
      session: session === undefined ? undefined : publicId(session),
      client: withAddress ? clientAddress(c, trustedProxies) : undefined,
      refused: c.get('refused'),
    });
    // Without an account, such as a rejected sign-in, an event belongs to no workspace.
    const place = session === undefined ? undefined : services.targets.find(session.instance);
    const scope = session && place && ownScope(session, place);
    if (scope === undefined) return;
    services.recorder.event(scope, {
      id: randomUUID(),
      at,
      requestId: c.get('requestId') ?? '',
      action,
      outcome,
      status,
      target: token ?? c.get('target') ?? '',
      user: c.get('user') ?? '',
    });
  };
}

type LoggedAction = { readonly action: string | undefined; readonly token?: string };

const sessionActions: Readonly<Record<string, string>> = {
  'POST /session': 'sign-in',
  'DELETE /session': 'sign-out',
  'POST /session/test-key': 'test-key',
  'POST /workspace/calendar': 'create-calendar',
  'DELETE /workspace/calendar': 'withdraw-calendar',
};

/** What a request would do. `change` is a write that the gateway does not pass on; `share` changes what administrators write. */
function actionOf(method: string, path: string): LoggedAction {
  if (method === 'GET' || method === 'HEAD') return { action: undefined };
  if (path === '/workspace/entries/undo') return { action: 'undo-shared' };
  if (path.startsWith('/workspace/entries/')) return { action: 'share' };
  if (!path.startsWith('/api/')) return { action: sessionActions[`${method} ${path.replace(/\/$/, '')}`] };
  const { operation = 'change', tokenId = '' } = tokenWriteOf(method, path) ?? {};
  return { action: operation, ...(tokenId === '' ? {} : { token: tokenId }) };
}

function outcomeOf(status: number, c: Context<GatewayEnv>): 'done' | 'refused' | 'unknown' {
  if (status < 300) return 'done';
  return c.get('sent') === true && status >= 500 ? 'unknown' : 'refused';
}
