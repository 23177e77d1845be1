import { expect, test } from 'vitest';
import { apiVersionState, currentApiVersion } from './api-version.ts';

test('the version for new tokens is current', () => {
  expect(apiVersionState(currentApiVersion)).toEqual({ kind: 'current' });
});

test.each([
  [20220603, '2025-04-15'],
  [20210729, '2023-06-03'],
  [20191212, '2022-07-29'],
  [20160426, '2020-12-12'],
])('version %d ended on %s', (version, date) => {
  expect(apiVersionState(version)).toEqual({ kind: 'ended', endOfLife: Date.parse(date) });
});

test('a version nobody told of is unlisted, neither current nor ended', () => {
  expect(apiVersionState(20270101)).toEqual({ kind: 'unlisted' });
});

test('a token without a version has none recorded', () => {
  expect(apiVersionState(undefined)).toEqual({ kind: 'unrecorded' });
});
