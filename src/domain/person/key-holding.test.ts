import { describe, expect, test } from 'vitest';
import type { AuditEntry } from '#domain/account/audit-entry.ts';
import { day } from '#domain/time/duration.ts';
import { reset, reviewNow as now } from '#testing/review-facts.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { keyHoldings, type KeyFacts } from './key-holding.ts';

const actions = { created: 'createAccessToken', reset: 'resetAccessToken', renamed: 'updateAccessTokenName' };

function entry(tokenId: string, what: keyof typeof actions, at: number, memberId?: string): AuditEntry {
  return {
    id: `${tokenId} ${what} ${at}`,
    at,
    title: '',
    description: '',
    comment: '',
    accesses: [{ action: actions[what], resource: `service-token/${tokenId}` }],
    member: memberId === undefined ? undefined : { id: memberId, email: '', name: '' },
    token: undefined,
    app: undefined,
    targetName: '',
  };
}

const service = (id: string, parts = {}) =>
  tokenWith({ id, kind: 'service', memberId: 'bo', createdAt: now - 300 * day, modifiedAt: now, ...parts });

function holdings(facts: Partial<KeyFacts>) {
  const entries = (facts.entries ?? []).toSorted((a, b) => b.at - a.at);
  const { held, replaced } = keyHoldings('ana', {
    tokens: [],
    ledger: [],
    ownMemberId: undefined,
    now,
    ...facts,
    entries,
  });
  return {
    held: held.map(({ token, how, key, certainty }) => [token.id, how, key.kind, certainty].join(' ')),
    replaced: replaced.map(({ id }) => id),
  };
}

describe('the keys that a person may still hold', () => {
  const created = entry('t', 'created', now - 300 * day, 'bo');

  test('are those of tokens they were the last to reset or to create', () => {
    const entries = [created, entry('t', 'reset', now - 20 * day, 'ana')];
    expect(holdings({ tokens: [service('t')], entries })).toEqual({
      held: ['t reset current sure'],
      replaced: [],
    });
    const own = service('t', { memberId: 'ana' });
    expect(
      holdings({ tokens: [own], entries: [entry('t', 'created', now - 300 * day, 'ana')] }).held,
    ).toEqual(['t created current sure']);
  });

  test('are not those that someone reset later, known or not', () => {
    const own = entry('t', 'reset', now - 20 * day, 'ana');
    for (const who of ['bo', undefined]) {
      const later = entry('t', 'reset', now - day, who);
      expect(holdings({ tokens: [service('t')], entries: [created, own, later] })).toEqual({
        held: [],
        replaced: ['t'],
      });
    }
  });

  test('include an old key while its grace period lasts', () => {
    const own = entry('t', 'reset', now - 20 * day, 'ana');
    const later = entry('t', 'reset', reset.resetAt, 'bo');
    const entries = [created, own, later];
    const ledger = [{ ...reset, tokenId: 't' }];
    expect(holdings({ tokens: [service('t')], entries, ledger }).held).toEqual(['t reset old sure']);
    expect(holdings({ tokens: [service('t')], entries, ledger, now: reset.endsAt }).replaced).toEqual(['t']);
  });

  test('a reset here that the log does not have counts as that of whoever uses this browser', () => {
    const tokens = [service('t', { memberId: 'ana' })];
    const ledger = [{ ...reset, tokenId: 't', endsAt: reset.resetAt }];
    expect(holdings({ tokens, ledger }).replaced).toEqual(['t']);
    expect(holdings({ tokens, ledger, ownMemberId: 'ana' }).held).toEqual(['t reset current possible']);
  });

  test('are only possible where the log does not reach back, unless the token never changed', () => {
    const later = entry('other', 'renamed', now - 10 * day, 'bo');
    const tokens = [service('t', { memberId: 'ana' })];
    expect(holdings({ tokens, entries: [later] }).held).toEqual(['t created current possible']);
    const unchanged = service('t', { memberId: 'ana', modifiedAt: now - 300 * day });
    expect(holdings({ tokens: [unchanged], entries: [later] }).held).toEqual(['t created current sure']);
  });

  test('leave out their own personal tokens, expired ones and those they only renamed', () => {
    const personal = tokenWith({ id: 'p', memberId: 'ana' });
    const expired = service('e', { memberId: 'ana', expiresAt: now - 1 });
    const entries = [created, entry('t', 'renamed', now - day, 'ana')];
    expect(holdings({ tokens: [personal, expired, service('t')], entries })).toEqual({
      held: [],
      replaced: [],
    });
  });

  test('hold another member’s personal token that they reset, and the last used come first', () => {
    const theirs = tokenWith({ id: 'b', memberId: 'bo', lastUsedAt: now - day });
    const own = entry('b', 'reset', now - 2 * day, 'ana');
    const asLogged = { ...own, accesses: [{ action: actions.reset, resource: 'member/bo:token/b' }] };
    const entries = [created, asLogged, entry('t', 'reset', now - 5 * day, 'ana')];
    expect(holdings({ tokens: [service('t'), theirs], entries }).held).toEqual([
      'b reset current sure',
      't reset current sure',
    ]);
  });
});
