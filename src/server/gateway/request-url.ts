import type { Context } from 'hono';
import type { GatewayEnv } from './gateway-env.ts';

/** The address of a request, taken apart once for all who look at it. */
export function requestUrl(c: Context<GatewayEnv>): URL {
  const known = c.get('url');
  if (known !== undefined) return known;
  const url = new URL(c.req.url);
  c.set('url', url);
  return url;
}
