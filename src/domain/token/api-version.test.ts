import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  apiVersionState,
  countOldVersions,
  currentApiVersion,
  daysLeft,
  isOldApiVersion,
} from './api-version.ts';
import { day } from '#domain/time/duration.ts';

test('the version for new tokens is current', () => {
  expect(apiVersionState(currentApiVersion)).toEqual({ kind: 'current' });
});

const lastDay = Date.parse('2026-12-31');

test.each([
  [20220603, '2025-04-15'],
  [20210729, '2023-06-03'],
  [20191212, '2022-07-29'],
  [20160426, '2020-12-12'],
])('version %d is unsupported since %s and can be used until the last day of 2026', (version, date) => {
  expect(apiVersionState(version)).toEqual({ kind: 'old', unsupportedSince: Date.parse(date), lastDay });
});

test('a version nobody told of is unlisted, neither current nor old', () => {
  expect(apiVersionState(20270101)).toEqual({ kind: 'unlisted' });
});

test('a token without a version has none recorded', () => {
  expect(apiVersionState(undefined)).toEqual({ kind: 'unrecorded' });
});

test('the filter and the table agree on which versions are old', () => {
  const published = fc.constantFrom(undefined, 20160426, 20191212, 20210729, 20220603, 20240415, 20270101);
  fc.assert(
    fc.property(published, (version) => {
      expect(isOldApiVersion(version)).toBe(apiVersionState(version).kind === 'old');
    }),
  );
});

test.each([
  ['2025-01-01T12:00:00Z', 729],
  ['2026-11-28T00:00:00Z', 33],
  ['2026-11-28T23:59:59Z', 33],
  ['2026-12-30T23:59:59Z', 1],
  ['2026-12-31T00:00:00Z', 0],
  ['2026-12-31T23:59:59Z', 0],
  ['2027-01-01T00:00:00Z', -1],
])('at %s so many days are left: %d', (now, left) => {
  expect(daysLeft(lastDay, Date.parse(now))).toBe(left);
});

test('a day more is a day less, whatever the hour', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (now) => {
      expect(daysLeft(lastDay, now + day)).toBe(daysLeft(lastDay, now) - 1);
    }),
  );
});

test('old versions are counted, with the last day of the first to end', () => {
  const tokens = [undefined, 20240415, 20160426, 20220603, 20270101].map((apiVersion) => ({ apiVersion }));
  expect(countOldVersions(tokens)).toEqual({ count: 2, lastDay });
  expect(countOldVersions(tokens.slice(0, 2))).toEqual({ count: 0, lastDay: Infinity });
});
