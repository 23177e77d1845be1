// The texts are what versions up to November 2026 wrote, character by character.
import { expect, test } from 'vitest';
import type { Account } from '#domain/account/account.ts';
import { storeTexts } from '#testing/stored-texts.ts';
import { accessCases } from './access-cases.ts';
import { deletions } from './deletion-journal.ts';
import { gracePeriodStore } from './grace-ledger.ts';
import { replacements } from './replace-tasks.ts';
import { newTokenDraft } from './new-token-draft.ts';

/** Every account is looked at for the first time once: then its records move. */
let count = 0;
function newAccount(): Account {
  count += 1;
  return { origin: 'https://app.launchdarkly.com', id: `a${count}`, instance: 'com' };
}

const deletionAt = (instance: string, account: string, id: string) =>
  `{"place":{"instance":"${instance}","account":"${account}"},"deletedAt":5,"token":{"id":"${id}","name":"CI","description":"x","kind":"service","memberId":"m1","member":{"id":"m1","email":"e","role":"w","firstName":"A","lastName":"B"},"access":{"kind":"inline","policy":[{"effect":"allow","resources":["proj/*"],"notActions":["deleteProject"]}]},"lastFour":"a1b2","createdAt":1,"modifiedAt":2,"lastUsedAt":3,"apiVersion":20240415}}`;

test('deletions of the account are found, whole', () => {
  const account = newAccount();
  storeTexts({ 'deleted-tokens': `{"version":1,"entries":[${deletionAt('com', account.id, 't1')}]}` });
  const policy = [
    {
      effect: 'allow',
      resources: { mode: 'only', patterns: ['proj/*'] },
      actions: { mode: 'except', patterns: ['deleteProject'] },
    },
  ];
  expect(deletions.read(account)).toEqual([
    {
      deletedAt: 5,
      token: {
        id: 't1',
        name: 'CI',
        description: 'x',
        kind: 'service',
        memberId: 'm1',
        member: undefined,
        access: { kind: 'inline', policy },
        lastFour: 'a1b2',
        createdAt: 1,
        modifiedAt: 2,
        lastUsedAt: 3,
        expiresAt: undefined,
        apiVersion: 20240415,
      },
    },
  ]);
});

test('records of another account, of another instance and of no account are shown to nobody here', () => {
  const account = newAccount();
  const entries = [
    deletionAt('com', account.id, 'own'),
    deletionAt('com', 'other', 't2'),
    deletionAt('eu', account.id, 't3'),
    deletionAt('com', '', 't4'),
  ];
  const stored = storeTexts({ 'deleted-tokens': `{"version":1,"entries":[${entries.join()}]}` });
  expect(deletions.read(account).map(({ token }) => token.id)).toEqual(['own']);
  // They wait for their own account, and what is forgotten here is nowhere else.
  deletions.update(account, () => []);
  const left = stored.get('deleted-tokens') ?? '';
  expect(['own', 't2', 't3', 't4'].filter((id) => left.includes(`"${id}"`))).toEqual(['t2', 't3', 't4']);
  expect(deletions.read({ ...account, id: '' })).toEqual([]);
});

test('replacements are found', () => {
  const account = newAccount();
  storeTexts({
    replacements: `{"version":1,"tasks":[{"place":{"instance":"com","account":"${account.id}"},"oldId":"t1","oldName":"CI","startedAt":5},{"place":{"instance":"com","account":"other"},"oldId":"t2","oldName":"CI","startedAt":5,"newId":"t3"}]}`,
  });
  expect(replacements.read(account)).toEqual([
    { oldId: 't1', oldName: 'CI', startedAt: 5, newId: undefined },
  ]);
});

test('grace periods are found', () => {
  const account = newAccount();
  storeTexts({
    'grace-periods': `{"kind":"grace-periods","version":1,"windows":[{"place":{"instance":"com","account":"${account.id}"},"tokenId":"t1","tokenName":"CI","kind":"service","memberId":"m1","oldLastFour":"a1b2","newLastFour":"c3d4","newKey":"handed-over","resetAt":5,"endsAt":9,"ownerTold":true,"clientsSwitched":false}]}`,
  });
  expect(gracePeriodStore.read(account)).toEqual([
    {
      tokenId: 't1',
      tokenName: 'CI',
      kind: 'service',
      memberId: 'm1',
      oldLastFour: 'a1b2',
      newLastFour: 'c3d4',
      newKey: 'handed-over',
      resetAt: 5,
      endsAt: 9,
      ownerTold: true,
      clientsSwitched: false,
    },
  ]);
});

test('cases of an access are found', () => {
  const account = newAccount();
  const cases = '[{"action":"updateOn","resource":"proj/a","must":"deny"}]';
  const stored = storeTexts({
    'access-cases': `[{"place":"com ${account.id} t1","cases":${cases}},{"place":"com  t2","cases":${cases}}]`,
  });
  expect(accessCases.read(account)).toEqual([
    { tokenId: 't1', cases: [{ action: 'updateOn', resource: 'proj/a', must: 'deny' }] },
  ]);
  expect(stored.get('access-cases')).toBe(`[{"place":"com  t2","cases":${cases}}]`);
});

test('the draft of a new token is found', () => {
  const account = newAccount();
  const stored = storeTexts({
    [`new-token-draft com ${account.id}`]: String.raw`{"version":1,"savedAt":5,"draft":{"name":"CI","description":"","kind":"personal","access":{"kind":"base","role":"reader","roleIds":[],"policyText":"[]\n"},"apiVersion":20240415,"expiry":{"kind":"after","days":30}}}`,
  });
  expect(newTokenDraft.read(account)).toMatchObject({
    savedAt: 5,
    draft: { name: 'CI', access: { policyText: '[]\n' }, expiry: { kind: 'after', days: 30 } },
  });
  newTokenDraft.update(account, () => undefined);
  expect([...stored.keys()]).toEqual([]);
});

test('what the account has by now counts, and an earlier text that comes again does not', () => {
  const account = newAccount();
  const stored = storeTexts();
  deletions.update(account, () => []);
  stored.set('deleted-tokens', `{"version":1,"entries":[${deletionAt('com', account.id, 't1')}]}`);
  expect(deletions.read(account)).toEqual([]);
});

test.each(['', '{', '7', '{"version":2,"entries":[]}', '{"version":1,"entries":7}', '[]'])(
  'a text that is none is left alone: %s',
  (text) => {
    const stored = storeTexts({ 'deleted-tokens': text, 'access-cases': text });
    const account = newAccount();
    expect([deletions.read(account), accessCases.read(account)]).toEqual([[], []]);
    expect(stored.get('deleted-tokens')).toBe(text);
  },
);
