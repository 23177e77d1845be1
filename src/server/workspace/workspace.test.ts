// What each engine keeps to.
import { Migrator } from 'kysely';
import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { effort } from '#testing/effort.ts';
import { dayOfTest as day, workspaceEngines } from '#testing/workspace-engines.ts';
import { resetFact, scopeOf } from '#testing/workspace-facts.ts';
import { openPostgres, openSqlite } from './engines.ts';
import { migrationsFor } from './migrations.ts';
import { grantScope } from './scope.ts';

const now = Date.UTC(2026, 10, 23, 12);
const patient = { timeout: 10_000 };
const rounds = effort({ variable: 'START_ROUNDS', script: 'soak', usual: 2, full: 20 });
const key = 'api-11111111-2222-4333-8444-555555555555';

const { engines, server, open, closeAll } = workspaceEngines(() => now);

describe.each(engines)('%s', (_name, create) => {
  const fresh = async () => open(await create());

  test('gives back what was added, the newest first, and for each once', async () => {
    const workspace = await fresh();
    const [old, young] = [resetFact({ at: now - day }), resetFact({ at: now })];
    expect(await workspace.records(scopeOf(), 10)).toEqual({ revision: 0, total: 0, facts: [] });
    expect(await workspace.add(scopeOf(), [old], 'seen')).toBe(1);
    expect(await workspace.add(scopeOf(), [young, old], 'receipt')).toBe(1);
    expect(await workspace.records(scopeOf(), 10)).toEqual({
      revision: 2,
      total: 2,
      facts: [
        { ...young, source: 'receipt' },
        { ...old, source: 'seen' },
      ],
    });
  });

  test('instants stay numbers, and empty, odd and nested texts stay as they are', async () => {
    const workspace = await fresh();
    const token = {
      name: 'a "b" \\ ü 🎉',
      inlineRole: [{ effect: 'allow', actions: ['*'] }],
      x: null,
      y: true,
    };
    const fact = {
      ...resetFact({ at: now }),
      kind: 'deletion' as const,
      detail: { tokenName: '', token },
    };
    await workspace.add(scopeOf(), [fact], 'seen');
    expect((await workspace.records(scopeOf(), 1)).facts).toEqual([{ ...fact, source: 'seen' }]);
  });

  test('no text of it holds a key, however it is written', async () => {
    const workspace = await fresh();
    const detail = { tokenName: `a\n${key}`, oldLastFour: '', newLastFour: '', endsAt: now };
    await workspace.add(scopeOf(), [resetFact({ at: now, detail })], 'seen');
    const { facts } = await workspace.records(scopeOf(), 1);
    expect(facts).toMatchObject([{ detail: { tokenName: 'a\napi-…' } }]);
  });

  test('says how many there are when it gives fewer', async () => {
    const workspace = await fresh();
    const facts = Array.from({ length: 5 }, (_, at) => resetFact({ at: now - at }));
    await workspace.add(scopeOf(), facts, 'seen');
    const read = await workspace.records(scopeOf(), 2);
    expect(read.total).toBe(5);
    expect(read.facts.map(({ at }) => at)).toEqual([now, now - 1]);
  });

  test('forgets what is older than the retention', async () => {
    const database = await create();
    const longer = open(database);
    await longer.add(scopeOf(), [resetFact({ at: now - 3 * day }), resetFact({ at: now })], 'seen');
    const shorter = open(database, 2 * day);
    expect((await shorter.records(scopeOf(), 10)).total).toBe(1);
    await shorter.add(scopeOf(), [], 'seen');
    expect((await longer.records(scopeOf(), 10)).total).toBe(1);
  });

  test('accounts and instances see nothing of one another, and their revisions are their own', async () => {
    const workspace = await fresh();
    const fact = resetFact({ at: now });
    await workspace.add(scopeOf(), [fact], 'seen');
    for (const other of [
      scopeOf({ accountId: 'a2' }),
      scopeOf({ origin: 'https://app.eu.launchdarkly.com' }),
      scopeOf({ accountId: 'A1' }),
      scopeOf({ accountId: 'a1%' }),
    ]) {
      expect(await workspace.records(other, 10)).toEqual({ revision: 0, total: 0, facts: [] });
      expect(await workspace.revision(other)).toBe(0);
    }
    // The same ID in another account is another record.
    expect(await workspace.add(scopeOf({ accountId: 'a2' }), [fact], 'seen')).toBe(1);
    expect(await workspace.revision(scopeOf())).toBe(1);
  });

  test('personal tokens are for Admin keys and for their member', async () => {
    const workspace = await fresh();
    const facts = [
      resetFact({ tokenId: 'service', at: now }),
      resetFact({ tokenId: 'mine', tokenKind: 'personal', memberId: 'm1', at: now - 1 }),
      resetFact({ tokenId: 'theirs', tokenKind: 'personal', memberId: 'm2', at: now - 2 }),
      resetFact({ tokenId: 'unknown', tokenKind: 'personal', memberId: '', at: now - 3 }),
    ];
    await workspace.add(scopeOf(), facts, 'seen');
    const seenBy = async (memberId: string, sees: 'everyone' | 'own') => {
      const read = await workspace.records(scopeOf({ sees, actor: { memberId, tokenId: 't' } }), 10);
      expect(read.total).toBe(read.facts.length);
      return read.facts.map(({ tokenId }) => tokenId);
    };
    expect(await seenBy('m1', 'everyone')).toEqual(['service', 'mine', 'theirs', 'unknown']);
    expect(await seenBy('m1', 'own')).toEqual(['service', 'mine']);
    expect(await seenBy('m3', 'own')).toEqual(['service']);
    // A service token belongs to no member: an empty ID is not the same as another one.
    expect(await seenBy('', 'own')).toEqual(['service']);
  });

  test('many writers at once: nothing is lost, and every revision is another', async () => {
    const database = await create();
    const [one, other] = [open(database), open(database)];
    const facts = Array.from({ length: 20 }, (_, at) => resetFact({ at: now - at }));
    await Promise.all(facts.map((fact, at) => (at % 2 === 0 ? one : other).add(scopeOf(), [fact], 'seen')));
    const read = await one.records(scopeOf(), 100);
    expect(read.total).toBe(20);
    expect(read.revision).toBe(20);
  });

  test('two consoles start on an empty database at the same time', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const database = await create();
      const both = [open(database), open(database)];
      await Promise.all(both.map((workspace) => workspace.ready()));
      await both[0]?.add(scopeOf(), [resetFact({ at: now })], 'seen');
      expect(await both[1]?.revision(scopeOf())).toBe(1);
      await closeAll();
    }
  });

  test('sessions that ended are given to whoever follows, and forgotten when they would have expired', async () => {
    const database = await create();
    const [teller, follower] = [open(database), open(database)];
    const ending = (id: string, expiresAt: number) => ({ id, signedInAt: now - day, expiresAt });
    await teller.endSession(ending('over', now - 1));
    await teller.endSession(ending('first', now + day));
    const heard: string[] = [];
    follower.followEndings((endings) => heard.push(...endings.map(({ id }) => id)));
    await expect.poll(() => [...new Set(heard)], patient).toEqual(['first']);
    await teller.endSession(ending('first', now + day));
    await teller.endSession(ending('second', now + day));
    await expect.poll(() => [...new Set(heard)], patient).toEqual(['first', 'second']);
    expect(heard).not.toContain('over');
  });

  test('attempts are taken and given back by all together, and none is taken where one has none left', async () => {
    const database = await create();
    const [one, other] = [open(database), open(database)];
    const places = [
      { name: 'address', most: 3 },
      { name: 'site', most: 100 },
    ];
    expect(await one.takeAttempts(places, 1000)).toBeUndefined();
    expect(await other.takeAttempts(places, 1000)).toBeUndefined();
    expect(await one.takeAttempts(places, 1000)).toBeUndefined();
    expect(await other.takeAttempts(places, 1000)).toBe(now + 1000);
    await one.giveBackAttempts(['address', 'site']);
    const results = await Promise.all(
      [1, 2, 3, 4].map((at) => (at % 2 === 0 ? one : other).takeAttempts(places, 1000)),
    );
    expect(results.filter((full) => full === undefined)).toHaveLength(1);
    expect(await one.takeAttempts([{ name: 'site', most: 4 }], 1000)).toBeUndefined();
    expect(await one.takeAttempts([{ name: 'site', most: 4 }], 1000)).toBe(now + 1000);
  });

  test('a database of the first form gets the newest, and keeps what it has', async () => {
    const database = await create();
    const old =
      database.kind === 'file'
        ? openSqlite(database.path)
        : openPostgres(database.url, { onTrouble: () => undefined });
    const { '0001-records': first = { up: async () => undefined } } = migrationsFor(old.engine);
    const provider = { getMigrations: async () => ({ '0001-records': first }) };
    expect((await new Migrator({ db: old.db, provider }).migrateToLatest()).error).toBeUndefined();
    await old.close();
    const workspace = open(database);
    await workspace.add(scopeOf(), [resetFact({ at: now })], 'seen');
    expect(await workspace.takeAttempts([{ name: 'x', most: 1 }], 1000)).toBeUndefined();
    expect((await workspace.records(scopeOf(), 1)).total).toBe(1);
  });

  test('after closing, and for anything that is no granted scope, there is nothing', async () => {
    const workspace = await fresh();
    await workspace.add(scopeOf(), [resetFact({ at: now })], 'seen');
    // @ts-expect-error a scope is not made of its parts
    await expect(async () => workspace.records({ origin: 'x', accountId: 'a1' }, 1)).rejects.toThrow(
      TypeError,
    );
    await workspace.close();
    await expect(workspace.records(scopeOf(), 1)).rejects.toThrow('closed');
  });
});

test('there is no workspace without an account', () => {
  const facts = { actor: { memberId: '', tokenId: '' }, sees: 'everyone' as const };
  expect(() => grantScope({ origin: 'https://x', accountId: '', ...facts })).toThrow(TypeError);
  expect(() => grantScope({ origin: '', accountId: 'a1', ...facts })).toThrow(TypeError);
});

/** How many records and workspaces a query without any condition finds. */
const count = async (connectionString: string, name: string) => {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query("select set_config('console.workspace', $1, false)", [name]);
  const { rowCount } = await client.query('select * from record');
  const { rowCount: workspaces } = await client.query('select * from workspace');
  await client.end();
  return [rowCount, workspaces];
};

describe('PostgreSQL', () => {
  test('hides the rows of other workspaces from a query that forgets to ask for its own', async () => {
    const url = await server().createDatabase();
    const workspace = open({ kind: 'postgres', url });
    await workspace.add(scopeOf(), [resetFact({ at: now })], 'seen');
    expect(await count(url, 'https://app.launchdarkly.com a1')).toEqual([1, 1]);
    expect(await count(url, 'https://app.launchdarkly.com a2')).toEqual([0, 0]);
    expect(await count(url, '')).toEqual([0, 0]);
    expect(await count(server().asSuperuser(url), '')).toEqual([1, 1]);
  });
});
