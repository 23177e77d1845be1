import { expect, test } from 'vitest';
import { day, hour } from '#domain/time/duration.ts';
import { calmToken, reset, reviewNow } from '#testing/review-facts.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { countInUse, endsCalendar, endsIn, findEnds, isoDay, readIsoDay, tokensOfEnds } from './ends.ts';
import type { ReviewedToken } from './urgency.ts';

function one(id: string, parts: object = {}): ReviewedToken {
  return { token: tokenWith({ ...calmToken, id, name: id, ...parts }), reach: 'reads', findings: [] };
}

const today = Math.floor(reviewNow / day);
const facts = (ends: ReturnType<typeof findEnds>) =>
  ends.map(({ lane, day: on, tokens }) => [lane, on - today, tokens.map(({ token }) => token.id).join(' ')]);

test('what ends in the next 13 weeks, by day: tokens, old keys, API versions', () => {
  const reviewed = [
    one('a', { expiresAt: reviewNow + day }),
    one('b', { expiresAt: reviewNow + day + hour, apiVersion: 20220603 }),
    one('calm', { expiresAt: undefined }),
    one('over', { expiresAt: reviewNow - 1, apiVersion: 20220603 }),
    one('far', { expiresAt: (today + 91) * day }),
    one('near', { expiresAt: (today + 91) * day - 1 }),
  ];
  expect(facts(findEnds(reviewed, [reset], reviewNow))).toEqual([
    ['tokens', 1, 'a b'],
    ['keys', 1, 'calm'],
    ['versions', 33, 'b'],
    ['tokens', 90, 'near'],
  ]);
});

test('of two resets the later one counts, and an old key that has ended is left out', () => {
  const later = { ...reset, resetAt: reviewNow, endsAt: reviewNow + 3 * day };
  expect(facts(findEnds([one('calm')], [later, reset], reviewNow))).toEqual([['keys', 3, 'calm']]);
  expect(findEnds([one('calm')], [{ ...reset, endsAt: reviewNow - 1 }], reviewNow)).toEqual([]);
});

test('a span takes the days of one lane, and each token once', () => {
  const a = one('a', { expiresAt: reviewNow + day, apiVersion: 20220603 });
  const ends = findEnds([a, one('b', { expiresAt: reviewNow + 8 * day })], [], reviewNow);
  expect(facts(endsIn(ends, { lane: 'tokens', from: today, days: 7 }))).toEqual([['tokens', 1, 'a']]);
  expect(endsIn(ends, { lane: 'keys', from: today, days: 7 })).toEqual([]);
  expect(tokensOfEnds(ends)).toHaveLength(2);
  expect(countInUse([a, one('idle', { lastUsedAt: reviewNow - 8 * day })], reviewNow)).toBe(1);
});

test('a day is written and read in UTC', () => {
  expect(isoDay(today)).toBe('2026-11-28');
  expect(readIsoDay('2026-11-28')).toBe(today);
  expect([null, '', '2026-13-01', 'x', '2026-11-28T00:00'].map(readIsoDay)).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
});

test('the calendar has an event for each token and one for each last day of a version', () => {
  const reviewed = [
    one('a', { expiresAt: reviewNow + 9 * day, apiVersion: 20220603, name: 'x,y' }),
    one('calm'),
  ];
  const ends = findEnds(reviewed, [reset], reviewNow);
  const lines = endsCalendar(ends, {
    instance: 'Sandbox',
    ledger: [reset],
    now: reviewNow,
    redact: String,
  }).split('\r\n');
  expect(lines.filter((line) => line.startsWith('SUMMARY'))).toEqual([
    'SUMMARY:The old key of calm stops working',
    'SUMMARY:x\\,y expires',
    'SUMMARY:Last day of API version 20220603: 1 token',
  ]);
  expect(lines).toEqual(
    expect.arrayContaining(['DTSTART:20261207T181200Z', 'DTSTART:20261231T235959Z', 'TRIGGER:-P7D']),
  );
});
