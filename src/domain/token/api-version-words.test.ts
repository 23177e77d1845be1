import { expect, test } from 'vitest';
import { countdownWords, endOfVersion } from './api-version-words.ts';

const lastDay = Date.parse('2026-12-31');

test.each([
  ['2025-06-01T12:00:00Z', 'works until 31 December 2026, 578 days left'],
  ['2026-11-28T23:59:00Z', 'works until 31 December 2026, 33 days left'],
  ['2026-12-30T00:00:00Z', 'works until 31 December 2026, 1 day left'],
  ['2026-12-31T23:59:59Z', 'works until 31 December 2026, today'],
  ['2027-01-01T00:00:00Z', 'stopped working after 31 December 2026'],
  ['2028-01-01T00:00:00Z', 'stopped working after 31 December 2026'],
])('at %s an old version %s', (now, words) => {
  expect(endOfVersion(lastDay, Date.parse(now))).toBe(words);
});

test.each([
  ['2026-11-28', '33 days left'],
  ['2026-12-30', '1 day left'],
  ['2026-12-31', 'Last day'],
  ['2027-01-01', 'Stopped'],
])('on %s a tag says: %s', (now, words) => {
  expect(countdownWords(lastDay, Date.parse(now))).toBe(words);
});
