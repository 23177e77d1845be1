// What administrators write themselves, on each engine.
import { Client } from 'pg';
import { beforeEach, describe, expect, test } from 'vitest';
import { dayOfTest as day, workspaceEngines } from '#testing/workspace-engines.ts';
import { scopeOf } from '#testing/workspace-facts.ts';
import { changesPerMinute, type EntryChange } from './entries.ts';
import type { Workspace } from './open-workspace.ts';

const minute = 60_000;
let now = 0;
beforeEach(() => {
  now = Date.UTC(2026, 10, 23, 12);
});

const { engines, server, open } = workspaceEngines(() => now);

const amara = scopeOf({ actor: { memberId: 'amara', tokenId: 'amara-1' } });
const boris = scopeOf({ actor: { memberId: 'boris', tokenId: 'boris-1' } });

function note(text: string | null, parts: Partial<EntryChange> = {}): EntryChange {
  const content = text === null ? null : { text };
  const about = { kind: 'note', tokenId: 't7', name: '', tokenKind: 'service', memberId: '' } as const;
  return { ...about, version: 0, user: '', content, ...parts };
}

function view(name: string, parts: Partial<EntryChange> = {}): EntryChange {
  const content = { address: 'q=ci', columns: ['name'] };
  const about = { kind: 'view', tokenId: '', name, tokenKind: 'none', memberId: '' } as const;
  return { ...about, version: 0, user: '', content, ...parts };
}

const subject = { kind: 'note', tokenId: 't7', name: '' } as const;

const personal = (memberId: string) =>
  ({ tokenId: `of-${memberId}`, tokenKind: 'personal', memberId }) as const;

const at = (tokenId: string, version = 0) => ({ tokenId, version });

/** How many versions a query without any condition finds. */
const count = async (connectionString: string, name: string) => {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query("select set_config('console.workspace', $1, false)", [name]);
  const { rowCount } = await client.query('select * from entry');
  await client.end();
  return rowCount;
};

const textsOf = async (workspace: Workspace) =>
  (await workspace.entries(amara, 'note', 100)).entries.map(
    ({ tokenId, content }) => [tokenId, content] as const,
  );

describe.each(engines)('%s', (_name, create) => {
  const fresh = async () => open(await create());

  test('keeps the newest version and who wrote each, and raises the revision', async () => {
    const workspace = await fresh();
    expect(await workspace.change(amara, note('one'))).toEqual({ kind: 'written', version: 1 });
    now += 1;
    const second = note('two ü 🎉 "\\\u0000', { version: 1, user: 'boris@sso' });
    expect(await workspace.change(boris, second)).toEqual({ kind: 'written', version: 2 });
    const read = await workspace.entries(amara, 'note', 10);
    expect(read).toMatchObject({ revision: 2, total: 1, entries: [{ version: 2, at: now }] });
    expect(read.entries[0]?.content).toEqual(second.content);
    const versions = await workspace.versions(amara, subject, 10);
    expect(versions.map(({ version, actor }) => [version, actor])).toEqual([
      [2, { memberId: 'boris', tokenId: 'boris-1', user: 'boris@sso' }],
      [1, { memberId: 'amara', tokenId: 'amara-1', user: '' }],
    ]);
    expect(await workspace.entries(amara, 'view', 10)).toEqual({ revision: 2, total: 0, entries: [] });
  });

  test('of two who saw the same version one is refused, and nothing changes', async () => {
    const database = await create();
    const [one, other] = [open(database), open(database)];
    await one.change(amara, note('one'));
    const both = await Promise.all([
      one.change(amara, note('a', { version: 1 })),
      other.change(boris, note('b', { version: 1 })),
    ]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'written']);
    const revision = await one.revision(amara);
    expect(await one.change(amara, note('c', { version: 1 }))).toEqual({ kind: 'conflict' });
    expect(await one.change(amara, note('c', { version: 3 }))).toEqual({ kind: 'conflict' });
    expect(await one.revision(amara)).toBe(revision);
    expect(await one.versions(amara, subject, 10)).toHaveLength(2);
  });

  test('a removed entry is not shown, keeps its history, and can be written again', async () => {
    const workspace = await fresh();
    await workspace.change(amara, note('one'));
    await workspace.change(amara, note(null, { version: 1 }));
    expect(await textsOf(workspace)).toEqual([]);
    expect(await workspace.change(amara, note('again', { version: 1 }))).toEqual({ kind: 'conflict' });
    // Whoever sees none sends no version.
    expect(await workspace.change(amara, note('again'))).toEqual({ kind: 'written', version: 3 });
    expect(await workspace.change(boris, note('again'))).toEqual({ kind: 'conflict' });
    expect(await textsOf(workspace)).toEqual([['t7', { text: 'again' }]]);
    expect((await workspace.versions(amara, subject, 10)).map(({ content }) => content)).toEqual([
      { text: 'again' },
      null,
      { text: 'one' },
    ]);
  });

  test('twenty changes a minute and token, on whatever entries', async () => {
    const workspace = await fresh();
    const changes = Array.from({ length: changesPerMinute }, (_, at) => view(`view ${at}`));
    for (const change of changes) expect(await workspace.change(amara, change)).toMatchObject({ version: 1 });
    expect(await workspace.change(amara, view('one more'))).toEqual({ kind: 'too-many' });
    expect(await workspace.change(boris, view('one more'))).toMatchObject({ kind: 'written' });
    now += minute;
    expect(await workspace.change(amara, view('another'))).toMatchObject({ kind: 'written' });
  });

  test('other accounts and instances see and change nothing', async () => {
    const workspace = await fresh();
    await workspace.change(amara, note('one'));
    for (const other of [scopeOf({ accountId: 'a2' }), scopeOf({ origin: 'https://x' })]) {
      expect(await workspace.entries(other, 'note', 10)).toEqual({ revision: 0, total: 0, entries: [] });
      expect(await workspace.versions(other, subject, 10)).toEqual([]);
      expect(
        await workspace.undo(other, { actor: { memberId: 'amara', tokenId: '' }, since: 0, user: '' }),
      ).toBe(0);
      expect(await workspace.change(other, note('theirs'))).toEqual({ kind: 'written', version: 1 });
    }
    expect(await textsOf(workspace)).toEqual([['t7', { text: 'one' }]]);
  });

  test('personal tokens are for Admin keys and for their member; what is about no token, for everyone', async () => {
    const workspace = await fresh();
    await workspace.change(amara, note('service'));
    await workspace.change(amara, note('hers', personal('m1')));
    await workspace.change(amara, note('unknown', { ...personal(''), tokenId: 'unknown' }));
    await workspace.change(amara, view('shared'));
    const seenBy = async (memberId: string, sees: 'everyone' | 'own') => {
      const scope = scopeOf({ sees, actor: { memberId, tokenId: 't' } });
      const { entries, total } = await workspace.entries(scope, 'note', 10);
      expect(total).toBe(entries.length);
      const hers = { ...subject, tokenId: 'of-m1' };
      const history = await workspace.versions(scope, hers, 10);
      const views = await workspace.entries(scope, 'view', 10);
      return [...entries.map(({ tokenId }) => tokenId), history.length, views.total];
    };
    expect(await seenBy('m9', 'everyone')).toEqual(['of-m1', 't7', 'unknown', 1, 1]);
    expect(await seenBy('m1', 'own')).toEqual(['of-m1', 't7', 1, 1]);
    expect(await seenBy('m2', 'own')).toEqual(['t7', 0, 1]);
    expect(await seenBy('', 'own')).toEqual(['t7', 0, 1]);
  });

  test('all changes of one actor since an instant are taken back, where no one changed on', async () => {
    const workspace = await fresh();
    await workspace.change(amara, note('kept', at('edited')));
    await workspace.change(amara, note('kept', at('removed')));
    await workspace.change(amara, note('before', at('changed on')));
    await workspace.change(boris, note('early', at('early')));
    now += minute;
    const since = now;
    await workspace.change(boris, note('bad', at('edited', 1)));
    await workspace.change(boris, note('worse', at('edited', 2)));
    await workspace.change(boris, note(null, at('removed', 1)));
    await workspace.change(boris, note('bad', at('new')));
    await workspace.change(boris, note('bad', at('changed on', 1)));
    await workspace.change(amara, note('mended', at('changed on', 2)));
    const undo = { actor: { memberId: 'boris', tokenId: '' }, since, user: '' };
    expect(await workspace.undo(amara, undo)).toBe(3);
    expect(new Map(await textsOf(workspace))).toEqual(
      new Map([
        ['changed on', { text: 'mended' }],
        ['early', { text: 'early' }],
        ['edited', { text: 'kept' }],
        ['removed', { text: 'kept' }],
      ]),
    );
    // Nothing is left to take back, and what was is in the history.
    expect(await workspace.undo(amara, undo)).toBe(0);
    expect(await workspace.versions(amara, { ...subject, tokenId: 'edited' }, 10)).toHaveLength(4);
    // One's own changes, the taking back among them, and those of one token.
    const own = { actor: { memberId: '', tokenId: 'amara-1' }, since, user: '' };
    expect(await workspace.undo(amara, own)).toBe(4);
    expect((await workspace.versions(amara, { ...subject, tokenId: 'new' }, 1))[0]?.content).toEqual({
      text: 'bad',
    });
  });

  test('more than one transaction may take back are taken back', async () => {
    const workspace = await fresh();
    for (let at = 0; at < 130; at += 1) {
      now += minute / 10;
      expect(await workspace.change(boris, view(`view ${at}`))).toMatchObject({ kind: 'written' });
    }
    expect(
      await workspace.undo(amara, { actor: { memberId: 'boris', tokenId: '' }, since: 0, user: '' }),
    ).toBe(130);
    expect((await workspace.entries(amara, 'view', 10)).total).toBe(0);
  });

  test('what was replaced or removed before the retention is forgotten; what stands is kept, and can be gone back to', async () => {
    const workspace = open(await create(), 10 * day);
    await workspace.change(amara, note('first'));
    await workspace.change(amara, note('second', { version: 1 }));
    await workspace.change(amara, note('gone', { tokenId: 'gone' }));
    await workspace.change(amara, note(null, { tokenId: 'gone', version: 1 }));
    now += 9 * day;
    await workspace.change(amara, note('third', { version: 2 }));
    now += 2 * day;
    await workspace.change(amara, view('any'));
    expect((await workspace.versions(amara, subject, 10)).map(({ version }) => version)).toEqual([3, 2]);
    expect(await workspace.versions(amara, { ...subject, tokenId: 'gone' }, 10)).toEqual([]);
    await workspace.undo(amara, { actor: { memberId: 'amara', tokenId: '' }, since: 0, user: '' });
    expect(await textsOf(workspace)).toEqual([['t7', { text: 'second' }]]);
  });
});

test('PostgreSQL hides entries of other workspaces from a query that forgets to ask for its own', async () => {
  const url = await server().createDatabase();
  await open({ kind: 'postgres', url }).change(amara, note('one'));
  expect(await count(url, 'https://app.launchdarkly.com a1')).toBe(1);
  expect(await count(url, 'https://app.launchdarkly.com a2')).toBe(0);
  expect(await count(server().asSuperuser(url), '')).toBe(1);
});
