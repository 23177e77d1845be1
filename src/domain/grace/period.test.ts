import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, hour, minute } from '#domain/time/duration.ts';
import { defaultGrace, graceEnd, gracePresets, graceProblem } from './period.ts';

const now = Date.UTC(2026, 10, 23, 16);

describe('the end of a grace period', () => {
  test('counts a length from the moment of sending', () => {
    expect(graceEnd({ kind: 'for', preset: '24h' }, now)).toBe(now + day);
    expect(graceEnd({ kind: 'for', preset: '24h' }, now + 7 * minute)).toBe(now + day + 7 * minute);
  });

  test('is an instant that was chosen, whenever it is sent', () => {
    const choice = { kind: 'until', at: now + hour } as const;
    expect(graceEnd(choice, now)).toBe(graceEnd(choice, now + minute));
  });

  test('is not there for "now"', () => {
    expect(graceEnd({ kind: 'now' }, now)).toBeUndefined();
  });

  test('is a whole number of milliseconds, as the API takes no other', () => {
    fc.assert(
      fc.property(fc.double({ min: 1.7e12, max: 1.9e12, noNaN: true }), (at) => {
        expect(Number.isSafeInteger(graceEnd({ kind: 'until', at }, now))).toBe(true);
        expect(Number.isSafeInteger(graceEnd({ kind: 'for', preset: '3d' }, at))).toBe(true);
      }),
    );
  });
});

test.each([
  [-day, 'past'],
  [0, 'past'],
  [1, 'too-soon'],
  [2 * minute - 1, 'too-soon'],
  [2 * minute, undefined],
  [90 * day, undefined],
  [90 * day + 1, 'too-far'],
])('an end %i ms from now is judged %s', (distance, problem) => {
  expect(graceProblem(now + distance, now)).toBe(problem);
});

test('every preset is within what may be chosen, and the default is one of them', () => {
  expect(gracePresets.map(({ ms }) => graceProblem(now + ms, now))).toEqual(
    gracePresets.map(() => undefined),
  );
  expect(gracePresets.map(({ id }) => id)).toContain(defaultGrace);
});
