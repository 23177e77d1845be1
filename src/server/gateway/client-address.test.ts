import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-address.ts';
import type { GatewayEnv } from './gateway-env.ts';

async function addressOf(remoteAddress: string, proxies = 0, forwarded?: string): Promise<string> {
  const app = new Hono<GatewayEnv>().get('/', (c) => c.text(clientAddress(c, proxies)));
  const headers = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded };
  const response = await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } });
  return response.text();
}

describe('the address of a client', () => {
  it('is that of the connection, whatever the client says', async () => {
    expect(await addressOf('203.0.113.7')).toBe('203.0.113.7');
    expect(await addressOf('203.0.113.7', 0, '198.51.100.1')).toBe('203.0.113.7');
  });

  it('is what the outermost trusted proxy saw, and not what stands before it', async () => {
    expect(await addressOf('10.0.0.1', 1, '192.0.2.66, 203.0.113.7')).toBe('203.0.113.7');
    expect(await addressOf('10.0.0.1', 2, '192.0.2.66, 203.0.113.7, 10.0.0.2')).toBe('203.0.113.7');
  });

  it('is the first one known when the proxies are fewer than announced', async () => {
    expect(await addressOf('10.0.0.1', 3, '203.0.113.7')).toBe('203.0.113.7');
  });

  it.each([
    ['203.0.113.7:51234', '203.0.113.7'],
    ['[2001:db8:1:2::99]:51234', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::99]', '2001:db8:1:2::/64'],
    ['[::ffff:cb00:7107]:80', '203.0.113.7'],
  ])('is known when a proxy writes %s', async (written, counted) => {
    expect(await addressOf('10.0.0.1', 1, written)).toBe(counted);
  });

  it('is unknown when a proxy wrote something else, or nothing', async () => {
    expect(await addressOf('10.0.0.1', 1, 'unknown')).toBe('unknown');
    expect(await addressOf('10.0.0.1', 1, '203.0.113.7:80:90')).toBe('unknown');
    expect(await addressOf('10.0.0.1', 1)).toBe('unknown');
  });

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::99', '2001:db8:1:2::/64'],
    ['2001:0DB8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::ffff:cb00:7107', '203.0.113.7'],
    ['0:0:0:0:0:FFFF:CB00:7107', '203.0.113.7'],
  ])('of %s counts as %s', async (address, counted) => {
    expect(await addressOf(address)).toBe(counted);
  });
});
