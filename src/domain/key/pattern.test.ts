import { expect, test } from 'vitest';
import { holdsKey, keysToLastFour, redactKeys } from './pattern.ts';

test.each([
  'rel-20261128 publisher',
  'rel-20261128',
  'api-decade',
  'sdk-deadbeef-1',
  'mob-12345678-2026 nightly',
  'api-facade-cache',
])('a name that only looks like a key stays as it is: %s', (name) => {
  expect(keysToLastFour(name)).toBe(name);
});

test('of a pasted key only the last four characters stay, enough to find its token', () => {
  expect(keysToLastFour('api-12345678-9abc-4def-8123-456789abcdef')).toBe('cdef');
  expect(keysToLastFour('found sdk-12345678-9abc-4def-81 in the log')).toBe('found f-81 in the log');
});

test('a text that is kept says of a whole key only of which kind it was', () => {
  const text = 'found api-12345678-9abc-4def-8123-456789abcdef in the log';
  expect(redactKeys(text)).toBe('found api-… in the log');
  expect(holdsKey(redactKeys(text))).toBe(false);
});
