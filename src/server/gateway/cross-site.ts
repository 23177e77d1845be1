// Refuses requests that another site could have caused: writes, and reads that cost calls to the instance. The cookie is SameSite=Strict
// already. This check also covers sibling domains, which count as the same site, and faulty browsers.
import type { Context, MiddlewareHandler } from 'hono';
import { refuse, type GatewayRefusal } from './gateway-error.ts';
import type { GatewayEnv } from './gateway-env.ts';
import { requestUrl } from './request-url.ts';

const consoleHeader = 'X-Access-Token-Console';

const refusal: GatewayRefusal = {
  status: 403,
  code: 'cross_site_refused',
  message: `Writes are accepted only from the console’s own pages: same origin, with the header ${consoleHeader}.`,
};

const readRefusal: GatewayRefusal = {
  ...refusal,
  message: 'Reads are accepted only from the console’s own pages, not from another origin.',
};

/** Lets reads pass. A write needs the same origin and the console's own header, which no form and no simple request can set. */
export function refuseCrossSite(): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (!reads && !(c.req.header(consoleHeader) === '1' && isSameOrigin(c))) return refuse(c, refusal);
    return next();
  };
}

/**
 * Whether a page of our own origin sent this. The browser itself sets `Sec-Fetch-Site`, and it is right behind any proxy. Browsers leave it
 * out on plain HTTP; there `Origin` is compared. A request with neither header comes from no browser page and is refused.
 */
function isSameOrigin(c: Context<GatewayEnv>): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('Origin');
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === requestUrl(c).host;
}

/**
 * Refuses reads that a page of another origin causes. Such a page cannot see the answers, but could spend the account's rate limit. For the
 * cookie, a sibling domain or another port of this host counts as the same site.
 */
export function refuseCrossOriginReads(): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const site = c.req.header('Sec-Fetch-Site') ?? 'none';
    return site === 'same-origin' || site === 'none' ? next() : refuse(c, readRefusal);
  };
}
