import * as fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { isSameAccount, type Account } from '#domain/account/account.ts';
import { isSameAccess } from '#domain/token/same-access.ts';
import { isSameDraft, emptyDraft, type ExpiryPlan, type TokenDraft } from '#domain/draft/draft.ts';
import { anyLedger } from '#testing/grace-arbitraries.ts';
import { forbidStorage, storeTexts } from '#testing/stored-texts.ts';
import { anyAccess, tokenWith } from '#testing/token-arbitrary.ts';
import { mergeLedgers } from '#domain/grace/ledger.ts';
import { accessCases } from './access-cases.ts';
import { deletions } from './deletion-journal.ts';
import { gracePeriodStore } from './grace-ledger.ts';
import { createQueryClient } from '#queries/cache/query-client.ts';
import { replacements } from './replace-tasks.ts';
import { forgetAccount } from '#queries/session/session-loss.ts';
import { savedViews } from './saved-views.ts';
import { createAccountStore, type AccountStore } from './account-store.ts';
import { listOf } from './kept-json.ts';
import { newTokenDraft } from './new-token-draft.ts';

const key = 'api-11111111-2222-4333-8444-555555555555';
const account: Account = { origin: 'https://app.launchdarkly.com', id: 'a1', instance: 'com' };

let stored = new Map<string, string>();
beforeEach(() => {
  stored = storeTexts();
});

const createTexts = () =>
  createAccountStore<readonly string[]>({ name: 'texts', empty: [], schema: listOf(v.string()) });

/** As another page reads it: the store remembers what it made of a text, so this one differs by a space. */
function storedBack<Value>(store: AccountStore<Value>, value: Value): Value {
  store.update(account, () => value);
  for (const [name, text] of stored) stored.set(name, `${text} `);
  return store.read(account);
}

describe('a store', () => {
  const anyAccount = fc.record({
    origin: fc.constantFrom('', 'https://app.launchdarkly.com', 'http://sandbox', 'https://ld.example.com'),
    id: fc.constantFrom('', 'a1', 'a2'),
    instance: fc.constantFrom('com', 'corp'),
  });

  test('shows an account what was kept for it, and nothing of any other', () => {
    fc.assert(
      fc.property(anyAccount, anyAccount, (one, other) => {
        stored.clear();
        const texts = createTexts();
        texts.update(one, (list) => [...list, 'kept']);
        const isVisible = texts.read(other).length > 0;
        const isBothUnknown = one.origin === other.origin && one.id === other.id;
        expect(isVisible).toBe(isSameAccount(one, other) || isBothUnknown);
        expect(texts.read(undefined)).toEqual([]);
      }),
    );
  });

  test('does not write for an account that is not known, and forgets it with the session', async () => {
    const texts = createTexts();
    const unknown = { ...account, id: '' };
    texts.update(unknown, () => ['kept']);
    expect([texts.read(unknown), stored.size]).toEqual([['kept'], 0]);
    await forgetAccount(createQueryClient());
    expect(texts.read(unknown)).toEqual([]);
  });

  test('keeps an account in mind where storage is forbidden', () => {
    forbidStorage();
    const texts = createTexts();
    texts.update(account, () => ['kept']);
    expect(texts.read(account)).toEqual(['kept']);
  });

  test('writes no key, not even after a line break', () => {
    const texts = createTexts();
    texts.update(account, () => [`was ${key}`, `was\n${key}`, `"${key}"`]);
    expect([...stored.values()].join()).not.toContain(key.slice(5));
    expect(texts.read(account)).toHaveLength(3);
  });

  test('tells of a change to those who look at the account', () => {
    vi.stubGlobal('window', { addEventListener: () => undefined, removeEventListener: () => undefined });
    const texts = createTexts();
    const heard = { own: vi.fn<() => void>(), other: vi.fn<() => void>() };
    texts.subscribe(account, heard.own);
    texts.subscribe({ ...account, id: 'a2' }, heard.other);
    texts.update(account, () => ['kept']);
    expect([heard.own.mock.calls.length, heard.other.mock.calls.length]).toEqual([1, 0]);
  });
});

describe('what is kept comes back after a reload', () => {
  test('the access of a deleted token', () => {
    fc.assert(
      fc.property(anyAccess, (access) => {
        stored.clear();
        const token = tokenWith({ access, kind: 'service', expiresAt: 1_900_000_000_000 });
        const [read] = storedBack(deletions, [{ token, deletedAt: 5 }]);
        expect(read !== undefined && isSameAccess(read.token.access, access)).toBe(true);
        expect(read).toMatchObject({ deletedAt: 5, token: { id: token.id, expiresAt: token.expiresAt } });
      }),
    );
  });

  test('grace periods', () => {
    fc.assert(
      fc.property(anyLedger, (gracePeriods) => {
        stored.clear();
        const ledger = mergeLedgers(gracePeriods, []);
        expect(storedBack(gracePeriodStore, ledger)).toEqual(ledger);
      }),
    );
  });

  test('replacements and cases', () => {
    const tasks = [{ oldId: 'a', oldName: 'CI', startedAt: 7, newId: 'b' }];
    expect(storedBack(replacements, tasks)).toEqual(tasks);
    stored.clear();
    const cases = [{ tokenId: 'a', cases: [{ action: 'x', resource: 'proj/a', must: 'allow' as const }] }];
    expect(storedBack(accessCases, cases)).toEqual(cases);
  });

  test('saved views, without what no list shows', () => {
    const view = { name: 'Stale', address: 'kind=service', columns: ['name' as const, 'used' as const] };
    expect(storedBack(savedViews, { views: [view], opensWith: 'Stale' })).toEqual({
      views: [view],
      opensWith: 'Stale',
    });
    const odd = { ...view, name: 'stale', address: 'kind=robot&q=x' };
    expect(storedBack(savedViews, { views: [view, odd], opensWith: undefined }).views).toEqual([
      { ...odd, address: 'q=x' },
    ]);
  });

  test('a draft', () => {
    fc.assert(
      fc.property(anyDraft, fc.nat(), (draft, savedAt) => {
        stored.clear();
        const back = storedBack(newTokenDraft, { draft, savedAt });
        expect(back).toEqual({ draft, savedAt });
        expect(back !== undefined && isSameDraft(back.draft, draft)).toBe(true);
      }),
    );
  });
});

describe('a text is read whatever it holds', () => {
  test.each([
    ['deleted-tokens', deletions.read],
    ['grace-periods', gracePeriodStore.read],
    ['list-views', (of: Account) => savedViews.read(of).views],
    ['replacements', replacements.read],
    ['access-cases', accessCases.read],
    ['new-token-draft', newTokenDraft.read],
  ])('%s', (name, read) => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `[${json}]`),
        ),
        (text) => {
          stored.set(`${name} ${account.origin} ${account.id}`, text);
          expect(read(account) ?? []).toEqual([]);
        },
      ),
    );
  });

  test('a draft that is damaged in any of its fields is none', () => {
    for (const field of Object.keys(emptyDraft)) {
      const draft = { ...emptyDraft, [field]: [1] };
      stored.set(
        `new-token-draft ${account.origin} ${account.id}`,
        JSON.stringify({ version: 1, savedAt: 7, draft }),
      );
      expect(newTokenDraft.read(account)).toBeUndefined();
    }
  });
});

const anyExpiry: fc.Arbitrary<ExpiryPlan> = fc.oneof(
  fc.constant({ kind: 'never' as const }),
  fc.record({ kind: fc.constant('after' as const), days: fc.nat() }),
  fc.record({ kind: fc.constant('at' as const), at: fc.nat() }),
);

const anyDraft: fc.Arbitrary<TokenDraft> = fc.record({
  name: fc.string(),
  description: fc.string(),
  kind: fc.constantFrom('personal' as const, 'service' as const),
  access: fc.record({
    kind: fc.constantFrom('base' as const, 'custom' as const, 'inline' as const),
    role: fc.string(),
    roleIds: fc.array(fc.string()),
    policyText: fc.string({ unit: 'binary' }),
  }),
  apiVersion: fc.nat(),
  expiry: anyExpiry,
});
