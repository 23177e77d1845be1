// Five hundred browsers at once, each with a session and a connection of its own: nobody is turned away, nobody gets another's answer.
import { createServer, type Server } from 'node:http';
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  buildServer,
  startProcess,
  type BuiltServer,
  type ConsoleProcess,
} from '#testing/console-process.ts';
import { openReader, type Reader } from '#testing/keep-alive-reader.ts';
import { sessionHeaders, type SessionHeaders } from '#testing/session-headers.ts';

const sessions = 500;
const turns = 2;

let built: BuiltServer;
beforeAll(async () => {
  built = await buildServer();
});
afterAll(() => built.remove());

const open: (ConsoleProcess | Server)[] = [];
afterEach(async () => {
  for (const running of open.splice(0)) {
    if ('end' in running) await running.end('SIGKILL');
    else {
      running.closeAllConnections();
      running.close();
    }
  }
});

async function start(settings: Record<string, string>): Promise<string> {
  const running = await startProcess(built.entry, {
    SANDBOX_DATABASE: ':memory:',
    LOG_LEVEL: 'warn',
    // As behind a proxy: from one address alone so many would not get in.
    TRUSTED_PROXIES: '1',
    ...settings,
  });
  open.push(running);
  return running.address;
}

async function signIn(address: string, credentials: Record<string, string>): Promise<SessionHeaders> {
  const response = await fetch(`${address}/session`, {
    method: 'POST',
    headers: { 'X-Access-Token-Console': '1', 'Sec-Fetch-Site': 'same-origin' },
    body: JSON.stringify(credentials),
  });
  expect(response.status).toBe(200);
  return sessionHeaders(response);
}

/** Opens the sessions, eight at a time: more under way from one address look like somebody trying keys. */
async function signInAll(address: string, credentials: (at: number) => Record<string, string>) {
  const opened: SessionHeaders[] = [];
  while (opened.length < sessions) {
    const length = Math.min(8, sessions - opened.length);
    const some = Array.from({ length }, (_, at) => signIn(address, credentials(opened.length + at)));
    opened.push(...(await Promise.all(some)));
  }
  expect(new Set(opened.map(({ Cookie }) => Cookie)).size).toBe(sessions);
  return opened;
}

/** What every browser found wrong while all of them read at once. */
async function problemsOfAll(
  address: string,
  opened: readonly SessionHeaders[],
  read: (reader: Reader, at: number) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const problems = await Promise.all(
    opened.map(async (session, at) => {
      const reader = openReader(address, session);
      const found: string[] = [];
      for (let turn = 0; turn < turns; turn += 1) found.push(...(await read(reader, at)));
      reader.close();
      return found;
    }),
  );
  return problems.flat();
}

const list = '/api/v2/tokens?limit=20&offset=0&showAll=true';
const item = v.object({ _id: v.string() });
const page = v.object({ items: v.array(item) });

test(`${sessions} sessions read the sandbox at once, without a single error`, async () => {
  const address = await start({});
  const opened = await signInAll(address, () => ({ instance: 'sandbox', persona: 'admin' }));
  const problems = await problemsOfAll(address, opened, async (reader, at) => {
    const listed = await reader.send(list);
    if (listed.status !== 200) return [`the list was answered with ${listed.status}`];
    const { items } = v.parse(page, JSON.parse(listed.text));
    const { _id: id } = items[at % items.length] ?? { _id: 'none' };
    const got = await reader.send(`/api/v2/tokens/${id}`);
    if (got.status !== 200) return [`a token was answered with ${got.status}`];
    return v.parse(item, JSON.parse(got.text))._id === id ? [] : [`another token than ${id} was answered`];
  });
  expect(problems).toEqual([]);
}, 180_000);

/** An instance that answers every call with the key it came with. */
async function startMirror(): Promise<string> {
  const server = createServer(({ headers }, outgoing) => {
    outgoing.setHeader('Content-Type', 'application/json');
    outgoing.end(JSON.stringify({ _id: headers.authorization, items: [], tokenId: 'own', accountId: 'a' }));
  });
  open.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  return `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
}

test(`${sessions} sessions read an instance at once, each with its own key`, async () => {
  const address = await start({ SANDBOX: 'off', LAUNCHDARKLY_INSTANCES: `mirror=${await startMirror()}` });
  const keys = Array.from({ length: sessions }, () => `api-${randomUUID()}`);
  const opened = await signInAll(address, (at) => ({ instance: 'mirror', key: keys[at] ?? '' }));
  const problems = await problemsOfAll(address, opened, async (reader, at) => {
    const answers = [await reader.send(list), await reader.send('/api/v2/tokens/650000000000000000000001')];
    return answers.flatMap(({ status, text }) => {
      if (status !== 200) return [`answered with ${status}`];
      return v.parse(item, JSON.parse(text))._id === keys[at] ? [] : [`session ${at} read with another key`];
    });
  });
  expect(problems).toEqual([]);
}, 180_000);
