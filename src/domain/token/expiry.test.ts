import { expect, test } from 'vitest';
import { expiringSoonMs, expiryState, hasEndedBy, lastEnd } from './expiry.ts';

const now = Date.UTC(2026, 10, 23, 12);

test('a token without an expiry has none, whatever the time', () => {
  expect(expiryState({ expiresAt: undefined }, now)).toEqual({ kind: 'none' });
});

test('a token is active while more than two weeks are left', () => {
  const at = now + expiringSoonMs + 1;
  expect(expiryState({ expiresAt: at }, now)).toEqual({ kind: 'active', at, leftMs: expiringSoonMs + 1 });
});

test('a token expires soon from exactly two weeks before its end', () => {
  const at = now + expiringSoonMs;
  expect(expiryState({ expiresAt: at }, now)).toEqual({ kind: 'soon', at, leftMs: expiringSoonMs });
});

test('a token has one millisecond left, then none', () => {
  expect(expiryState({ expiresAt: now + 1 }, now).kind).toBe('soon');
  expect(expiryState({ expiresAt: now }, now)).toEqual({ kind: 'expired', at: now, sinceMs: 0 });
});

test('an expired token says for how long it has been so', () => {
  expect(expiryState({ expiresAt: now - 5000 }, now)).toEqual({
    kind: 'expired',
    at: now - 5000,
    sinceMs: 5000,
  });
});

test('of several tokens the last end that has passed tells which have ended, and stands still until the next', () => {
  const tokens = [now - 9, now, now + 1, undefined].map((expiresAt) => ({ expiresAt }));
  expect(lastEnd(tokens, now)).toBe(now);
  expect(tokens.map((token) => hasEndedBy(token, lastEnd(tokens, now)))).toEqual([true, true, false, false]);
  expect(lastEnd(tokens.slice(2), now)).toBeUndefined();
  expect(hasEndedBy({ expiresAt: now }, undefined)).toBe(false);
});
