import { describe, expect, it } from 'vitest';
import { sandboxStandIn } from '#testing/sandbox-stand-in.ts';
import { goodKey, openTestGateway, otherKey, type TestGateway } from '#testing/test-gateway.ts';

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
      message: 'Too many keys from your network address were refused. Try again in 4 minutes.',
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

it('many attempts at once count while they are under way', async () => {
  const gateway = openTestGateway();
  const waiting: ((response: Response) => void)[] = [];
  gateway.answer(() => new Promise<Response>((resolve) => waiting.push(resolve)));
  const attempts = Array.from({ length: 25 }, () => attempt(gateway, '203.0.113.7', otherKey));
  const limited = await Promise.all(attempts.slice(10));
  expect(limited.map(({ status }) => status)).toEqual(Array(15).fill(429));
  for (const answer of waiting) answer(new Response(null, { status: 401 }));
  expect((await Promise.all(attempts)).filter(({ status }) => status === 401)).toHaveLength(10);
});

it('a flood of addresses is forgotten oldest first, and costs no more than room for ten thousand', async () => {
  const gateway = openRefusing();
  await statuses(gateway, '203.0.113.7', otherKey, 10);
  for (let count = 0; count < 10_000; count += 1)
    await attempt(gateway, `198.18.${count >> 8}.${count & 255}`, otherKey);
  expect((await attempt(gateway, '203.0.113.7', otherKey)).status).toBe(401);
  expect((await statuses(gateway, '198.18.39.15', otherKey, 10)).at(-1)).toBe(429);
});
