// Everything that leaves the gateway, as it arrives at an instance over a real connection.
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goodKey, identity, openTestGateway, otherKey } from '#testing/test-gateway.ts';
import { allowed } from './allowed-paths.ts';
import { directOutbound } from '../config.ts';
import { createSend } from './send-over-network.ts';

const sendOverNetwork = createSend(directOutbound);

type Arrival = {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
};

const seen: Arrival[] = [];
let instance: Server;
let gateway: ReturnType<typeof openTestGateway>;
let cookie: string;

beforeAll(async () => {
  instance = createServer((incoming, outgoing) => {
    let body = '';
    incoming.on('data', (chunk) => {
      body += String(chunk);
    });
    incoming.on('end', () => {
      const { method, url, headers } = incoming;
      seen.push({ method, path: url, headers, body });
      const answer = url?.endsWith('/caller-identity') === true ? identity : { items: [] };
      outgoing.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => {
    instance.listen(0, '127.0.0.1', resolve);
  });
  const bound = instance.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const origin = `http://127.0.0.1:${port}`;
  gateway = openTestGateway({
    sendUpstream: (call) => sendOverNetwork({ ...call, origin }),
  });
  cookie = await gateway.signIn();
});

afterAll(() => {
  instance.closeAllConnections();
  instance.close();
});

/** What a browser, a proxy or somebody else's page may add; nothing of it is the instance's business. */
const noise = {
  Origin: 'http://127.0.0.1:4400',
  Referer: 'http://127.0.0.1:4400/tokens',
  Authorization: otherKey,
  'LD-API-Version': 'beta',
  'User-Agent': 'Mozilla/5.0',
  'Accept-Language': 'de',
  'X-Forwarded-For': '10.0.0.1',
  'X-HTTP-Method-Override': 'DELETE',
};

const read = {
  host: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
  connection: 'keep-alive',
  accept: 'application/json',
  'accept-encoding': 'gzip',
  authorization: goodKey,
  'ld-api-version': '20240415',
  'user-agent': expect.stringMatching(/^access-token-console\/\d+\.\d+\.\d+$/),
};
const written = (body: string) => ({
  ...read,
  'content-type': 'application/json',
  'content-length': String(body.length),
});

const readOf = (path: string, authorization = goodKey) => ({
  method: 'GET',
  path,
  headers: { ...read, authorization },
  body: '',
});

const post = '{"name":"CI"}';
const patch = '[{"op":"add","path":"/expiry","value":1800000000000}]';
const id = '650000000000000000000001';

test.each([
  ['GET', '/api/v2/tokens?limit=100&offset=100&showAll=true', '', read],
  ['POST', '/api/v2/tokens', post, written(post)],
  ['GET', `/api/v2/tokens/${id}`, '', read],
  ['PATCH', `/api/v2/tokens/${id}`, patch, written(patch)],
  ['DELETE', `/api/v2/tokens/${id}`, '', read],
  ['POST', `/api/v2/tokens/${id}/reset`, '', written('')],
  ['POST', `/api/v2/tokens/${id}/reset?expiry=1800000000000`, '', written('')],
  ['GET', '/api/v2/caller-identity', '', read],
  ['GET', '/api/v2/roles?limit=100', '', read],
  ['GET', '/api/v2/roles/ops.admin', '', read],
  ['GET', '/api/v2/members?limit=100', '', read],
  ['GET', `/api/v2/members/${id}`, '', read],
  ['GET', '/api/v2/auditlog?limit=20&spec=member%2F*%3Atoken%2F*', '', read],
  ['GET', `/api/v2/auditlog/${id}`, '', read],
] as const)('%s %s', async (method, path, body, headers) => {
  seen.length = 0;
  await gateway.send(path, { method, cookie, headers: noise, ...(body === '' ? {} : { rawBody: body }) });
  expect(seen).toEqual([{ method, path, headers, body }]);
  const { pathname } = new URL(path, 'http://x');
  const operation = allowed.find((one) => one.path.test(pathname.slice('/api/v2'.length)));
  const name = `${method} ${String(operation?.path)}`;
  shown.add(name);
});

const shown = new Set<string>();

test('that was every operation that passes', () => {
  const all = allowed.flatMap(({ path, methods }) => methods.map((method) => `${method} ${String(path)}`));
  expect([...shown].toSorted()).toEqual(all.toSorted());
});

test('whatever type a write claims to be, an instance gets JSON', async () => {
  seen.length = 0;
  const headers = { 'Content-Type': 'text/plain' };
  await gateway.send('/api/v2/tokens', { method: 'POST', cookie, headers, rawBody: post });
  expect(seen.map((call) => call.headers['content-type'])).toEqual(['application/json']);
});

test('the calls that the gateway makes by itself carry no more', async () => {
  seen.length = 0;
  await gateway.send('/session', { method: 'POST', headers: noise, body: { instance: 'com', key: goodKey } });
  await gateway.send('/session/test-key', {
    method: 'POST',
    cookie,
    headers: noise,
    body: { key: otherKey },
  });
  const list = await gateway.send('/token-list', { cookie, headers: noise });
  await list.arrayBuffer();
  expect(seen).toEqual([
    readOf('/api/v2/caller-identity'),
    readOf('/api/v2/caller-identity', otherKey),
    readOf('/api/v2/tokens?limit=100&offset=0&showAll=true'),
  ]);
});
