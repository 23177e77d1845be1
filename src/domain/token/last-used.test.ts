import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '#domain/time/duration.ts';
import { isUnusedFor, lastUsedBand, lastUsedBandLabel, lastUsedBands } from './last-used.ts';

const now = Date.UTC(2026, 10, 23, 12);
const usedAgo = (age: number) => lastUsedBand({ lastUsedAt: now - age }, now);

test.each([
  [0, 'day'],
  [day - 1, 'day'],
  [day, 'week'],
  [7 * day, 'month'],
  [30 * day, 'quarter'],
  [90 * day, 'year'],
  [365 * day, 'older'],
])('a use %d ms ago is in the band "%s"', (age, band) => {
  expect(usedAgo(age)).toBe(band);
});

test('a token that no REST request was seen from is unrecorded, not used long ago', () => {
  expect(lastUsedBand({ lastUsedAt: undefined }, now)).toBe('unrecorded');
  expect(lastUsedBandLabel('unrecorded')).toBe('No REST requests recorded');
});

test('a use in the future, seen through a clock that is off, counts as fresh', () => {
  expect(usedAgo(-day)).toBe('day');
});

test('a later use is never in a staler band', () => {
  const age = integer({ min: 0, max: 900 * day });
  assert(
    property(age, age, (one, other) => {
      const [fresher, staler] = [Math.min(one, other), Math.max(one, other)];
      expect(lastUsedBands.indexOf(usedAgo(fresher))).toBeLessThanOrEqual(
        lastUsedBands.indexOf(usedAgo(staler)),
      );
    }),
  );
});

test('a token is unused from its last recorded use on, and never without a record', () => {
  expect(isUnusedFor({ lastUsedAt: now - 90 * day }, now, 90 * day)).toBe(true);
  expect(isUnusedFor({ lastUsedAt: now - 90 * day + 1 }, now, 90 * day)).toBe(false);
  expect(isUnusedFor({ lastUsedAt: undefined }, now, 0)).toBe(false);
});
