import type { Context } from 'hono';
import { withoutBase } from './base-path.ts';
import type { GatewayEnv } from './gateway-env.ts';

/** The URL of a request, parsed once for all middleware; its path is the console's own, without the base path. */
export function requestUrl(c: Context<GatewayEnv>): URL {
  const known = c.get('url');
  if (known !== undefined) return known;
  const url = new URL(c.req.url);
  const own = withoutBase(url.pathname, c.get('basePath') ?? '');
  if (own !== url.pathname) url.pathname = own;
  c.set('url', url);
  return url;
}
