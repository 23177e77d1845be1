// One line per request: method, path and result. Headers, bodies and the query are never logged, since they may hold secrets.
import type { MiddlewareHandler } from 'hono';
import type { GatewayEnv } from './gateway-env.ts';
import type { Metrics } from './metrics.ts';
import type { Log } from './log.ts';
import { requestUrl } from './request-url.ts';

const probes = new Set(['/healthz', '/readyz']);

/** Logs each request at `info`, failures of the server at `error`, and the frequent probes at `debug`. */
export function requestLog(log: Log, metrics?: Metrics): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const began = performance.now();
    await next();
    const { status } = c.res;
    const path = requestUrl(c).pathname;
    metrics?.countRequest(path, status);
    // A browser that leaves a page drops its reads. Such an end is no failure.
    const gone = c.req.raw.signal.aborted;
    const level = status >= 500 && !gone ? 'error' : probes.has(path) ? 'debug' : 'info';
    log(level, 'request', {
      id: c.get('requestId'),
      method: c.req.method,
      path,
      status,
      ms: Math.round(performance.now() - began),
      instance: c.get('instance'),
      // Why the gateway did not pass the call on, or had no answer; it never repeats what was sent.
      refused: c.get('refused'),
      host: c.get('refusedHost'),
      userHeader: c.get('isUserIgnored') === true ? 'ignored' : undefined,
      gone: gone || undefined,
    });
  };
}
