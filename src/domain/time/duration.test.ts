import { expect, test } from 'vitest';
import { day, describeDuration, hour, minute, second } from './duration.ts';

test.each([
  [0, 'less than a minute'],
  [59 * second, 'less than a minute'],
  [minute, '1 minute'],
  [59 * minute, '59 minutes'],
  [hour, '1 hour'],
  [23 * hour + 59 * minute, '23 hours'],
  [day, '1 day'],
  [45 * day, '45 days'],
  [61 * day, '61 days'],
  [400 * day, '13 months'],
  [731 * day, '2 years'],
  [90 * day, '90 days'],
  [100 * day, '3 months'],
  [100 * 365.25 * day - 1, '99 years'],
  [8.64e15, 'over 100 years'],
])('%d ms is said as "%s"', (length, words) => {
  expect(describeDuration(length)).toBe(words);
});

test('a length in the past reads like one in the future', () => {
  expect(describeDuration(-3 * day)).toBe('3 days');
});
