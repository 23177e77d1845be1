import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { apiVersionState } from '#domain/token/api-version.ts';
import { day } from '#domain/time/duration.ts';
import { relativeTimeText } from '#ui/relative-time-text.ts';
import { apiVersionNote, expiryNote } from './detail-words.ts';

const months = fc.integer({ min: 61 * day, max: 365 * day });
const years = fc.integer({ min: 731 * day, max: 8.64e15 });

test('an expiry and the note under it say the same number', () => {
  fc.assert(
    fc.property(fc.oneof(months, years), (leftMs) => {
      const note = expiryNote({ kind: 'active', at: leftMs, leftMs });
      expect(note).toContain(`from then on, ${relativeTimeText(leftMs, 0)}.`);
    }),
  );
});

test.each([
  [
    '2025-01-01T00:00:00Z',
    /^Unsupported since 15 April 2025, works until 31 December 2026, 729 days left\. .*UTC/,
  ],
  [
    '2026-11-28T12:00:00Z',
    / works until 31 December 2026, 33 days left\. .* Callers should move to 20240415\.$/,
  ],
  ['2026-12-31T23:59:59Z', / works until 31 December 2026, today\. /],
  [
    '2027-01-01T00:00:00Z',
    / stopped working after 31 December 2026\. .*not documented\. Callers need 20240415\.$/,
  ],
])('at %s the note on an old version says %s', (now, words) => {
  expect(apiVersionNote(apiVersionState(20220603), Date.parse(now))).toMatch(words);
});
