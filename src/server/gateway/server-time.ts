// What time it is at the place that answers, told with every answer. Instants such as the end of an old key are judged there,
// whatever the clock of the browser says.
import type { MiddlewareHandler } from 'hono';
import type { GatewayEnv } from './gateway-env.ts';

const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Epoch ms. An instance that believes to live outside of these does not know what time it is. */
const earliest = Date.UTC(2020, 0);
const latest = Date.UTC(2100, 0);

/** Sets `X-Server-Time`, in epoch ms, on every answer that does not tell an instance's own already. */
export function serverTime(now: () => number): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    await next();
    // Not `c.header`, which builds the whole answer anew once there is one.
    if (!c.res.headers.has('X-Server-Time')) c.res.headers.set('X-Server-Time', String(now()));
  };
}

/**
 * The time of an instance by the `Date` of its answer, and that it is the instance's, which goes before the gateway's own; nothing when
 * that `Date` cannot be read (RFC 9110, section 5.6.7) or makes no sense.
 */
export function instanceTime(date: string | readonly string[] | undefined): Record<string, string> {
  const at = typeof date === 'string' && httpDate.test(date) ? Date.parse(date) : Number.NaN;
  return at > earliest && at < latest ? { 'x-server-time': String(at), 'x-server-clock': 'instance' } : {};
}
