import { expect, test } from 'vitest';
import { clockOf, dateOrderOf } from './language-habits.ts';

test.each([
  ['en-US', '12h', 'month-first'],
  ['en', '12h', 'month-first'],
  ['en-GB', '24h', 'day-first'],
  ['en-AU', '12h', 'day-first'],
  ['de', '24h', 'day-first'],
  ['ja', '24h', 'year-first'],
  ['no language at all', '24h', 'day-first'],
  ['', '24h', 'day-first'],
])('in %j clocks count %s, and dates are %s', (language, clock, order) => {
  expect(clockOf(language)).toBe(clock);
  expect(dateOrderOf(language)).toBe(order);
});
