import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres, type TestPostgres } from '#testing/postgres.ts';
import { resetFact, scopeOf } from '#testing/workspace-facts.ts';
import { endsOf } from './ends.ts';
import type { Fact } from './fact.ts';
import { openWorkspace, type Workspace, type WorkspaceSettings } from './open-workspace.ts';
import { placeOf, workspaceOf } from './scope.ts';

const hour = 60 * 60 * 1000;
const start = Date.UTC(2026, 10, 23, 12);
const name = workspaceOf(scopeOf());

let postgres: TestPostgres;
let folder = '';
beforeAll(async () => {
  postgres = await startPostgres();
  folder = mkdtempSync(join(tmpdir(), 'reminders-'));
});
afterAll(async () => {
  await postgres.remove();
  rmSync(folder, { recursive: true });
});

let now = start;
const opened: Workspace[] = [];
afterEach(async () => {
  now = start;
  for (const workspace of opened.splice(0)) await workspace.close();
});

function open(database: WorkspaceSettings['database']): Workspace {
  const workspace = openWorkspace(
    { database, retention: 400 * 24 * hour },
    { log: () => undefined, now: () => now },
  );
  opened.push(workspace);
  return workspace;
}

let files = 0;
const engines: readonly (readonly [string, () => Promise<WorkspaceSettings['database']>])[] = [
  [
    'an SQLite file',
    async () => {
      files += 1;
      return { kind: 'file', path: join(folder, `${files}.db`) };
    },
  ],
  ['PostgreSQL', async () => ({ kind: 'postgres', url: await postgres.createDatabase() })],
];

describe.each(engines)('%s', (_engine, create) => {
  it('gives a reminder to one of several gateways, whoever asks', async () => {
    const database = await create();
    const gateways = [open(database), open(database)];
    for (let round = 0; round < 10; round += 1) {
      const row = { id: `r${round}`, endsAt: now + hour };
      const claims = await Promise.all(
        [...gateways, ...gateways].map(({ reminders }) => reminders.claim(name, row, 1000)),
      );
      expect(claims.filter((outcome) => outcome !== 'later')).toEqual([1]);
    }
  });

  it('gives it again when its gateway ended, or when the next attempt is due, and never once it was sent', async () => {
    const { reminders } = open(await create());
    const row = { id: 'r1', endsAt: now + hour };
    expect(await reminders.claim(name, row, 1000)).toBe(1);
    now += 999;
    expect(await reminders.claim(name, row, 1000)).toBe('later');
    now += 1;
    expect(await reminders.claim(name, row, 1000)).toBe(2);
    await reminders.settle(name, 'r1', now + 5000);
    now += 4999;
    expect(await reminders.claim(name, row, 1000)).toBe('later');
    now += 1;
    expect(await reminders.claim(name, row, 1000)).toBe(3);
    await reminders.settle(name, 'r1', 'sent');
    now += 2 * hour;
    expect(await reminders.claim(name, row, 1000)).toBe('sent');
    // The same in another workspace is another one.
    expect(await reminders.claim(workspaceOf(scopeOf({ accountId: 'a2' })), row, 1000)).toBe(1);
  });

  it('opens a calendar by its address, and no other with it', async () => {
    const { add, calendar } = open(await create());
    const other = scopeOf({ accountId: 'a2' });
    await add(scopeOf(), [resetFact({ tokenId: 'one', at: now })], 'seen');
    await add(other, [resetFact({ tokenId: 'two', at: now })], 'seen');
    expect(await calendar.createdAt(other)).toBeUndefined();
    await calendar.create(scopeOf(), 'first');
    await calendar.create(other, 'second');
    expect(await calendar.open('second')).toMatchObject({
      workspace: workspaceOf(other),
      ends: [{ tokenId: 'two' }],
    });
    now += hour;
    await calendar.create(other, 'third');
    expect([await calendar.open('second'), await calendar.createdAt(other)]).toEqual([undefined, now]);
    await calendar.withdraw(other);
    expect([await calendar.open('third'), await calendar.createdAt(other)]).toEqual([undefined, undefined]);
    expect(await calendar.open('first')).toMatchObject({ ends: [{ tokenId: 'one' }] });
    expect(await calendar.open('')).toBeUndefined();
  });

  it('finds the ends of every account, each in its own workspace', async () => {
    const workspace = open(await create());
    const other = scopeOf({ accountId: 'a2' });
    await workspace.add(scopeOf(), [resetFact({ tokenId: 'one', at: now })], 'seen');
    await workspace.add(other, [resetFact({ tokenId: 'two', at: now })], 'seen');
    const all = await workspace.reminders.workspaces();
    const found = await Promise.all(all.map((each) => workspace.reminders.ends(each.name)));
    expect(new Set(all.map((each) => placeOf(each.name).accountId))).toEqual(new Set(['a1', 'a2']));
    expect(found.flat()).toHaveLength(2);
    expect(await workspace.reminders.ends(workspaceOf(other))).toMatchObject([
      { what: 'old-key', tokenId: 'two', tokenName: 'ci', oldLastFour: 'aaaa', endsAt: now + hour },
    ]);
  });
});

const about = (tokenId: string, at: number) => {
  const { id, tokenKind, memberId, actor } = resetFact();
  return { id, tokenKind, memberId, actor, tokenId, at };
};
const expiry = (at: number, expiresAt: number | null): Fact => ({
  ...about('t7', at),
  kind: 'expiry',
  detail: { tokenName: 'ci', expiresAt },
});
const whatEnds = (facts: readonly Fact[], gone: readonly string[] = []) =>
  endsOf(facts, new Set(gone)).map(({ what, endsAt }) => [what, endsAt - start]);

describe('ends', () => {
  it('are those of the newest reset and the newest expiry, in whatever order they were recorded', () => {
    const first = resetFact({ at: start });
    const second = resetFact({
      at: start + 1,
      detail: { tokenName: 'ci', oldLastFour: 'bbbb', newLastFour: 'cccc', endsAt: start + 2 * hour },
    });
    expect(whatEnds([second, first])).toEqual([['old-key', 2 * hour]]);
    expect(whatEnds([expiry(start + 1, start + 5), expiry(start, start + 9)])).toEqual([['token', 5]]);
    expect(whatEnds([expiry(start, start + 5), first])).toEqual([
      ['token', 5],
      ['old-key', hour],
    ]);
  });

  it('are none after an expiry was removed, an old key was ended immediately, or the token was deleted', () => {
    const immediately = resetFact({
      at: start + 1,
      detail: { tokenName: 'ci', oldLastFour: 'bbbb', newLastFour: 'cccc', endsAt: start + 1 },
    });
    expect(whatEnds([expiry(start, start + 9), expiry(start + 1, null)])).toEqual([]);
    expect(whatEnds([resetFact({ at: start }), immediately])).toEqual([]);
    expect(whatEnds([resetFact({ at: start }), expiry(start, start + 9)], ['t7'])).toEqual([]);
  });
});
