// The address that a request came from, as far as it can be known. What a client writes into a header itself is ignored.
import { isIP, isIPv4 } from 'node:net';
import type { Context } from 'hono';
import type { GatewayEnv } from './gateway-env.ts';

/**
 * The network address of the client, for counting. `proxies` is how many reverse proxies stand in front. Each of them adds the address of
 * its caller to the end of `X-Forwarded-For`; with 0 that header is ignored. Of an IPv6 address only the first 64 bits count, since the
 * owner chooses the rest.
 */
export function clientAddress(c: Context<GatewayEnv>, proxies: number): string {
  const forwarded = (c.req.header('X-Forwarded-For') ?? '').split(',').map((part) => part.trim());
  const chain = [...forwarded, c.env?.incoming?.socket.remoteAddress ?? ''];
  return countedAddress(chain.at(-1 - proxies) ?? chain[0] ?? '');
}

/** The counted part of an address in any spelling, with or without a port; `unknown` for any other text. */
export function countedAddress(text: string): string {
  const address = withoutZone(withoutPort(text));
  if (isIP(address) === 0) return 'unknown';
  if (isIPv4(address)) return address;
  const groups = groupsOf(address);
  return (
    ipv4In(groups) ??
    `${groups
      .slice(0, 4)
      .map((group) => group.toString(16))
      .join(':')}::/64`
  );
}

/**
 * The network (`/48`) around the counted part of an IPv6 address; undefined for every other address. A provider gives such a network to any
 * customer, and its 65,536 addresses count one by one.
 */
export function siteOf(counted: string): string | undefined {
  return counted.endsWith('::/64') ? `${counted.split(':').slice(0, 3).join(':')}::/48` : undefined;
}

/** Removes the port. Some proxies write `address:port`, with brackets around an IPv6 address. */
function withoutPort(text: string): string {
  return /^([\d.]+):\d+$/.exec(text)?.[1] ?? /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? text;
}

function withoutZone(address: string): string {
  return address.split('%')[0] ?? address;
}

/** The eight 16-bit numbers of an IPv6 address. */
function groupsOf(address: string): readonly number[] {
  // A URL spells an address in one way only: in hexadecimal, even where it was written with dots.
  const [head = '', tail = ''] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const [before, after] = [numbersIn(head), numbersIn(tail)];
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after];
}

function numbersIn(text: string): readonly number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}

/** The IPv4 address inside an IPv4-mapped one (`::ffff:0:0/96`). A socket for both families names its IPv4 clients in this form. */
function ipv4In(groups: readonly number[]): string | undefined {
  const [high = 0, low = 0] = groups.slice(6);
  if (groups[5] !== 0xff_ff || groups.slice(0, 5).some((group) => group !== 0)) return undefined;
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
