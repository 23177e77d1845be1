// Whom a request came from, as far as that can be known: what a client writes into a header itself counts for nothing.
import { isIP, isIPv6 } from 'node:net';
import type { Context } from 'hono';
import type { GatewayEnv } from './gateway-types.ts';

/**
 * The network address of the client, for counting. `proxies` is how many reverse proxies stand in front, each of which adds the
 * address it was called from to the end of `X-Forwarded-For`; with 0 that header is not looked at. Of an IPv6 address only the
 * first 64 bits count, since the rest is for its owner to choose.
 */
export function clientAddress(c: Context<GatewayEnv>, proxies: number): string {
  const forwarded = (c.req.header('X-Forwarded-For') ?? '').split(',').map((part) => part.trim());
  const chain = [...forwarded, c.env?.incoming?.socket.remoteAddress ?? ''];
  return countedPart(chain.at(-1 - proxies) ?? chain[0] ?? '');
}

function countedPart(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIP(plain) === 0) return 'unknown';
  return isIPv6(plain) ? `${network(plain)}::/64` : plain;
}

function network(address: string): string {
  const [head = '', tail] = withoutZone(address).split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0');
  return [...groups, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

function withoutZone(address: string): string {
  return address.split('%')[0] ?? address;
}
