import { describe, expect, test } from 'vitest';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { deletionRisks, type DeletionFacts } from './deletion-risk.ts';
import { day } from '#domain/time/duration.ts';
import type { Policy } from '#domain/policy/language/statement.ts';

const now = Date.UTC(2026, 10, 23, 16);
const own = '5f0000000000000000000001';
const facts: DeletionFacts = {
  ownTokenId: 'mine',
  ownMemberId: own,
  tokens: [],
  rolePolicy: () => undefined,
  now,
};
const only = (...patterns: string[]) => ({ mode: 'only', patterns }) as const;
const managesTokens: Policy = [
  { effect: 'allow', resources: only('service-token/*'), actions: only('createAccessToken') },
];
const viewsProjects: Policy = [{ effect: 'allow', resources: only('proj/*'), actions: only('viewProject') }];

test('one confirmation is enough for an unused token of mine without power', () => {
  expect(deletionRisks(tokenWith({}), facts)).toEqual([]);
  expect(deletionRisks(tokenWith({ kind: 'service', memberId: 'other' }), facts)).toEqual([]);
});

describe('more care is taken', () => {
  test.each([
    [6 * day, ['used-recently']],
    [8 * day, []],
  ])('with a token used %i ms ago: %j', (ago, risks) => {
    expect(deletionRisks(tokenWith({ lastUsedAt: now - ago }), facts)).toEqual(risks);
  });

  test("with this session's token", () => {
    expect(deletionRisks(tokenWith({ id: 'mine' }), facts)).toEqual(['own-session']);
  });

  test("with somebody else's personal token, and with one of nobody known", () => {
    expect(deletionRisks(tokenWith({ memberId: 'other' }), facts)).toEqual(['foreign']);
    expect(deletionRisks(tokenWith({}), { ...facts, ownMemberId: undefined })).toEqual(['foreign']);
  });

  test('with power over the account, whatever carries it', () => {
    const rolePolicy = (id: string) => (id === 'r1' ? managesTokens : viewsProjects);
    const risksOf = (access: Parameters<typeof tokenWith>[0]['access']) =>
      deletionRisks(tokenWith(access === undefined ? {} : { access }), { ...facts, rolePolicy });
    expect(risksOf({ kind: 'inline', policy: managesTokens })).toEqual(['privileged']);
    expect(risksOf({ kind: 'custom', roleIds: ['r1'] })).toEqual(['privileged']);
    expect(risksOf({ kind: 'custom', roleIds: ['r2'] })).toEqual([]);
  });

  test('when it cannot be said what the token may do', () => {
    expect(deletionRisks(tokenWith({ access: { kind: 'custom', roleIds: ['r1'] } }), facts)).toEqual([
      'unknown-access',
    ]);
    expect(deletionRisks(tokenWith({ access: { kind: 'none' } }), facts)).toEqual(['unknown-access']);
  });
});

test('what an expired token may not do any more is no risk, but its use until lately is', () => {
  const ended = { expiresAt: now - 1, lastUsedAt: now - day };
  const accesses = [
    { kind: 'base', role: 'admin' },
    { kind: 'inline', policy: managesTokens },
    { kind: 'none' },
  ] as const;
  for (const access of accesses) {
    expect(deletionRisks(tokenWith({ ...ended, access }), { ...facts, tokens: [] })).toEqual([
      'used-recently',
    ]);
  }
});

describe('the last admin token', () => {
  const admin = { access: { kind: 'base', role: 'admin' } } as const;
  const other = tokenWith({ ...admin, id: 'other' });

  test('is the only living one in a complete list', () => {
    expect(deletionRisks(tokenWith(admin), { ...facts, tokens: [tokenWith(admin)] })).toContain('last-admin');
    expect(
      deletionRisks(tokenWith(admin), {
        ...facts,
        tokens: [tokenWith(admin), { ...other, expiresAt: now - 1 }],
      }),
    ).toContain('last-admin');
  });

  test('is not one of two, and not claimed while the list is incomplete', () => {
    expect(deletionRisks(tokenWith(admin), { ...facts, tokens: [other] })).toEqual(['privileged']);
    expect(deletionRisks(tokenWith(admin), { ...facts, tokens: undefined })).toEqual(['privileged']);
  });
});
