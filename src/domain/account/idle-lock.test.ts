import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minute } from '#domain/time/duration.ts';
import { idleStatus, tellUseEvery } from './idle-lock.ts';

const noon = Date.UTC(2026, 10, 23, 12);
const lockAfter = 30 * minute;

describe('a session that locks after half an hour', () => {
  test.each([
    [0, { kind: 'in-use', until: noon + 28 * minute }],
    [28 * minute - 1, { kind: 'in-use', until: noon + 28 * minute }],
    [28 * minute, { kind: 'warned', until: noon + 30 * minute }],
    [30 * minute - 1, { kind: 'warned', until: noon + 30 * minute }],
    [30 * minute, { kind: 'due' }],
    // A laptop that slept over the warning.
    [8 * 60 * minute, { kind: 'due' }],
  ])('unused for %i ms is %j', (idle, status) => {
    expect(idleStatus(noon, lockAfter, noon + idle)).toEqual(status);
  });

  test('goes on for its whole time when the clock is set back', () => {
    expect(idleStatus(noon, lockAfter, noon - 60 * minute)).toEqual({
      kind: 'in-use',
      until: noon - 32 * minute,
    });
  });
});

test.each([
  [30 * minute, 45_000],
  [minute, 10_000],
])('of %i ms, the gateway is told of use every %i ms', (lockAfter, every) => {
  expect(tellUseEvery(lockAfter)).toBe(every);
});

test('a short time is warned of for half of it', () => {
  expect(idleStatus(noon, minute, noon + minute / 2)).toEqual({ kind: 'warned', until: noon + minute });
  expect(idleStatus(noon, minute, noon + minute / 2 - 1).kind).toBe('in-use');
});

test('whatever the times are, a status ends later than now and no later than the lock', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e13 }),
      fc.integer({ min: 1, max: 720 * minute }),
      fc.integer({ min: 0, max: 1000 * minute }),
      (lastUsedAt, after, idle) => {
        const now = lastUsedAt + idle;
        const status = idleStatus(lastUsedAt, after, now);
        expect(status.kind === 'due').toBe(idle >= after);
        if (status.kind === 'due') return;
        expect(status.until).toBeGreaterThan(now);
        expect(status.until).toBeLessThanOrEqual(lastUsedAt + after);
      },
    ),
  );
});
