// A short name for each request. The answer carries it, the page shows it with an error, and the log has it in every line about the request.
import type { MiddlewareHandler } from 'hono';
import type { GatewayEnv } from './gateway-env.ts';
import { randomTexts } from './random-text.ts';

const header = 'X-Request-Id';

/** In characters. No whole key fits, nor a UUID, which the log would remove: an ID that came from outside may be either. */
const longest = 16;

const makeId = randomTexts(longest / 2, 'hex');

/**
 * Names each request. Behind trusted proxies the beginning of the name that they gave is kept, so that it is found in their log as well.
 * Without them the header comes from the client itself, and is ignored.
 */
export function requestId(trustedProxies: number): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const given = trustedProxies > 0 ? (c.req.header(header) ?? '') : '';
    const id = /^[\w.:-]{8,200}$/.test(given) ? given.slice(0, longest) : makeId();
    c.set('requestId', id);
    await next();
    c.res.headers.set(header, id);
  };
}
