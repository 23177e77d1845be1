import type { Context } from 'hono';
import type { GatewayEnv } from './gateway-env.ts';

/** The URL of a request, parsed once for all middleware. */
export function requestUrl(c: Context<GatewayEnv>): URL {
  const known = c.get('url');
  if (known !== undefined) return known;
  const url = new URL(c.req.url);
  c.set('url', url);
  return url;
}
