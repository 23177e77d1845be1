// The name that a company's sign-on in front gives to its users. It says in the log who acted, and a session is bound to it. It never grants
// anything: what somebody may do is decided by their key alone.
import { BlockList, isIP, isIPv6 } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import type { GatewayEnv } from './gateway-env.ts';

export type UserHeader = {
  readonly name: string;
  /** Whether a proxy that may name users has this network address. */
  readonly isProxy: (address: string) => boolean;
};

/** In characters, without controls and whatever else could be read differently elsewhere. */
const usable = /^[\x20-\x7e]{1,128}$/;

/** Reads the header's name and the addresses of proxies, single or as networks (`10.0.0.0/8`). Gives the entries that are neither. */
export function createUserHeader(
  name: string,
  addresses: readonly string[],
): { readonly header: UserHeader; readonly wrong: readonly string[] } {
  const list = new BlockList();
  const wrong = addresses.filter((entry) => !addTo(list, entry));
  return {
    header: {
      name,
      isProxy(text) {
        // A socket for both families names its IPv4 clients in this form.
        const address = text.replace(/^::ffff:(?=[\d.]+$)/i, '');
        return isIP(address) !== 0 && list.check(address, familyOf(address));
      },
    },
    wrong,
  };
}

function addTo(list: BlockList, entry: string): boolean {
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(entry) ?? [];
  const most = isIPv6(address) ? 128 : 32;
  if (isIP(address) === 0 || Number(bits ?? most) > most) return false;
  list.addSubnet(address, Number(bits ?? most), familyOf(address));
  return true;
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}

/** Notes the user of each request, or that the header came from elsewhere and was ignored. */
export function trustedUser(header: UserHeader | undefined): MiddlewareHandler<GatewayEnv> {
  return (c, next) => {
    const given = header === undefined ? undefined : c.req.header(header.name)?.trim();
    if (header === undefined || given === undefined || given === '') return next();
    const isTrusted = header.isProxy(c.env?.incoming?.socket.remoteAddress ?? '') && usable.test(given);
    if (isTrusted) c.set('user', given);
    else c.set('isUserIgnored', true);
    return next();
  };
}
