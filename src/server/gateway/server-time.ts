// Every answer carries the time of the server that gave it. Instants such as the end of an old key follow that clock, whatever the
// browser's clock says.
import type { MiddlewareHandler } from 'hono';
import type { GatewayEnv } from './gateway-env.ts';

const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Epoch ms. An instance whose time lies outside of these does not know the time. */
const earliest = Date.UTC(2020, 0);
const latest = Date.UTC(2100, 0);

/** Sets `X-Server-Time`, in epoch ms, on every answer that does not carry an instance's time already. */
export function serverTime(now: () => number): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    await next();
    // `c.header` would build the whole answer again once there is one.
    if (!c.res.headers.has('X-Server-Time')) c.res.headers.set('X-Server-Time', String(now()));
  };
}

/**
 * Headers with the time of an instance, from the `Date` of its answer; they take precedence over the gateway's own time. No headers when
 * that `Date` cannot be read (RFC 9110, section 5.6.7) or makes no sense.
 */
export function instanceTime(date: string | readonly string[] | undefined): Record<string, string> {
  const at = typeof date === 'string' && httpDate.test(date) ? Date.parse(date) : Number.NaN;
  return at > earliest && at < latest ? { 'x-server-time': String(at), 'x-server-clock': 'instance' } : {};
}
