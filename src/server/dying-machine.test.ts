// Real processes, ended at random moments under writes. `npm run soak` does it two hundred times.
import { randomInt, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createWriter, type KnownToken } from '#testing/acknowledged-writes.ts';
import {
  buildServer,
  startProcess,
  type BuiltServer,
  type ConsoleProcess,
} from '#testing/console-process.ts';
import { effort } from '#testing/effort.ts';
import { openRaw } from '#testing/raw-connection.ts';
import { sessionHeaders, type SessionHeaders } from '#testing/session-headers.ts';
import { openDatabase } from './sandbox/database.ts';

const rounds = effort({ variable: 'KILL_ROUNDS', script: 'soak', usual: 10, full: 200 });
const adminKey = `api-${randomUUID()}`;
const writersAtOnce = 4;

let built: BuiltServer;
beforeAll(async () => {
  built = await buildServer();
});
afterAll(() => built.remove());

const started: ConsoleProcess[] = [];
afterEach(async () => {
  for (const running of started.splice(0)) await running.end('SIGKILL');
});

async function start(settings: Record<string, string>): Promise<ConsoleProcess> {
  const running = await startProcess(built.entry, settings);
  started.push(running);
  return running;
}

function settingsFor(database: string): Record<string, string> {
  return {
    SANDBOX_DATABASE: join(built.folder, database),
    SANDBOX_ADMIN_KEY: adminKey,
    SESSION_SECRET: 'a secret of at least thirty-two characters',
  };
}

async function signIn(address: string): Promise<SessionHeaders> {
  const response = await fetch(`${address}/session`, {
    method: 'POST',
    headers: { 'X-Access-Token-Console': '1', 'Sec-Fetch-Site': 'same-origin' },
    body: JSON.stringify({ instance: 'sandbox', persona: 'admin' }),
  });
  expect(response.status).toBe(200);
  return sessionHeaders(response);
}

/** On a connection of its own: one that is kept may lead to the process before, or be closed at this moment. */
const api = (address: string, path: string, key: string) =>
  fetch(`${address}/sandbox/api/v2${path}`, { headers: { Authorization: key, Connection: 'close' } });

/** What is wrong with a token, as a sentence; undefined when it is as it was acknowledged. */
async function problemOf(address: string, token: KnownToken): Promise<string | undefined> {
  const response = await api(address, `/tokens/${token.id}`, adminKey);
  if (response.status === 404)
    return token.state === 'there' ? `${token.id} is gone, and nobody deleted it` : undefined;
  if (token.state === 'gone') return `${token.id} is still there, though it was deleted`;
  const { name } = v.parse(v.object({ name: v.string() }), await response.json());
  if (!token.names.includes(name)) return `${token.id} is called ${name}, not ${token.names.join(' or ')}`;
  for (const key of token.keys)
    if ((await api(address, '/caller-identity', key)).status !== 200) return `a key of ${token.id} is dead`;
  for (const key of token.dead.slice(-1))
    if ((await api(address, '/caller-identity', key)).status !== 401)
      return `a dead key of ${token.id} lives`;
  return undefined;
}

/** Looks at a few tokens at a time: thousands of connections at once are more than a machine queues. */
async function problemsOf(address: string, tokens: readonly KnownToken[]): Promise<readonly string[]> {
  const problems: string[] = [];
  for (let at = 0; at < tokens.length; at += 16) {
    const some = await Promise.all(tokens.slice(at, at + 16).map((token) => problemOf(address, token)));
    problems.push(...some.filter((problem) => problem !== undefined));
  }
  return problems;
}

test(
  `after ${rounds} sudden deaths every acknowledged write is there, whole, and sessions go on`,
  { timeout: 0 },
  async () => {
    const settings = settingsFor('killed.db');
    const writers = Array.from({ length: writersAtOnce }, (_, at) => createWriter(`dying ${at}`));
    const known = () => writers.flatMap(({ tokens }) => [...tokens.values()]);
    let session: SessionHeaders | undefined;
    for (let round = 0; round < rounds; round += 1) {
      const running = await start(settings);
      const { address } = running;
      session ??= await signIn(address);
      expect(
        (await fetch(`${address}/api/v2/tokens`, { headers: { ...session, Connection: 'close' } })).status,
      ).toBe(200);
      // All of them now and then, the newest always: those were under way.
      const looked =
        round % 20 === 0 ? known() : writers.flatMap(({ tokens }) => [...tokens.values()].slice(-8));
      expect(await problemsOf(address, looked)).toEqual([]);
      let left = randomInt(1, 40);
      let dead: Promise<unknown> | undefined;
      const acknowledged = () => {
        left -= 1;
        if (left === 0) dead = running.end('SIGKILL');
      };
      await Promise.all(writers.map((writer) => writer.writeUntilGone(address, adminKey, acknowledged)));
      await dead;
      expect(running.output()).not.toContain('ended unasked');
    }
    const running = await start(settings);
    expect(await problemsOf(running.address, known())).toEqual([]);
    expect(await running.end('SIGTERM')).toBe(0);
    expectWholeDatabase(settings['SANDBOX_DATABASE'] ?? '');
    const written = writers.reduce((sum, { count }) => sum + count(), 0);
    expect(written).toBeGreaterThan(rounds);
    process.stdout.write(`\n  ${rounds} sudden deaths, ${written} acknowledged writes, none lost\n`);
  },
);

/** Every change of a token and its entry in the audit log are one write: half of one would show as a difference here. */
function expectWholeDatabase(path: string): void {
  const { connection, close } = openDatabase(path);
  const all = (sql: string): unknown[] => connection.prepare(sql).all([]);
  expect(all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(all('PRAGMA foreign_key_check')).toEqual([]);
  const halves = all(`
    SELECT token.id FROM token
    LEFT JOIN auditEntry ON auditEntry.resource LIKE '%token/' || token.id || '%'
    WHERE token.name LIKE 'dying %'
    GROUP BY token.id HAVING count(auditEntry.id) <> token.version
  `);
  expect(halves).toEqual([]);
  expect(all('SELECT id FROM token WHERE length(keyHash) <> 64 OR length(lastFour) <> 4')).toEqual([]);
  expect(all("SELECT id FROM token WHERE name LIKE 'dying %'").length).toBeGreaterThan(0);
  close();
}

test('SIGTERM lets a request that has begun finish, takes no new one, and loses nothing', async () => {
  const settings = settingsFor('drained.db');
  const running = await start(settings);
  const body = JSON.stringify({ name: 'drained', role: 'reader' });
  const begun = openRaw(running.address);
  begun.write(
    `POST /sandbox/api/v2/tokens HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: ${adminKey}\r\nContent-Type: application/json\r\n` +
      `Expect: 100-continue\r\nContent-Length: ${body.length}\r\n\r\n`,
  );
  await begun.received(/100 Continue/);
  const ended = running.end('SIGTERM');
  await running.said(/"message":"stopping"/);
  await expect(fetch(`${running.address}/healthz`)).rejects.toThrow('fetch failed');
  begun.write(body);
  expect(await begun.closed).toMatch(/HTTP\/1\.1 201 /);
  expect(await ended).toBe(0);

  const again = await start(settings);
  const list = await (await api(again.address, '/tokens?limit=100&showAll=true', adminKey)).text();
  expect(list).toContain('"drained"');
  expect(await again.end('SIGTERM')).toBe(0);
});

test('a session does not outlive the process when no secret is given', async () => {
  const settings = { SANDBOX_DATABASE: ':memory:', SESSION_SECRET: '' };
  const first = await start(settings);
  const session = await signIn(first.address);
  await first.end('SIGTERM');
  const second = await start(settings);
  const state = await (await fetch(`${second.address}/session`, { headers: session })).json();
  expect(state).toMatchObject({ session: null });
  await second.end('SIGTERM');
});

test('a host that is none is named before a secret is asked for', async () => {
  const starting = startProcess(built.entry, { HOST: '256.1.1.1', SANDBOX: 'off', SESSION_SECRET: '' });
  await expect(starting).rejects.toThrow(
    /HOST is 256\.1\.1\.1, which isn’t an address of this machine\.\nSESSION_SECRET is required/,
  );
});
