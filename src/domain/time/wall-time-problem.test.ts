import { expect, test } from 'vitest';
import { wallTimeProblem } from './wall-time-text.ts';

test.each([
  ['30 Feb 10:00', '30 February doesn’t exist.'],
  ['February 30', '30 February doesn’t exist.'],
  ['10:00, 31 Apr 2027', '31 April 2027 doesn’t exist.'],
  ['2027-02-29 10:00', '29 February 2027 doesn’t exist.'],
  ['29 Feb', undefined],
  ['yesterday 9:00', 'That is in the past.'],
  ['2 hours ago', 'That is in the past.'],
  ['-2h', 'That is in the past.'],
  ['soon', undefined],
  ['', undefined],
])('what is wrong with %j is said: %s', (text, problem) => {
  expect(wallTimeProblem(text)).toBe(problem);
});
