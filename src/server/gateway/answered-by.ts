// Marks every answer as the gateway's own. What stands in front of it (a company's sign-in, a proxy, a firewall) may answer in its place, and
// the console must not take that for a word of the instance or of the session.
import type { MiddlewareHandler } from 'hono';
import type { GatewayEnv } from './gateway-types.ts';

/** Sets `X-Answered-By` on whatever answer comes, refusals and failures included. The console looks for it (src/api/answered-by.ts). */
export function answeredBy(): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    await next();
    c.res.headers.set('X-Answered-By', 'access-token-console');
  };
}
