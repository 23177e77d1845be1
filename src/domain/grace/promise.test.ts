import { expect, test } from 'vitest';
import { hour, minute, second } from '#domain/time/duration.ts';
import { graceOutcome, gracePromise } from './promise.ts';
import type { GraceChoice } from './period.ts';

const answeredAt = Date.UTC(2026, 10, 23, 12);
const oneHour: GraceChoice = { kind: 'for', preset: '1h' };
const until: GraceChoice = { kind: 'until', at: answeredAt };

test.each([
  ['an hour, a second after it was sent', oneHour, hour - second, { kind: 'kept' }],
  ['an hour, after half a minute of waiting', oneHour, hour - 30 * second, { kind: 'kept' }],
  ['an hour that has passed', oneHour, -hour, { kind: 'over' }],
  ['an hour that ends with the answer', oneHour, 0, { kind: 'over' }],
  ['an hour of which 20 minutes are left', oneHour, 20 * minute, { kind: 'shorter', leftMs: 20 * minute }],
  ['an hour that became 27', oneHour, 27 * hour, { kind: 'longer', leftMs: 27 * hour }],
  ['an instant that is still to come', until, 3 * minute, { kind: 'kept' }],
  ['an instant that has passed', until, -second, { kind: 'over' }],
] as const)('%s', (_, choice, leftMs, promise) => {
  expect(gracePromise(choice, answeredAt + leftMs, answeredAt)).toEqual(promise);
});

test('at once is what it says', () => {
  expect(gracePromise({ kind: 'now' }, undefined, answeredAt)).toEqual({ kind: 'kept' });
  expect(graceOutcome(undefined, answeredAt)).toEqual({ resetAt: answeredAt, endsAt: answeredAt });
});

test('what is remembered is never a grace period that had passed', () => {
  expect(graceOutcome(answeredAt - hour, answeredAt).endsAt).toBe(answeredAt);
  expect(graceOutcome(answeredAt + hour, answeredAt).endsAt).toBe(answeredAt + hour);
});
