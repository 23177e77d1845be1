import { serve, type ServerType } from '@hono/node-server';
import { afterEach, expect, it } from 'vitest';
import { bareServer, isolatedFloorPath } from './bare-server.ts';

let upstream: ServerType | undefined;
afterEach(
  () => new Promise((resolve) => (upstream === undefined ? resolve(undefined) : upstream.close(resolve))),
);

it('a bare answer is the very text that it was given', async () => {
  const response = await bareServer({ '/api/v2/tokens': '{"items":[]}' }).request('/api/v2/tokens?limit=100');
  expect(response.headers.get('Content-Type')).toBe('application/json');
  expect(await response.text()).toBe('{"items":[]}');
});

function isolationOf({ headers }: Response) {
  return ['Cross-Origin-Opener-Policy', 'Origin-Agent-Cluster'].map((name) => headers.get(name));
}

it('the isolated floor is the floor, kept apart from other pages as the console is', async () => {
  const server = bareServer({});
  const plain = await server.request('/');
  const isolated = await server.request(isolatedFloorPath);
  expect(isolationOf(plain)).toEqual([null, null]);
  expect(isolationOf(isolated)).toEqual(['same-origin', '?1']);
  expect(await isolated.text()).toBe(await plain.text());
});

it('a bare proxy hands on what it has no answer for, query and key included', async () => {
  let seen = '';
  const port = await new Promise<number>((resolve) => {
    upstream = serve(
      {
        port: 0,
        fetch: (request) => {
          seen = `${new URL(request.url).search} ${request.headers.get('Authorization')}`;
          return new Response('from upstream');
        },
      },
      (info) => resolve(info.port),
    );
  });
  const proxy = bareServer({}, `http://127.0.0.1:${port}`);
  const response = await proxy.request('/api/v2/tokens?limit=5', { headers: { Authorization: 'api-1' } });
  expect(await response.text()).toBe('from upstream');
  expect(seen).toBe('?limit=5 api-1');
});
