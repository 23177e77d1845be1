import { assert, double, integer, option, property } from 'fast-check';
import { expect, test } from 'vitest';
import { callsLeftFrom, rateLimitDelay, retryAfterFrom } from './rate-limit.ts';

const now = 1_700_000_000_000;
const headersOf = (init?: Record<string, string>) => {
  const headers = new Headers(init);
  return (name: string) => headers.get(name);
};

test('the longest wait of all headers counts', () => {
  const headers = headersOf({
    'Retry-After': '2',
    'X-Ratelimit-Reset': `${now + 5000}`,
    'X-Ratelimit-Auth-Token-Reset': `${now + 3000}`,
  });
  expect(retryAfterFrom(headers, now)).toBe(5000);
});

test('a reset in the past, and one that is no number, ask for nothing', () => {
  expect(retryAfterFrom(headersOf({ 'X-Ratelimit-Reset': `${now - 1}` }), now)).toBeUndefined();
  expect(retryAfterFrom(headersOf({ 'Retry-After': 'later' }), now)).toBeUndefined();
  expect(retryAfterFrom(headersOf(), now)).toBeUndefined();
});

test('a wait is at least 200 ms, never under what was asked up to a minute, and never over a minute and a quarter', () => {
  const asked = option(integer({ min: 1, max: 10_000_000 }), { nil: undefined });
  const random = double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  assert(
    property(asked, integer({ min: 1, max: 1000 }), random, (retryAfterMs, attempt, chance) => {
      const delay = rateLimitDelay(retryAfterMs, attempt, chance);
      expect(delay).toBeGreaterThanOrEqual(Math.max(200, Math.min(60_000, retryAfterMs ?? 0)));
      expect(delay).toBeLessThanOrEqual(75_000);
    }),
  );
});

test('the tightest limit says how many calls are left; where none is enforced, nothing does', () => {
  const headers = headersOf({
    'X-Ratelimit-Global-Remaining': '900',
    'X-Ratelimit-Route-Remaining': '4',
    'X-Ratelimit-Auth-Token-Remaining': '70',
  });
  expect(callsLeftFrom(headers)).toBe(4);
  expect(callsLeftFrom(headersOf())).toBeUndefined();
  expect(callsLeftFrom(headersOf({ 'X-Ratelimit-Route-Remaining': 'few' }))).toBe(0);
});
