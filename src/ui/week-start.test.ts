import { expect, test } from 'vitest';
import { firstDayOfWeek } from './week-start.ts';

test.each([
  ['en-US', 0],
  ['en-GB', 1],
  ['de', 1],
  ['ar-EG', 6],
  ['', 1],
  ['no language at all', 1],
])('weeks of %j begin on day %i', (language, day) => {
  expect(firstDayOfWeek(language)).toBe(day);
});
