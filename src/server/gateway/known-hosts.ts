// Answers under the console's own host names only. A foreign page can point its own name at this machine (DNS rebinding). For the browser
// it is then the same origin as the console. CSRF checks and CORS both let it in.
import type { MiddlewareHandler } from 'hono';
import { isLoopback } from '../config.ts';
import { refuse, type GatewayRefusal } from './gateway-error.ts';
import type { GatewayOptions } from './gateway-options.ts';
import type { GatewayEnv } from './gateway-env.ts';
import { requestUrl } from './request-url.ts';

const refusal: GatewayRefusal = {
  status: 421,
  code: 'host_unknown',
  message: 'The console doesn’t answer to this host name. An administrator can add it to ALLOWED_HOSTS.',
};

/**
 * Refuses requests for host names that are not allowed. On a loopback address its usual names are always allowed. Elsewhere every name is
 * allowed when none is configured: HTTPS is required there, and a rebound name has no certificate.
 */
export function knownHostsOnly({
  loopback,
  allowedHosts = [],
}: GatewayOptions['config']): MiddlewareHandler<GatewayEnv> {
  const allowed = new Set(allowedHosts);
  const isKnown = (host: string) =>
    allowed.has(host) || (loopback ? isLoopback(host) : allowed.size === 0 || isLoopback(host));
  return async (c, next) => {
    const { hostname } = requestUrl(c);
    if (isKnown(hostname)) return next();
    // For the log: often a proxy's own name, which belongs in ALLOWED_HOSTS.
    c.set('refusedHost', hostname);
    return refuse(c, refusal);
  };
}
