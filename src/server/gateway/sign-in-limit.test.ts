import { describe, expect, it } from 'vitest';
import { sandboxStandIn } from '#testing/sandbox-stand-in.ts';
import { goodKey, openTestGateway, otherKey, type TestGateway } from '#testing/test-gateway.ts';
import { createSignInLimit } from './sign-in-limit.ts';

const minute = 60_000;
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
const headers = {
  'X-Access-Token-Console': '1',
  'Sec-Fetch-Site': 'same-origin',
  'Content-Type': 'application/json',
};

async function attempt(
  { app }: TestGateway,
  address: string,
  key: string,
  more: Record<string, string> = {},
) {
  const body = JSON.stringify({ instance: 'com', key });
  const sent = { method: 'POST', headers: { ...headers, ...more }, body };
  return app.request('http://127.0.0.1:4400/session', sent, from(address));
}

async function statuses(gateway: TestGateway, address: string, key: string, times: number) {
  const all: number[] = [];
  for (let count = 0; count < times; count += 1) all.push((await attempt(gateway, address, key)).status);
  return all;
}

function openRefusing(...options: Parameters<typeof openTestGateway>) {
  const gateway = openTestGateway(...options);
  gateway.answer(() => new Response(null, { status: 401 }));
  return gateway;
}

describe('after ten refused keys', () => {
  it('an address has to wait, is told how long, and nothing more is sent for it', async () => {
    const gateway = openRefusing();
    expect(await statuses(gateway, '203.0.113.7', otherKey, 10)).toEqual(Array(10).fill(401));
    gateway.pass(2 * minute - 500);
    const response = await attempt(gateway, '203.0.113.7', goodKey);
    expect([response.status, response.headers.get('Retry-After')]).toEqual([429, '181']);
    expect(await response.json()).toEqual({
      code: 'sign_in_limited',
      message: 'Too many keys from your network address were rejected. Try again in 4 minutes.',
    });
    expect(gateway.seen).toHaveLength(10);
  });

  it('other addresses do not wait', async () => {
    const gateway = openRefusing();
    await statuses(gateway, '203.0.113.7', otherKey, 11);
    expect((await attempt(gateway, '203.0.113.8', goodKey)).status).toBe(200);
  });

  it('the wait ends five minutes after the first', async () => {
    const gateway = openRefusing();
    await statuses(gateway, '203.0.113.7', otherKey, 10);
    gateway.pass(5 * minute - 1);
    expect((await attempt(gateway, '203.0.113.7', goodKey)).status).toBe(429);
    gateway.pass(1);
    expect((await attempt(gateway, '203.0.113.7', goodKey)).status).toBe(200);
  });

  it('a made-up X-Forwarded-For is no other address', async () => {
    const gateway = openRefusing();
    await statuses(gateway, '203.0.113.7', otherKey, 10);
    const response = await attempt(gateway, '203.0.113.7', goodKey, { 'X-Forwarded-For': '198.51.100.1' });
    expect(response.status).toBe(429);
  });

  it('behind a trusted proxy the clients are told apart', async () => {
    const config = {
      loopback: true,
      sessionSecrets: ['a secret of at least thirty-two characters'],
      instances: [{ id: 'com', name: 'LaunchDarkly', host: 'h', origin: 'https://app.launchdarkly.com' }],
      trustedProxies: 1,
    } as const;
    const gateway = openRefusing({ config });
    for (let count = 0; count < 10; count += 1)
      await attempt(gateway, '10.0.0.1', otherKey, { 'X-Forwarded-For': `192.0.2.${count}, 203.0.113.7` });
    const blocked = { 'X-Forwarded-For': '203.0.113.7' };
    expect((await attempt(gateway, '10.0.0.1', goodKey, blocked)).status).toBe(429);
    const other = { 'X-Forwarded-For': '203.0.113.8' };
    expect((await attempt(gateway, '10.0.0.1', goodKey, other)).status).toBe(200);
  });

  it('personas are still there: nobody guesses at them', async () => {
    const gateway = openRefusing({ sandbox: sandboxStandIn() });
    for (let count = 0; count < 10; count += 1)
      await gateway.send('/session', { method: 'POST', body: { instance: 'com', key: otherKey } });
    const body = { instance: 'sandbox', persona: 'reader' };
    expect((await gateway.send('/session', { method: 'POST', body })).status).toBe(200);
  });
});

describe('what does not count', () => {
  it('is a key that works', async () => {
    expect(await statuses(openRefusing(), '203.0.113.7', goodKey, 30)).toEqual(Array(30).fill(200));
  });

  it('is an instance that fails', async () => {
    const gateway = openTestGateway();
    gateway.answer(() => new Response(null, { status: 503 }));
    expect(await statuses(gateway, '203.0.113.7', otherKey, 15)).toEqual(Array(15).fill(502));
  });

  it('is a text that is no key, because it is never sent', async () => {
    expect(await statuses(openRefusing(), '203.0.113.7', 'api-1', 15)).toEqual(Array(15).fill(400));
  });
});

describe('ten attempts under way', () => {
  it('have the next ones come again in a moment, and are not called refused', async () => {
    const gateway = openTestGateway();
    const waiting: ((response: Response) => void)[] = [];
    gateway.answer(() => new Promise<Response>((resolve) => waiting.push(resolve)));
    const attempts = Array.from({ length: 25 }, () => attempt(gateway, '203.0.113.7', otherKey));
    const limited = await Promise.all(attempts.slice(10));
    expect(limited.map(({ status }) => status)).toEqual(Array(15).fill(429));
    expect(limited[0]?.headers.get('Retry-After')).toBe('5');
    expect(await limited[0]?.json()).toEqual({
      code: 'sign_in_busy',
      message: 'Too many keys from your network address are being checked. Try again in a few seconds.',
    });
    for (const answer of waiting) answer(new Response(null, { status: 503 }));
    await Promise.all(attempts);
    expect((await attempt(gateway, '203.0.113.7', goodKey)).status).toBe(200);
  });

  it('count as refused once they are', async () => {
    const gateway = openTestGateway();
    const waiting: ((response: Response) => void)[] = [];
    gateway.answer(() => new Promise<Response>((resolve) => waiting.push(resolve)));
    const attempts = Array.from({ length: 10 }, () => attempt(gateway, '203.0.113.7', otherKey));
    expect(await (await attempt(gateway, '203.0.113.7', goodKey)).json()).toMatchObject({
      code: 'sign_in_busy',
    });
    for (const answer of waiting) answer(new Response(null, { status: 401 }));
    await Promise.all(attempts);
    expect(await (await attempt(gateway, '203.0.113.7', goodKey)).json()).toMatchObject({
      code: 'sign_in_limited',
    });
  });
});

function testKey({ app, nameOf }: TestGateway, cookie: string, key: string, address: string) {
  const named = { ...headers, Cookie: cookie, 'X-Session': nameOf(cookie) };
  const sent = { method: 'POST', headers: named, body: JSON.stringify({ key }) };
  return app.request('http://127.0.0.1:4400/session/test-key', sent, from(address));
}

describe('keys that a session tests', () => {
  it('count with those of sign-ins from their address', async () => {
    const gateway = openRefusing();
    const cookie = await gateway.signIn();
    await statuses(gateway, '203.0.113.7', otherKey, 6);
    for (let count = 0; count < 4; count += 1)
      expect(await (await testKey(gateway, cookie, otherKey, '203.0.113.7')).json()).toEqual({ status: 401 });
    const sent = gateway.seen.length;
    expect((await testKey(gateway, cookie, otherKey, '203.0.113.7')).status).toBe(429);
    expect((await attempt(gateway, '203.0.113.7', goodKey)).status).toBe(429);
    expect(gateway.seen).toHaveLength(sent);
  });

  it('count for the session as well, from whatever address, and for no other', async () => {
    const gateway = openRefusing();
    const [cookie, other] = [await gateway.signIn(), await gateway.signIn()];
    for (let count = 0; count < 10; count += 1) await testKey(gateway, cookie, otherKey, `198.18.0.${count}`);
    expect((await testKey(gateway, cookie, otherKey, '198.18.1.1')).status).toBe(429);
    expect((await testKey(gateway, other, otherKey, '198.18.1.1')).status).toBe(200);
  });

  it('do not count when they work', async () => {
    const gateway = openRefusing();
    const cookie = await gateway.signIn();
    for (let count = 0; count < 15; count += 1)
      expect(await (await testKey(gateway, cookie, goodKey, '203.0.113.7')).json()).toEqual({ status: 200 });
  });
});

const inNetwork = (place: number) => `2001:db8:7:${place.toString(16)}::1`;

describe('an IPv6 network of somebody with many addresses', () => {
  it('may send a hundred refused keys in all, and then waits as a whole', async () => {
    const gateway = openRefusing();
    for (let place = 0; place < 20; place += 1) await statuses(gateway, inNetwork(place), otherKey, 5);
    expect(gateway.seen).toHaveLength(100);
    expect((await attempt(gateway, inNetwork(999), goodKey)).status).toBe(429);
    expect((await attempt(gateway, '2001:db8:8::1', goodKey)).status).toBe(200);
  });

  it('does not wait for what one part of it did', async () => {
    const gateway = openRefusing();
    await statuses(gateway, inNetwork(1), otherKey, 50);
    expect((await attempt(gateway, inNetwork(2), goodKey)).status).toBe(200);
  });
});

it('a new address costs the same however many are counted', () => {
  let looks = 0;
  const limit = createSignInLimit(() => {
    looks += 1;
    return 0;
  });
  const begin = (address: string) => {
    const before = looks;
    const attempt = limit.begin(address);
    if (attempt.kind === 'begun') attempt.settle('refused');
    return looks - before;
  };
  const first = begin('198.51.100.1');
  for (let count = 0; count < 10_000; count += 1) begin(`198.18.${count >> 8}.${count & 255}`);
  expect(begin('198.51.100.2') - first).toBeLessThan(5);
});

it('a flood of addresses is forgotten oldest first, and costs no more than room for ten thousand', async () => {
  const gateway = openRefusing();
  await statuses(gateway, '203.0.113.7', otherKey, 10);
  for (let count = 0; count < 10_000; count += 1)
    await attempt(gateway, `198.18.${count >> 8}.${count & 255}`, otherKey);
  expect((await attempt(gateway, '203.0.113.7', otherKey)).status).toBe(401);
  expect((await statuses(gateway, '198.18.39.15', otherKey, 10)).at(-1)).toBe(429);
});
