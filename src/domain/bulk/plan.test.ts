import { statement } from '#testing/statements.ts';
import { keyPermission, type TokenAction } from '#domain/token/key-permission.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gracePeriodWith } from '#testing/grace-arbitraries.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { bulkActions } from './action.ts';
import { isSelected, planRows, selectedTokens, type PlanFacts } from './plan.ts';
import { day, minute } from '#domain/time/duration.ts';
import type { AccessToken, TokenAccess } from '#domain/token/token.ts';

const now = Date.UTC(2026, 10, 23, 12);
const none: ReadonlyMap<string, boolean> = new Map();

const withAccess = (access: TokenAccess) => (action: TokenAction, token: AccessToken) =>
  keyPermission(access, () => undefined, action, token);

function facts(parts: Partial<PlanFacts> = {}): PlanFacts {
  return {
    action: 'reset',
    ownTokenId: 'own',
    permission: () => 'yes',
    memberId: 'me',
    openGracePeriod: () => undefined,
    now,
    ...parts,
  };
}

function only(token: Partial<AccessToken>, parts: Partial<PlanFacts> = {}) {
  const [row] = planRows([tokenWith({ id: 't', memberId: 'me', ...token })], facts(parts));
  if (row === undefined) throw new Error('a token has a row');
  return row;
}

describe('left out unless somebody selects it', () => {
  test.each([
    ['this session’s token', only({ id: 'own' }), 'own-token'],
    [
      'a token used 59 minutes ago whose key ends now',
      only({ lastUsedAt: now - 59 * minute }, { endsOldKeys: true }),
      'used-lately',
    ],
    [
      'a token used 59 minutes ago that is deleted',
      only({ lastUsedAt: now - 59 * minute }, { action: 'delete' }),
      'used-lately',
    ],
    [
      'an old key that still works',
      only({}, { openGracePeriod: () => gracePeriodWith() }),
      'open-grace-period',
    ],
    [
      'a token that would live longer',
      only({ expiresAt: now + day }, { action: 'expire', expiresAt: now + 2 * day }),
      'ends-sooner',
    ],
  ] as const)('%s', (_what, row, caution) => {
    expect(row.cautions).toEqual([caution]);
    expect(isSelected(row, none)).toBe(false);
    expect(isSelected(row, new Map([[row.token.id, true]]))).toBe(true);
  });

  test('a token used within a week is not deleted and not ended', () => {
    for (const action of ['delete', 'expire'] as const) {
      const facts = { action, expiresAt: now + day };
      expect(isSelected(only({ lastUsedAt: now - 7 * day + 1 }, facts), none)).toBe(false);
      expect(isSelected(only({ lastUsedAt: now - 7 * day }, facts), none)).toBe(true);
    }
  });

  test('a token in use is extended where that was asked for', () => {
    const token = { expiresAt: now + day, lastUsedAt: now - minute };
    const facts = { action: 'expire' as const, expiresAt: now + 2 * day };
    expect(isSelected(only(token, { ...facts, extends: true }), none)).toBe(true);
    expect(isSelected(only(token, facts), none)).toBe(false);
    expect(isSelected(only(token, { ...facts, expiresAt: now + 1, extends: true }), none)).toBe(false);
  });

  test('a token used more than an hour ago is taken', () => {
    expect(isSelected(only({ lastUsedAt: now - 61 * minute }, { endsOldKeys: true }), none)).toBe(true);
  });
});

test('a token in use is taken by a reset with a grace period and by a replacement, which are made for it', () => {
  for (const action of ['reset', 'replace'] as const) {
    const row = only({ lastUsedAt: now - minute }, { action });
    expect(row.cautions).toEqual(['used-lately']);
    expect(isSelected(row, none)).toBe(true);
  }
});

describe('never taken, selected or not', () => {
  test.each([
    ['a new key for an expired token', only({ expiresAt: now - 1 }), 'expired'],
    [
      'a clone of somebody else’s personal token',
      only({ memberId: 'ana' }, { action: 'replace' }),
      'others-personal',
    ],
    [
      'a clone with a role that the API makes no tokens with',
      only({ access: { kind: 'base', role: 'owner' } }, { action: 'replace' }),
      'access-not-creatable',
    ],
  ] as const)('%s', (_what, row, bar) => {
    expect(row.bar).toBe(bar);
    expect(isSelected(row, new Map([[row.token.id, true]]))).toBe(false);
  });

  test.each([
    ['a token that has the version already', { apiVersion: 20240415 }],
    ['one that has a newer version', { apiVersion: 20270101 }],
  ])('another API version for %s', (_what, token) => {
    expect(only(token, { action: 'version', version: 20240415 }).bar).toBe('already-there');
  });

  test.each(['reader', 'writer'])('anything with a key that may only list tokens: %s', (role) => {
    for (const action of bulkActions) {
      expect(
        only({ apiVersion: 20220603 }, { action, permission: withAccess({ kind: 'base', role }) }).bar,
      ).toBe('not-allowed');
    }
  });

  test('nothing is barred for a key that may, or whose policy would have to be asked', () => {
    for (const access of [
      { kind: 'base', role: 'admin' },
      { kind: 'custom', roleIds: ['r1'] },
    ] as const) {
      const permission = withAccess(access);
      const row = only({ apiVersion: 20220603 }, { action: 'version', version: 20240415, permission });
      expect(row.bar).toBeUndefined();
    }
  });

  test('a key that can reset and not delete is barred from deleting alone', () => {
    const policy = [statement('allow', 'member/*:token/*', 'resetAccessToken')];
    const permission = withAccess({ kind: 'inline', policy });
    expect(only({}, { action: 'reset', permission }).bar).toBeUndefined();
    expect(only({}, { action: 'delete', permission }).bar).toBe('not-allowed');
  });

  test('an expired token may be deleted', () => {
    expect(only({ expiresAt: now - 1 }, { action: 'delete' }).bar).toBeUndefined();
  });
});

test('another API version ends no session and no older key, so only fresh use speaks against it', () => {
  const facts = { action: 'version' as const, version: 20240415, openGracePeriod: () => gracePeriodWith() };
  const row = only({ id: 'own', apiVersion: 20220603, lastUsedAt: now - minute }, facts);
  expect(row.cautions).toEqual(['used-lately']);
});

test('this session’s own token is last, wherever it was selected', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'own'], { minLength: 1 }), (ids) => {
      const rows = planRows(
        ids.map((id) => tokenWith({ id })),
        facts(),
      );
      const order = rows.map(({ token }) => token.id);
      expect([...order].toSorted()).toEqual([...ids].toSorted());
      expect(order.slice(0, -1)).not.toContain('own');
    }),
  );
});

test('nothing is acted on that is not selected', () => {
  const anyToken = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'own'),
    memberId: fc.constantFrom('me', 'ana'),
    lastUsedAt: fc.constantFrom(undefined, now - minute, now - day),
    expiresAt: fc.constantFrom(undefined, now - day, now + day),
  });
  const anyTokens = fc.uniqueArray(anyToken, { selector: ({ id }) => id });
  const anyChoice = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'own', 'elsewhere'), fc.boolean());
  fc.assert(
    fc.property(anyTokens, anyChoice, fc.constantFrom(...bulkActions), (parts, choice, action) => {
      const chosen = new Map(Object.entries(choice));
      const rows = planRows(parts.map(tokenWith), facts({ action, expiresAt: now + day }));
      const taken = selectedTokens(rows, chosen);
      for (const row of rows) expect(taken.includes(row.token)).toBe(isSelected(row, chosen));
      for (const { id } of taken) expect(chosen.get(id)).not.toBe(false);
      expect(taken.every((token) => parts.some(({ id }) => id === token.id))).toBe(true);
    }),
  );
});

describe('a change of access', () => {
  const access = { kind: 'base', role: 'reader' } as const;
  const writer = { kind: 'base', role: 'writer' } as const;
  const change = { action: 'access' as const, access };

  test.each<[string, Partial<AccessToken>, string | undefined]>([
    ['a service token, whose permissions are fixed', { kind: 'service', access: writer }, 'service-access'],
    ['one that has the access already', { access }, 'same-access'],
    ['one with other access', { access: writer }, undefined],
    ['one that has expired', { access: writer, expiresAt: now - 1 }, 'expired'],
  ])('of %s', (_, token, bar) => {
    expect(only(token, change).bar).toBe(bar);
  });

  test('is told of a fixed token first, whatever the key can do', () => {
    expect(only({ kind: 'service', access: writer }, { ...change, permission: () => 'no' }).bar).toBe(
      'service-access',
    );
  });

  test('leaves out a token in use, and ends no old key', () => {
    const row = only(
      { access: writer, lastUsedAt: now - minute },
      { ...change, openGracePeriod: () => gracePeriodWith() },
    );
    expect(row.cautions).toEqual(['used-lately']);
    expect(isSelected(row, none)).toBe(false);
  });
});

test('what may be refused is marked and taken all the same', () => {
  for (const action of bulkActions) {
    const row = only({ apiVersion: 20220603 }, { action, permission: () => 'unknown' });
    expect(row.cautions).toEqual(['may-be-refused']);
    expect(isSelected(row, none)).toBe(true);
  }
});
