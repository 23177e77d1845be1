// Two real gateways on one PostgreSQL, as a company runs them: what one records the other shows, whatever dies in between.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Libsql from 'libsql';
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  buildServer,
  startProcess,
  type BuiltServer,
  type ConsoleProcess,
} from '#testing/console-process.ts';
import { effort } from '#testing/effort.ts';
import { startPostgres, type TestPostgres } from '#testing/postgres.ts';
import { sessionHeaders, type SessionHeaders } from '#testing/session-headers.ts';
import { resetFact, scopeOf } from '#testing/workspace-facts.ts';
import { openWorkspace } from './workspace/open-workspace.ts';

const rounds = effort({ variable: 'KILL_ROUNDS', script: 'soak', usual: 3, full: 200 });
const outage = effort({ variable: 'OUTAGE_SECONDS', script: 'soak', usual: 2, full: 10 }) * 1000;

let built: BuiltServer;
let postgres: TestPostgres;
beforeAll(async () => {
  [built, postgres] = await Promise.all([buildServer(), startPostgres()]);
});
afterAll(async () => {
  built.remove();
  await postgres.remove();
});

const started: ConsoleProcess[] = [];
afterEach(async () => {
  for (const running of started.splice(0)) await running.end('SIGKILL');
});

/** Settings that gateways of one test have in common: the database, the sandbox and the secret. */
async function companySettings(): Promise<Record<string, string>> {
  return {
    DATABASE_URL: await postgres.createDatabase(),
    SANDBOX_DATABASE: join(built.folder, `${randomUUID()}.db`),
    SESSION_SECRET: 'a secret of at least thirty-two characters',
  };
}

async function start(settings: Record<string, string>): Promise<ConsoleProcess> {
  const running = await startProcess(built.entry, settings);
  started.push(running);
  return running;
}

const writing = { 'X-Access-Token-Console': '1', 'Sec-Fetch-Site': 'same-origin', Connection: 'close' };

type Call = (method: string, path: string, body?: unknown) => Promise<Response>;

/** Sends calls of a session to a gateway, each on a connection of its own. */
function caller({ address }: ConsoleProcess, session: SessionHeaders): Call {
  return (method, path, body) =>
    fetch(`${address}${path}`, {
      method,
      headers: { ...writing, ...session },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
}

async function signIn({ address }: ConsoleProcess): Promise<SessionHeaders> {
  const body = JSON.stringify({ instance: 'sandbox', persona: 'admin' });
  return sessionHeaders(await fetch(`${address}/session`, { method: 'POST', headers: writing, body }));
}

const recordsSchema = v.object({
  records: v.array(v.object({ kind: v.string(), tokenId: v.string(), source: v.string(), at: v.number() })),
});

async function recordsOf(call: Call) {
  const response = await call('GET', '/workspace');
  return response.status === 200 ? v.parse(recordsSchema, await response.json()).records : [];
}

async function createToken(call: Call): Promise<string> {
  const body = { name: 'ci', role: 'reader', serviceToken: true };
  const response = await call('POST', '/api/v2/tokens', body);
  expect(response.status).toBe(201);
  return v.parse(v.object({ _id: v.string() }), await response.json())._id;
}

test('what is done at one gateway stands at the other: resets, sign-outs and rejected keys', async () => {
  const settings = await companySettings();
  // Both at the same time, on an empty database.
  const first = await start(settings);
  const second = await start(settings);
  const session = await signIn(first);
  const [here, there] = [caller(first, session), caller(second, session)];
  const id = await createToken(here);
  expect((await here('POST', `/api/v2/tokens/${id}/reset?expiry=${Date.now() + 3_600_000}`)).status).toBe(
    200,
  );
  await expect
    .poll(async () => (await recordsOf(there)).map(({ kind }) => kind), { timeout: 5000 })
    .toContain('reset');

  const statuses: number[] = [];
  for (let at = 0; at < 12; at += 1) {
    const key = `api-${randomUUID()}`;
    const body = JSON.stringify({ instance: 'sandbox', key });
    const { address } = at % 2 === 0 ? first : second;
    statuses.push((await fetch(`${address}/session`, { method: 'POST', headers: writing, body })).status);
  }
  expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);

  expect((await here('DELETE', '/session')).status).toBe(204);
  await expect.poll(async () => (await there('GET', '/workspace')).status, { timeout: 2000 }).toBe(401);
});

test('a gateway that is killed after its answer loses nothing: the receipt closes the gap', async () => {
  const settings = await companySettings();
  const survivor = await start(settings);
  const session = await signIn(survivor);
  const there = caller(survivor, session);
  const id = await createToken(there);
  const receipts: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const victim = await start(settings);
    const response = await caller(victim, session)('POST', `/api/v2/tokens/${id}/reset`);
    await victim.end('SIGKILL');
    expect(response.status).toBe(200);
    receipts.push(response.headers.get('X-Workspace-Receipt') ?? '');
  }
  // Twice, as a browser that did not hear the first answer.
  for (let time = 0; time < 2; time += 1)
    for (let at = 0; at < receipts.length; at += 100)
      await there('PUT', '/workspace/receipts', { receipts: receipts.slice(at, at + 100) });
  const resets = (await recordsOf(there)).filter(({ kind }) => kind === 'reset');
  expect(resets).toHaveLength(rounds);
  expect(new Set(resets.map(({ at }) => at)).size).toBe(rounds);
});

test.each([
  ['stopped', () => postgres.stop(), () => postgres.start()],
  ['frozen', async () => postgres.freeze(), async () => postgres.thaw()],
])(
  'while the database is %s every token operation works, and then all of it is recorded',
  async (_how, end, begin) => {
    const settings = await companySettings();
    const running = await start({ ...settings, SANDBOX_SERVICE_TOKENS: '100000' });
    const session = await signIn(running);
    const call = caller(running, session);
    expect((await call('GET', '/workspace')).status).toBe(200);
    await end();
    const created: string[] = [];
    const times: number[] = [];
    const until = performance.now() + outage;
    while (performance.now() < until) {
      const began = performance.now();
      // No more than a page of records has; from then on tokens are only read.
      if (created.length < 400) created.push(await createToken(call));
      else await call('GET', '/api/v2/tokens');
      times.push(performance.now() - began);
    }
    const away = await call('GET', '/workspace');
    expect(away.status).toBe(503);
    await begin();
    await expect
      .poll(async () => (await recordsOf(call)).map(({ tokenId }) => tokenId).toSorted(), { timeout: 30_000 })
      .toEqual(created.toSorted());
    // No answer waited for the database, which is given two seconds.
    expect(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(1000);
    expect(running.child.exitCode).toBeNull();
  },
);

test('a dump brings everything back into another database', async () => {
  const settings = await companySettings();
  const first = await start(settings);
  const session = await signIn(first);
  const id = await createToken(caller(first, session));
  await expect.poll(async () => (await recordsOf(caller(first, session))).length).toBe(1);
  const copy = await postgres.createDatabase();
  // Row-level security hides everything from everybody else.
  const dump = spawnSync(
    join(postgres.programs, 'pg_dump'),
    [postgres.asSuperuser(settings['DATABASE_URL'] ?? '')],
    {
      encoding: 'utf8',
    },
  );
  expect(dump.stderr).toBe('');
  const restored = spawnSync(
    join(postgres.programs, 'psql'),
    ['-q', '-v', 'ON_ERROR_STOP=1', postgres.asSuperuser(copy)],
    {
      input: dump.stdout,
      encoding: 'utf8',
    },
  );
  expect([restored.status, restored.stderr]).toEqual([0, '']);
  const second = await start({ ...settings, DATABASE_URL: copy });
  expect(await recordsOf(caller(second, session))).toMatchObject([{ kind: 'creation', tokenId: id }]);
});

test('a copy of the file, made while the console writes it as docs/operating.md says, brings everything back', async () => {
  const folder = join(built.folder, randomUUID());
  const [file, copy] = [`${folder}-workspace.db`, `${folder}-copy.db`];
  const settings = { ...(await companySettings()), DATABASE_URL: file };
  const first = await start(settings);
  const session = await signIn(first);
  const call = caller(first, session);
  const before = [await createToken(call), await createToken(call)];
  await expect.poll(async () => (await recordsOf(call)).length).toBe(2);
  const [, statement = ''] =
    /`sqlite3 workspace\.db "(VACUUM INTO 'copy\.db')"`/.exec(
      readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8'),
    ) ?? [];
  const database = new Libsql(file);
  database.exec(statement.replace('copy.db', copy));
  database.close();
  await createToken(call);
  const second = await start({ ...settings, DATABASE_URL: copy });
  const restored = await recordsOf(caller(second, session));
  expect(restored.map(({ tokenId }) => tokenId).toSorted()).toEqual(before.toSorted());
});

test('two gateways send each reminder once, whichever of them comes first', async () => {
  const settings = await companySettings();
  const hour = 3_600_000;
  const at = Date.now() - 2 * hour;
  const detail = { tokenName: 'ci', oldLastFour: 'aaaa', newLastFour: 'bbbb', endsAt: at + 2.9 * hour };
  const facts = Array.from({ length: 30 }, (_, index) => resetFact({ tokenId: `t${index}`, at, detail }));
  const database = { kind: 'postgres', url: settings['DATABASE_URL'] ?? '' } as const;
  const workspace = openWorkspace({ database, retention: 400 * 24 * hour }, { log: () => undefined });
  await workspace.add(scopeOf(), facts, 'seen');
  await workspace.close();
  const ids: string[] = [];
  const webhook = createServer((incoming, outgoing) => {
    ids.push(String(incoming.headers['webhook-id']));
    incoming.resume();
    outgoing.end();
  });
  await new Promise<void>((resolve) => {
    webhook.listen(0, '127.0.0.1', resolve);
  });
  const bound = webhook.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const notified = { ...settings, NOTIFY_WEBHOOK_URL: `http://127.0.0.1:${port}/secret-path` };
  const gateways = await Promise.all([start(notified), start(notified)]);
  await expect.poll(() => new Set(ids).size, { timeout: 20_000 }).toBe(30);
  const lines = () => gateways.map((gateway) => gateway.output()).join('');
  await expect.poll(() => lines().match(/"a reminder was sent"/g)?.length).toBe(30);
  expect(ids).toHaveLength(30);
  expect(lines()).not.toMatch(/secret-path|was not sent/);
  webhook.close();
});
