// One line per request: what was asked and how it ended. Never headers, bodies or the query, which may hold secrets.
import type { MiddlewareHandler } from 'hono';
import type { GatewayEnv } from './gateway-types.ts';
import type { Log } from './log.ts';

const probes = new Set(['/healthz', '/readyz']);

/** Logs each request at `info`, failures of the server at `error`, and probes at `debug` because they come all day. */
export function requestLog(log: Log): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const began = performance.now();
    await next();
    const { status } = c.res;
    const path = new URL(c.req.url).pathname;
    log(status >= 500 ? 'error' : probes.has(path) ? 'debug' : 'info', 'request', {
      method: c.req.method,
      path,
      status,
      ms: Math.round(performance.now() - began),
      instance: c.get('instance'),
    });
  };
}
