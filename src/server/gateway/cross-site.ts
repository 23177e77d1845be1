// Refuses what another site could have caused: writes, and reads that cost calls to the instance. The cookie is SameSite=Strict
// already; this also holds where a sibling domain counts as the same site, and where a browser is wrong.
import type { Context, MiddlewareHandler } from 'hono';
import { refuse, type GatewayRefusal } from './gateway-error.ts';
import type { GatewayEnv } from './gateway-env.ts';

const consoleHeader = 'X-Access-Token-Console';

const refusal: GatewayRefusal = {
  status: 403,
  code: 'cross_site_refused',
  message: `Writes are accepted from the console's own pages only: with the header ${consoleHeader} and from the same origin.`,
};

const readRefusal: GatewayRefusal = {
  ...refusal,
  message: "The account is read from the console's own pages only, not from another origin.",
};

/** Lets reads pass; a write needs the console's own header, which no form and no simple request can set, and the same origin. */
export function refuseCrossSite(): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (!reads && !(c.req.header(consoleHeader) === '1' && isSameOrigin(c))) return refuse(c, refusal);
    return next();
  };
}

/**
 * `Sec-Fetch-Site` is the browser's own word and right behind any proxy; browsers leave it out on plain HTTP, where `Origin`
 * is compared instead. Neither means that no browser page sent this, and there is no reason to let it in.
 */
function isSameOrigin(c: Context<GatewayEnv>): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('Origin');
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === new URL(c.req.url).host;
}

/**
 * Refuses reads that a page of another origin causes. It could not see the answers, but a sibling domain or another port of this host
 * counts as the same site for the cookie, and would spend the account's rate limit.
 */
export function refuseCrossOriginReads(): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const site = c.req.header('Sec-Fetch-Site') ?? 'none';
    return site === 'same-origin' || site === 'none' ? next() : refuse(c, readRefusal);
  };
}
