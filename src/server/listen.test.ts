import { request as httpRequest, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { goodKey, identity, openTestGateway } from '#testing/test-gateway.ts';
import { createSend } from './gateway/send-over-network.ts';
import { directOutbound } from './outbound.ts';
import { listen } from './listen.ts';

// What only a socket shows: bodies that come in pieces or not at all, and an instance that is really called.
const loopback = { host: '127.0.0.1', port: 0 };
const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function openConsole() {
  const upstream = await listen(
    async (request) =>
      Response.json(
        request.url.endsWith('/caller-identity')
          ? identity
          : { method: request.method, body: await request.text() },
      ),
    loopback,
  );
  open.push(upstream.server);
  const origin = upstream.address;
  const { app } = openTestGateway({
    config: {
      loopback: true,
      sessionSecrets: ['a secret of at least thirty-two characters'],
      instances: [{ id: 'com', name: 'LaunchDarkly', host: new URL(origin).host, origin }],
    },
    sendUpstream: createSend(directOutbound),
  });
  const { server, address } = await listen(app.fetch, loopback);
  open.push(server);
  return address;
}

type Sent = { status: number; session: Record<string, string>; text: string };

function send(
  address: string,
  method: string,
  path: string,
  session: Record<string, string>,
  chunks: readonly string[],
): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const headers = {
      'Content-Type': 'application/json',
      'X-Access-Token-Console': '1',
      'Sec-Fetch-Site': 'same-origin',
      ...session,
    };
    const outgoing = httpRequest(`${address}${path}`, { method, headers, agent: false }, (incoming) => {
      let text = '';
      incoming.on('data', (chunk: Buffer) => (text += chunk.toString()));
      incoming.on('end', () => {
        const set = incoming.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
        const name = /"session":\{"id":"([\w-]+)"/.exec(text)?.[1] ?? '';
        resolve({ status: incoming.statusCode ?? 0, session: { Cookie: set, 'X-Session': name }, text });
      });
    });
    outgoing.on('error', reject);
    // Without a length the body goes out in chunks.
    for (const chunk of chunks) outgoing.write(chunk);
    outgoing.end();
  });
}

test('a session opens, forwards a body that came in pieces, and closes by a request without one', async () => {
  const address = await openConsole();
  const key = JSON.stringify({ instance: 'com', key: goodKey });
  const opened = await send(address, 'POST', '/session', {}, [key.slice(0, 9), key.slice(9)]);
  expect(opened.status).toBe(200);
  const created = await send(address, 'POST', '/api/v2/tokens', opened.session, ['{"name":', '"ci"}']);
  expect(JSON.parse(created.text)).toEqual({ method: 'POST', body: '{"name":"ci"}' });
  expect((await send(address, 'DELETE', '/session', opened.session, [])).status).toBe(204);
});

test('a body over 1 MiB is refused even when its length is not told', async () => {
  const address = await openConsole();
  const quarter = 'x'.repeat(300_000);
  const answer = await send(address, 'POST', '/session', {}, [quarter, quarter, quarter, quarter]);
  expect(answer.status).toBe(413);
});
