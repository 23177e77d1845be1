import { describe, expect, it } from 'vitest';
import { openTestGateway } from '#testing/test-gateway.ts';

const own = 'http://127.0.0.1:4400';
const header = { 'X-Access-Token-Console': '1' };

async function deleteSession(headers: Record<string, string>): Promise<number> {
  const response = await openTestGateway().app.request(`${own}/session`, { method: 'DELETE', headers });
  return response.status;
}

describe('a write', () => {
  it.each([
    ['with the header, same origin by Sec-Fetch-Site', { ...header, 'Sec-Fetch-Site': 'same-origin' }],
    ['with the header, same origin by Origin', { ...header, Origin: own }],
    [
      'behind a proxy that changes the host, by the word of the browser',
      { ...header, 'Sec-Fetch-Site': 'same-origin', Origin: 'https://console.example' },
    ],
  ])('passes %s', async (_, headers) => {
    expect(await deleteSession(headers)).toBe(204);
  });

  it.each([
    ['without the header', { 'Sec-Fetch-Site': 'same-origin', Origin: own }],
    [
      'with another value of the header',
      { 'X-Access-Token-Console': 'yes', 'Sec-Fetch-Site': 'same-origin' },
    ],
    ['from another site', { ...header, 'Sec-Fetch-Site': 'cross-site' }],
    ['from a sibling domain', { ...header, 'Sec-Fetch-Site': 'same-site' }],
    ['from another site that claims our origin', { ...header, 'Sec-Fetch-Site': 'cross-site', Origin: own }],
    ['from another origin', { ...header, Origin: 'http://evil.example' }],
    ['from another port', { ...header, Origin: 'http://127.0.0.1:4401' }],
    ['from an opaque origin', { ...header, Origin: 'null' }],
    ['that says nothing about where it is from', header],
  ])('is refused %s', async (_, headers) => {
    expect(await deleteSession(headers)).toBe(403);
  });

  it.each(['POST', 'PATCH', 'DELETE', 'PUT', 'OPTIONS'])(
    'is refused for %s before anything is sent',
    async (method) => {
      const { app, seen, signIn } = openTestGateway();
      const cookie = await signIn();
      const response = await app.request(`${own}/api/v2/tokens`, { method, headers: { Cookie: cookie } });
      expect([response.status, await response.json()]).toMatchObject([403, { code: 'cross_site_refused' }]);
      expect(seen).toHaveLength(1);
    },
  );
});

async function read(path: string, method: string, site: string | undefined) {
  const { app, nameOf, seen, signIn } = openTestGateway();
  const cookie = await signIn();
  const session = { Cookie: cookie, 'X-Session': nameOf(cookie) };
  const headers = { ...session, ...(site === undefined ? {} : { 'Sec-Fetch-Site': site }) };
  const response = await app.request(`${own}${path}`, { method, headers });
  return { status: response.status, calls: seen.length - 1 };
}

describe('a read that sets off calls to the instance', () => {
  const list = '/token-list';
  it.each([list, '/api/v2/tokens', '/api/v2/roles'])(
    'passes from the same origin, and from no page: %s',
    async (path) => {
      for (const site of ['same-origin', 'none', undefined])
        expect((await read(path, 'GET', site)).status).toBe(200);
    },
  );

  it.each([list, '/api/v2/tokens', '/api/v2/roles'])('is refused from anywhere else: %s', async (path) => {
    for (const site of ['same-site', 'cross-site', 'same-origin, same-site', ''])
      for (const method of ['GET', 'HEAD'])
        expect(await read(path, method, site)).toEqual({ status: 403, calls: 0 });
  });
});

it('another read from another site passes: it has no cookie, and the page cannot see the answer', async () => {
  const response = await openTestGateway().app.request(`${own}/session`, {
    headers: { 'Sec-Fetch-Site': 'cross-site' },
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
  expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
});
