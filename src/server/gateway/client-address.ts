// Whom a request came from, as far as that can be known: what a client writes into a header itself counts for nothing.
import { isIP, isIPv4 } from 'node:net';
import type { Context } from 'hono';
import type { GatewayEnv } from './gateway-env.ts';

/**
 * The network address of the client, for counting. `proxies` is how many reverse proxies stand in front, each of which adds the
 * address it was called from to the end of `X-Forwarded-For`; with 0 that header is not looked at. Of an IPv6 address only the
 * first 64 bits count, since the rest is for its owner to choose.
 */
export function clientAddress(c: Context<GatewayEnv>, proxies: number): string {
  const forwarded = (c.req.header('X-Forwarded-For') ?? '').split(',').map((part) => part.trim());
  const chain = [...forwarded, c.env?.incoming?.socket.remoteAddress ?? ''];
  return countedAddress(chain.at(-1 - proxies) ?? chain[0] ?? '');
}

/** What of an address counts, in whatever spelling it comes and with or without a port; `unknown` for everything else. */
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
 * The network (`/48`) around what counts of an IPv6 address: a provider gives one to whoever asks, with 65,536 addresses that count
 * by themselves. Undefined for every other address.
 */
export function siteOf(counted: string): string | undefined {
  return counted.endsWith('::/64') ? `${counted.split(':').slice(0, 3).join(':')}::/48` : undefined;
}

/** Some proxies write `address:port`, which takes brackets for IPv6. */
function withoutPort(text: string): string {
  return /^([\d.]+):\d+$/.exec(text)?.[1] ?? /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? text;
}

function withoutZone(address: string): string {
  return address.split('%')[0] ?? address;
}

/** The eight numbers of an IPv6 address. */
function groupsOf(address: string): readonly number[] {
  // A URL spells an address in one way only: in hexadecimal, also what was written with dots.
  const [head = '', tail = ''] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const [before, after] = [numbersIn(head), numbersIn(tail)];
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after];
}

function numbersIn(text: string): readonly number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}

/** The IPv4 address that an IPv6 one stands for (`::ffff:0:0/96`), which is how a socket for both names its IPv4 clients. */
function ipv4In(groups: readonly number[]): string | undefined {
  const [high = 0, low = 0] = groups.slice(6);
  if (groups[5] !== 0xff_ff || groups.slice(0, 5).some((group) => group !== 0)) return undefined;
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
