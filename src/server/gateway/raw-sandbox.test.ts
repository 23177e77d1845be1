import type { Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { readerKey, sandboxStandIn } from '#testing/sandbox-stand-in.ts';
import { openTestGateway } from '#testing/test-gateway.ts';
import { listen } from '../listen.ts';
import { DroppedConnection, type Sandbox } from '../sandbox/app.ts';

const servers: Server[] = [];

/** Over a real socket, because closing one is what is tested. */
async function serve(sandbox: Sandbox): Promise<string> {
  const { app } = openTestGateway({ sandbox });
  const { server, address } = await listen((request, env) => app.fetch(request, env), {
    host: '127.0.0.1',
    port: 0,
  });
  servers.push(server);
  return address;
}

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

describe('raw access', () => {
  it("passes any client's call on with its own key, without a session or the console's header", async () => {
    const seen: unknown[] = [];
    const address = await serve(
      sandboxStandIn(async (request) => {
        const { method, url, headers } = request;
        seen.push([
          method,
          new URL(url).pathname,
          new URL(url).search,
          headers.get('Authorization'),
          await request.text(),
        ]);
        return Response.json({ _id: 't1' }, { status: 201, headers: { 'X-Ratelimit-Reset': '5' } });
      }),
    );
    const response = await fetch(`${address}/sandbox/api/v2/tokens?a=1`, {
      method: 'POST',
      headers: { Authorization: readerKey },
      body: '{"name":"raw"}',
    });
    expect([response.status, response.headers.get('X-Ratelimit-Reset')]).toEqual([201, '5']);
    expect(seen).toEqual([['POST', '/api/v2/tokens', '?a=1', readerKey, '{"name":"raw"}']]);
  });

  it('closes the connection without an answer when the sandbox drops it', async () => {
    const address = await serve(sandboxStandIn(() => Promise.reject(new DroppedConnection())));
    await expect(fetch(`${address}/sandbox/api/v2/tokens`, { method: 'POST' })).rejects.toThrow(
      'fetch failed',
    );
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
  });

  it('tells an unexpected failure without its details', async () => {
    const address = await serve(sandboxStandIn(() => Promise.reject(new Error(`broken by ${readerKey}`))));
    const response = await fetch(`${address}/sandbox/api/v2/tokens`);
    expect([response.status, await response.json()]).toEqual([
      500,
      { code: 'gateway_failed', message: 'The gateway failed unexpectedly.' },
    ]);
  });

  it('is not there when the sandbox is off', async () => {
    expect((await openTestGateway().send('/sandbox/api/v2/tokens')).status).toBe(404);
  });
});

it('a dropped connection on a forwarded call is an unreachable upstream', async () => {
  const sandbox = sandboxStandIn((request) =>
    request.url.endsWith('/caller-identity')
      ? Response.json({ tokenName: 'reader' })
      : Promise.reject(new DroppedConnection()),
  );
  const { send } = openTestGateway({ sandbox });
  const opened = await send('/session', { method: 'POST', body: { instance: 'sandbox', persona: 'reader' } });
  const cookie = opened.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  const response = await send('/api/v2/tokens', { method: 'POST', cookie, body: {} });
  expect([response.status, await response.json()]).toMatchObject([502, { code: 'upstream_unreachable' }]);
});
