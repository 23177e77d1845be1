// Marks every answer as the gateway's own. A sign-in page, a proxy or a firewall in front of it may answer in its place; the
// console must not take that for an answer of the instance.
import type { MiddlewareHandler } from 'hono';
import type { GatewayEnv } from './gateway-env.ts';

/** Sets `X-Answered-By` on every answer, also on refusals and failures. The console checks for it (src/api/answered-by.ts). */
export function answeredBy(): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    await next();
    c.res.headers.set('X-Answered-By', 'access-token-console');
  };
}
