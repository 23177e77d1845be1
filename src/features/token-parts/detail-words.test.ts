import { expect, test } from 'vitest';
import { apiVersionState } from '#domain/token/api-version.ts';
import { apiVersionNote } from './detail-words.ts';

test.each([
  [
    '2025-01-01T00:00:00Z',
    /^Unsupported since 15 April 2025, works until 31 December 2026, 729 days left\. .*UTC/,
  ],
  ['2026-11-28T12:00:00Z', / works until 31 December 2026, 33 days left\. .* Move callers to 20240415\.$/],
  ['2026-12-31T23:59:59Z', / works until 31 December 2026, today\. /],
  [
    '2027-01-01T00:00:00Z',
    / stopped working after 31 December 2026\. .*isn’t documented\. Callers need 20240415\.$/,
  ],
])('at %s the note on an old version says %s', (now, words) => {
  expect(apiVersionNote(apiVersionState(20220603), Date.parse(now))).toMatch(words);
});
