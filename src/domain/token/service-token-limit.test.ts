import { expect, test } from 'vitest';
import { serviceTokensNearLimit } from './service-token-limit.ts';

const list = (service: number, complete = true) => ({
  tokens: [
    ...Array.from({ length: service }, () => ({ kind: 'service' as const })),
    ...Array.from({ length: 150 }, () => ({ kind: 'personal' as const })),
  ],
  complete,
});

test.each([
  [0, undefined],
  [179, undefined],
  [180, 180],
  [199, 199],
  [200, 200],
  // This account was given more, and nobody knows how many.
  [201, undefined],
])('of %i service tokens, %j is said', (service, said) => {
  expect(serviceTokensNearLimit(list(service))).toBe(said);
});

test('nothing is said of a list that is not complete', () => {
  expect(serviceTokensNearLimit(list(190, false))).toBeUndefined();
});
