import { expect, it } from 'vitest';
import type { Figure } from './figure.ts';
import { growthFigures } from './growth.ts';

const complete = (tokens: number, value: number, slowdown = 1): Figure => ({
  part: 'list',
  name: 'list complete, cold',
  unit: 'ms',
  tokens,
  slowdown,
  value,
  beside: 100,
});

it('growth is told for the console and for the floor', () => {
  const [growth] = growthFigures([complete(100, 50), complete(1000, 500), complete(10_000, 5000)]);
  expect(growth).toMatchObject({ name: 'growth of list complete, cold', unit: 'exponent' });
  expect(growth?.value).toBeCloseTo(1);
  expect(growth?.beside).toBeCloseTo(0);
});

it('a slowed processor is another curve', () => {
  expect(growthFigures([complete(100, 50), complete(1000, 500, 4)])).toEqual([]);
});
