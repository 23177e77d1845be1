// Two consoles with one secret behind something that sends each request to the next one: to a browser they are one.
import type { Server } from 'node:http';
import { createServer, request as httpRequest } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { sessionHeaders, type SessionHeaders } from '#testing/session-headers.ts';
import { goodKey, openTestGateway } from '#testing/test-gateway.ts';
import { listen } from './listen.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const writing = {
  'X-Access-Token-Console': '1',
  'Sec-Fetch-Site': 'same-origin',
  'Content-Type': 'application/json',
};

type Replica = { readonly secrets: readonly [string, ...string[]] };

/** Starts the replicas and a plain round robin in front; gives its address and how many requests each replica got. */
async function openReplicas(...replicas: readonly Replica[]) {
  const counts = replicas.map(() => 0);
  const addresses: string[] = [];
  for (const [at, { secrets }] of replicas.entries()) {
    const instances = [
      { id: 'com', name: 'LaunchDarkly', host: 'h', origin: 'https://app.launchdarkly.com' },
    ];
    const { app } = openTestGateway({ config: { loopback: true, sessionSecrets: secrets, instances } });
    const { server, address } = await listen(
      (incoming, env) => {
        counts[at] = (counts[at] ?? 0) + 1;
        return app.fetch(incoming, env);
      },
      { host: '127.0.0.1', port: 0 },
    );
    open.push(server);
    addresses.push(address);
  }
  let next = 0;
  const balancer = createServer((incoming, outgoing) => {
    const address = addresses[next % addresses.length] ?? '';
    next += 1;
    const { method, url, headers } = incoming;
    const passed = httpRequest(`${address}${url}`, { method, headers, agent: false }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(passed);
  });
  open.push(balancer);
  await new Promise<void>((resolve) => {
    balancer.listen(0, '127.0.0.1', resolve);
  });
  const bound = balancer.address();
  const address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
  return { address, counts };
}

async function signIn(address: string): Promise<SessionHeaders> {
  const body = JSON.stringify({ instance: 'com', key: goodKey });
  const response = await fetch(`${address}/session`, { method: 'POST', headers: writing, body });
  expect(response.status).toBe(200);
  return sessionHeaders(response);
}

async function statuses(address: string, headers: SessionHeaders, times: number): Promise<readonly number[]> {
  const all: number[] = [];
  for (let count = 0; count < times; count += 1)
    all.push((await fetch(`${address}/api/v2/tokens`, { headers })).status);
  return all;
}

const first = 'the first secret, long enough for all';
const second = 'the second secret, long enough as well';

it('a session opened at one replica is one at the other, request by request', async () => {
  const { address, counts } = await openReplicas({ secrets: [first] }, { secrets: [first] });
  const opened = [await signIn(address), await signIn(address)];
  for (const session of opened) expect(new Set(await statuses(address, session, 10))).toEqual(new Set([200]));
  expect(counts).toEqual([11, 11]);
});

it('replicas with different secrets are strangers, so the proof above is one', async () => {
  const { address } = await openReplicas({ secrets: [first] }, { secrets: [second] });
  expect(new Set(await statuses(address, await signIn(address), 4))).toEqual(new Set([200, 401]));
});

it('a secret is replaced one replica after the other, once all of them know the new one', async () => {
  const { address } = await openReplicas({ secrets: [first, second] }, { secrets: [second, first] });
  for (const session of [await signIn(address), await signIn(address)])
    expect(new Set(await statuses(address, session, 4))).toEqual(new Set([200]));
});
