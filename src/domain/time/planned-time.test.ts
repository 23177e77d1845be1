import { expect, test } from 'vitest';
import { hour } from './duration.ts';
import { instantOf, plannedInstant } from './planned-time.ts';

const berlin = { zone: 'Europe/Berlin', which: 'later' } as const;
const autumn = { year: 2026, month: 10, day: 25, hour: 2, minute: 30 };
const spring = { year: 2027, month: 3, day: 28, hour: 2, minute: 30 };

test('nothing typed yet is no instant', () => {
  expect(plannedInstant({ ...berlin, wall: undefined })).toEqual({ kind: 'incomplete' });
  expect(instantOf({ ...berlin, wall: undefined })).toBeUndefined();
});

test('an hour that is skipped cannot be sent', () => {
  expect(plannedInstant({ ...berlin, wall: spring })).toEqual({ kind: 'gap', at: Date.UTC(2027, 2, 28, 1) });
  expect(instantOf({ ...berlin, wall: spring })).toBeUndefined();
});

test('an hour that comes twice means the one that was chosen', () => {
  const earlier = Date.UTC(2026, 9, 25, 0, 30);
  expect(instantOf({ ...berlin, wall: autumn })).toBe(earlier + hour);
  expect(instantOf({ ...berlin, which: 'earlier', wall: autumn })).toBe(earlier);
});

test('the same wall time is another instant in another zone', () => {
  expect(instantOf({ ...berlin, zone: 'UTC', wall: spring })).toBe(Date.UTC(2027, 2, 28, 2, 30));
});
