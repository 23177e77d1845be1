import { describe, expect, it } from 'vitest';
import { goodKey, openTestGateway, ownTokenId, type TestGateway } from '#testing/test-gateway.ts';
import { sandboxStandIn } from '#testing/sandbox-stand-in.ts';

const path = '/api/v2/tokens';
const other = '650000000000000000000002';

async function signedIn(gateway: TestGateway) {
  const cookie = await gateway.signIn();
  gateway.seen.length = 0;
  return cookie;
}

describe('a forwarded call', () => {
  it('carries the key, the API version and who calls, and nothing else of the browser', async () => {
    const gateway = openTestGateway();
    const cookie = await signedIn(gateway);
    await gateway.send(`${path}?limit=20&offset=40&showAll=true`, {
      cookie,
      headers: {
        Authorization: 'api-00000000-0000-4000-8000-000000000000',
        'LD-API-Version': 'beta',
        'X-Forwarded-For': '10.0.0.1',
        'X-HTTP-Method-Override': 'DELETE',
        Origin: 'http://127.0.0.1:4400',
        'Accept-Language': 'de',
      },
    });
    expect(gateway.seen).toHaveLength(1);
    expect(gateway.seen[0]?.url).toBe(
      'https://app.launchdarkly.com/api/v2/tokens?limit=20&offset=40&showAll=true',
    );
    expect(Object.fromEntries(gateway.seen[0]?.headers ?? [])).toEqual({
      accept: 'application/json',
      authorization: goodKey,
      'ld-api-version': '20240415',
      'user-agent': expect.stringMatching(/^access-token-console\/\d/),
    });
  });

  it('brings back status, body and rate limits, and nothing that only the instance should say', async () => {
    const gateway = openTestGateway();
    const cookie = await signedIn(gateway);
    gateway.answer(() =>
      Response.json(
        { code: 'rate_limited', message: 'wait' },
        {
          status: 429,
          headers: {
            ETag: '"a"',
            'Retry-After': '3',
            'X-Ratelimit-Reset': '1',
            'X-Ratelimit-Route-Remaining': '0',
            'X-Ratelimit-Auth-Token-Limit': '9',
            'Set-Cookie': 'ldso=1',
            'Access-Control-Allow-Origin': '*',
            'X-Session-Key-Replaced': '1',
            'X-Error-Source': 'gateway',
            Location: '/elsewhere',
          },
        },
      ),
    );
    const response = await gateway.send(path, { cookie });
    expect([response.status, await response.json()]).toEqual([
      429,
      { code: 'rate_limited', message: 'wait' },
    ]);
    const names = [
      'retry-after',
      'x-ratelimit-reset',
      'x-ratelimit-route-remaining',
      'x-ratelimit-auth-token-limit',
    ];
    expect(names.map((name) => response.headers.get(name))).toEqual(['3', '1', '0', '9']);
    const kept = [
      'etag',
      'set-cookie',
      'access-control-allow-origin',
      'x-session-key-replaced',
      'x-error-source',
      'location',
    ];
    expect(kept.map((name) => response.headers.get(name))).toEqual(kept.map(() => null));
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  it('sends a body once, as it is', async () => {
    const gateway = openTestGateway();
    const cookie = await signedIn(gateway);
    gateway.answer(() => Response.json({ _id: other }, { status: 201 }));
    const response = await gateway.send(path, { method: 'POST', cookie, rawBody: '{"name": "ä"}' });
    expect(response.status).toBe(201);
    expect(gateway.seen.map(({ method, body }) => [method, body])).toEqual([['POST', '{"name": "ä"}']]);
    expect(gateway.seen[0]?.headers.get('Content-Type')).toBe('application/json');
  });

  it('may answer with nothing', async () => {
    const gateway = openTestGateway();
    const cookie = await signedIn(gateway);
    gateway.answer(() => new Response(null, { status: 204 }));
    const response = await gateway.send(`${path}/${other}`, { method: 'DELETE', cookie });
    expect([response.status, await response.text()]).toEqual([204, '']);
  });

  it('never makes a page of this origin out of HTML', async () => {
    const gateway = openTestGateway();
    const cookie = await signedIn(gateway);
    gateway.answer(
      () => new Response('<h1>oops</h1>', { status: 500, headers: { 'Content-Type': 'text/html' } }),
    );
    const response = await gateway.send(path, { cookie });
    expect([response.status, response.headers.get('Content-Type')]).toEqual([
      500,
      'text/plain; charset=utf-8',
    ]);
  });

  it('needs a session', async () => {
    const gateway = openTestGateway();
    const response = await gateway.send(path);
    expect([response.status, await response.json()]).toMatchObject([401, { code: 'session_missing' }]);
    expect(response.headers.get('X-Error-Source')).toBe('gateway');
    expect(gateway.seen).toEqual([]);
  });

  it('goes to the sandbox when that is where the session is', async () => {
    const paths: string[] = [];
    const gateway = openTestGateway({
      sandbox: sandboxStandIn((request) => {
        paths.push(new URL(request.url).pathname);
        return Response.json({ tokenName: 'reader' });
      }),
    });
    const opened = await gateway.send('/session', {
      method: 'POST',
      body: { instance: 'sandbox', persona: 'reader' },
    });
    const cookie = opened.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    expect((await gateway.send(path, { cookie })).status).toBe(200);
    expect(paths).toEqual(['/api/v2/caller-identity', path]);
    expect(gateway.seen).toEqual([]);
  });
});

describe('a path that is not on the list', () => {
  it.each([
    '/api/v2/projects',
    '/api/v2/tokens/../projects',
    '/api/v2/tokens/%2e%2e/projects',
    '/api/v2/tokens/%2e%2e%2fprojects',
    '/api/v2/tokens/%252e%252e%252fprojects',
    '/api/v2/tokens/..%5cprojects',
    '/api/v2/%74okens',
    '/%61pi/v2/tokens',
    '/api/internal/account',
    '/api/v2/roles/%2E',
  ])('is refused and never sent: %s', async (trick) => {
    const gateway = openTestGateway();
    const cookie = await signedIn(gateway);
    const response = await gateway.send(trick, { cookie });
    expect([response.status, await response.json()]).toMatchObject([404, { code: 'path_not_allowed' }]);
    expect(gateway.seen).toEqual([]);
  });

  it('leads nowhere else when dots are resolved before it is judged', async () => {
    const gateway = openTestGateway();
    const cookie = await signedIn(gateway);
    await gateway.send('/api/v2/tokens/%2e%2e/members', { cookie });
    expect(gateway.seen.map(({ url }) => url)).toEqual(['https://app.launchdarkly.com/api/v2/members']);
  });

  it.each(['PUT', 'POST'])('says which methods work instead of %s', async (method) => {
    const gateway = openTestGateway();
    const cookie = await signedIn(gateway);
    const response = await gateway.send(`${path}/${ownTokenId}`, { method, cookie });
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, PATCH, DELETE']);
    expect(gateway.seen).toEqual([]);
  });
});
