import { expect, it } from 'vitest';
import { quantity } from './quantity.ts';

it.each([
  [7.25, 'ms', '7.3 ms'],
  [1234.5, 'ms', '1235 ms'],
  [208_400, 'B', '208.4 kB'],
  [41_000_000, 'B', '41.0 MB'],
  [3210.4, 'requests/s', '3,210/s'],
] as const)('%d in %s reads %s', (value, unit, text) => {
  expect(quantity(value, unit)).toBe(text);
});
