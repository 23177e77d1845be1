import { expect, test } from 'vitest';
import { statement } from '#testing/statements.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { testNow } from '#testing/token-search-arbitraries.ts';
import { day } from '#domain/time/duration.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { attentionOf, attentionReasons, countAttention, type AttentionReason } from './attention.ts';

const context = {
  now: testNow,
  rolePolicy: (id: string) => (id === 'keeper' ? [statement('allow', 'member/*:token/*', '*')] : undefined),
  graceEnds: new Map([
    ['reset', testNow + 1],
    ['over', testNow],
  ]),
};

/** A token that gives no cause. */
const calm: Partial<AccessToken> = {
  id: 'calm',
  kind: 'service',
  access: { kind: 'base', role: 'reader' },
  createdAt: testNow - 400 * day,
  lastUsedAt: testNow - day,
  expiresAt: undefined,
  apiVersion: 20240415,
  member: { id: 'ana', email: 'ana@example.com', role: 'writer', firstName: 'Ana', lastName: 'Lima' },
};

const cases: readonly (readonly [string, Partial<AccessToken>, readonly AttentionReason[]])[] = [
  ['nothing', {}, []],
  ['an expiry of this instant', { expiresAt: testNow }, ['expired']],
  ['an expiry in a week', { expiresAt: testNow + 7 * day }, ['expiring']],
  ['an expiry in a week and a moment', { expiresAt: testNow + 7 * day + 1 }, []],
  ['an old version of the API', { apiVersion: 20191212 }, ['version']],
  ['an old version of a token that has expired', { apiVersion: 20191212, expiresAt: testNow }, ['expired']],
  ['the Admin role without an expiry', { access: { kind: 'base', role: 'admin' } }, ['unending']],
  ['the Admin role with one', { access: { kind: 'base', role: 'admin' }, expiresAt: testNow + 90 * day }, []],
  ['a role that creates tokens', { access: { kind: 'custom', roleIds: ['keeper'] } }, ['unending']],
  ['a role that is not known', { access: { kind: 'custom', roleIds: ['other'] } }, []],
  ['no use for a year', { lastUsedAt: testNow - 365 * day }, ['unused']],
  ['no recorded use, which is no proof of none', { lastUsedAt: undefined }, []],
  ['a creator who was removed', { member: undefined }, ['ownerless']],
  ['a member of a personal token who is not described', { kind: 'personal', member: undefined }, []],
  ['an old key that still works', { id: 'reset' }, ['grace']],
  ['an old key that ends now', { id: 'over' }, []],
];

test.each(cases)('%s', (_, differences, reasons) => {
  expect(attentionOf(tokenWith({ ...calm, ...differences }), context)).toEqual(reasons);
});

test('what is counted is what is found, for each reason', () => {
  const tokens = cases.map(([, differences]) => tokenWith({ ...calm, ...differences }));
  const found = attentionReasons
    .map((reason) => [reason, tokens.filter((token) => attentionOf(token, context).includes(reason)).length])
    .filter(([, count]) => count !== 0);
  expect([...countAttention(tokens, context)]).toEqual(found);
});
