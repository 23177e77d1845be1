import { expect, test } from 'vitest';
import { day } from '#domain/time/duration.ts';
import type { AccessToken } from '#domain/token/token.ts';
import {
  ana,
  calmFacts as facts,
  calmToken as calm,
  mighty,
  modest,
  reset,
  reviewNow as now,
  undecided,
  wide,
} from '#testing/review-facts.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { reviewRules, reviewToken, type ReviewFacts } from './rules.ts';
import { usualThresholds } from './thresholds.ts';

function found(token: Partial<AccessToken>, more: Partial<ReviewFacts> = {}): readonly string[] {
  return reviewToken(tokenWith({ ...calm, ...token }), { ...facts, ...more }).map(
    ({ rule, answer, due }) => `${rule} ${answer === 'yes' ? due : answer}`,
  );
}

const inline = { kind: 'inline', policy: [] } as const;
const deadline = Date.UTC(2027, 0, 1);

const cases: readonly (readonly [string, Partial<AccessToken>, Partial<ReviewFacts>, readonly string[]])[] = [
  ['nothing of note', {}, {}, []],
  ['an old key that ends in 24 hours', {}, { lastReset: reset }, ['grace-ends today']],
  ['an old key that ends a moment later', {}, { lastReset: { ...reset, endsAt: now + day + 1 } }, []],
  ['an old key that ends now', {}, { lastReset: { ...reset, endsAt: now } }, []],
  ['an old key whose clients have switched', {}, { lastReset: { ...reset, clientsSwitched: true } }, []],
  [
    'a key that may be lost while the old one works',
    {},
    { lastReset: { ...reset, newKey: 'unknown', endsAt: now + 9 * day } },
    ['key-lost today'],
  ],
  [
    'a key that may be lost, and none works',
    {},
    { lastReset: { ...reset, newKey: 'unknown', endsAt: now } },
    ['key-lost week'],
  ],
  [
    'a key that was discarded on purpose',
    {},
    { lastReset: { ...reset, newKey: 'discarded', endsAt: now } },
    [],
  ],
  ['an expiry in 3 days', { expiresAt: now + 3 * day }, {}, ['expires-in-use today']],
  ['an expiry a moment later', { expiresAt: now + 3 * day + 1 }, {}, ['expires-in-use week']],
  ['an expiry in 14 days', { expiresAt: now + 14 * day }, {}, ['expires-in-use week']],
  ['an expiry a moment after 14 days', { expiresAt: now + 14 * day + 1 }, {}, []],
  [
    'an expiry, last used 7 days ago',
    { expiresAt: now + day, lastUsedAt: now - 7 * day },
    {},
    ['expires-in-use today'],
  ],
  ['an expiry, last used before that', { expiresAt: now + day, lastUsedAt: now - 7 * day - 1 }, {}, []],
  ['a planned expiry', { expiresAt: now + day }, { isBeingReplaced: true }, []],
  ['an old API version in use', { apiVersion: 20220603 }, {}, ['api-version-ends week']],
  [
    'an old API version, used 30 days ago',
    { apiVersion: 20220603, lastUsedAt: now - 30 * day },
    {},
    ['api-version-ends week'],
  ],
  [
    'an old API version, used before that',
    { apiVersion: 20220603, lastUsedAt: now - 30 * day - 1 },
    {},
    ['api-version-ends quarter'],
  ],
  [
    'an old API version after its end, used in the month before',
    { apiVersion: 20220603, lastUsedAt: deadline - 1 },
    { now: deadline },
    ['api-version-ends today'],
  ],
  [
    'an old API version after its end, used since',
    { apiVersion: 20220603, lastUsedAt: deadline },
    { now: deadline + day },
    [],
  ],
  ['an API version that no list holds', { apiVersion: 20300101 }, {}, []],
  ['power, not used for 90 days', { lastUsedAt: now - 90 * day }, { reach: mighty }, ['idle-power week']],
  [
    'power, used a moment later',
    { lastUsedAt: now - 90 * day + 1 },
    { reach: mighty },
    ['standing-power quarter'],
  ],
  [
    'power, not used for 30 days, by a threshold of 30',
    { lastUsedAt: now - 30 * day, expiresAt: now + 99 * day },
    { reach: mighty, thresholds: { ...usualThresholds, idleDays: 30 } },
    ['idle-power week'],
  ],
  [
    'power without recorded use after 30 days',
    { lastUsedAt: undefined, createdAt: now - 30 * day },
    { reach: mighty },
    ['idle-power week'],
  ],
  [
    'power without recorded use a moment before',
    { lastUsedAt: undefined, createdAt: now - 30 * day + 1 },
    { reach: mighty },
    ['standing-power quarter'],
  ],
  [
    'power that is not used and ends in 30 days',
    { lastUsedAt: now - 90 * day, expiresAt: now + 30 * day },
    { reach: mighty },
    [],
  ],
  [
    'power that is not used and ends a moment later',
    { lastUsedAt: now - 90 * day, expiresAt: now + 30 * day + 1 },
    { reach: mighty },
    ['idle-power week'],
  ],
  ['no use, and an end in 30 days', { lastUsedAt: now - 400 * day, expiresAt: now + 30 * day }, {}, []],
  ['no recorded use, and an end in 30 days', { lastUsedAt: undefined, expiresAt: now + 30 * day }, {}, []],
  ['power with an expiry', { expiresAt: now + 99 * day }, { reach: mighty }, []],
  [
    'power through an inline role',
    { access: inline, expiresAt: now + 99 * day },
    { reach: mighty },
    ['hidden-admin quarter'],
  ],
  [
    'power through an inline role, changed lately',
    { access: inline, expiresAt: now + 99 * day, modifiedAt: now - 30 * day },
    { reach: mighty },
    ['hidden-admin week'],
  ],
  ['a creator whom the record does not describe', { member: undefined }, {}, ['creator-gone quarter']],
  ['a creator who is no member', {}, { member: 'missing' }, ['creator-gone quarter']],
  [
    'a creator who is no member, with power',
    { expiresAt: now + 99 * day },
    { member: 'missing', reach: mighty },
    ['creator-gone week'],
  ],
  ['a creator who could not be read', {}, { member: undefined }, ['creator-gone unknown']],
  [
    'a personal token of somebody away for 90 days',
    { kind: 'personal' },
    { member: { ...ana, lastSeenAt: now - 90 * day } },
    ['used-without-owner week'],
  ],
  [
    'a personal token of somebody seen a moment later',
    { kind: 'personal' },
    { member: { ...ana, lastSeenAt: now - 90 * day + 1 } },
    [],
  ],
  [
    'a personal token of somebody seen through a token',
    { kind: 'personal' },
    { member: { ...ana, lastSeenByToken: true } },
    ['used-without-owner unknown'],
  ],
  ['no use for 90 days', { lastUsedAt: now - 90 * day }, {}, ['idle later']],
  ['no use for 365 days', { lastUsedAt: now - 365 * day }, {}, ['idle quarter']],
  [
    'no use for 90 days over every project',
    { lastUsedAt: now - 90 * day },
    { reach: wide },
    ['idle quarter'],
  ],
  ['no recorded use', { lastUsedAt: undefined }, {}, ['no-record later']],
  ['no recorded use over every project', { lastUsedAt: undefined }, { reach: wide }, ['no-record quarter']],
  ['a key of 365 days', { modifiedAt: now - 365 * day }, {}, ['old-key later']],
  [
    'a key of 365 days over every project',
    { modifiedAt: now - 365 * day },
    { reach: wide },
    ['old-key quarter'],
  ],
  ['a younger key', { modifiedAt: now - 365 * day + 1 }, {}, []],
  ['a role that is gone', {}, { accessUnread: true }, ['access-unknown quarter']],
  [
    'more than its owner can do',
    { kind: 'personal', access: { kind: 'base', role: 'admin' } },
    {},
    ['over-owner later'],
  ],
  ['nothing allowed', {}, { reach: { ...modest, reach: 'nothing', allows: 'no' } }, ['allows-nothing later']],
  ['expired for 30 days', { expiresAt: now - 30 * day }, { member: 'missing' }, ['expired-listed later']],
  ['expired a moment later', { expiresAt: now - 30 * day + 1 }, {}, []],
  ['no description, over every project', { description: ' ' }, { reach: wide }, ['no-purpose later']],
  ['no description, little reach', { description: '' }, {}, []],
  ['no name', { name: '' }, { sameName: 2 }, ['unnamed later']],
  ['the name of another', {}, { sameName: 2 }, ['same-name later']],
  [
    'the name of another in a part of the list',
    {},
    { sameName: 2, listComplete: false },
    ['same-name later'],
  ],
  ['no such name in a part of the list', {}, { listComplete: false }, ['same-name unknown']],
];

test.each(cases)('%s', (_, token, more, findings) => {
  expect(found(token, more)).toEqual(findings);
});

test('every rule has a case that it applies to', () => {
  const applied = new Set(cases.flatMap(([, , , findings]) => findings.map((one) => one.split(' ')[0])));
  expect(reviewRules.filter((rule) => !applied.has(rule))).toEqual([]);
});

test('power that is not decided accuses nobody and clears nobody', () => {
  expect(found({ lastUsedAt: now - 400 * day, access: inline }, { reach: undecided })).toEqual([
    'idle-power unknown',
    'hidden-admin unknown',
    'standing-power unknown',
    'idle unknown',
    'allows-nothing unknown',
  ]);
});
