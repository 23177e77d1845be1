import { describe, expect, it } from 'vitest';
import { growthExponent, median, quantile } from './statistics.ts';

describe('the median', () => {
  it('is the value in the middle, whatever the order', () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  it('lies between the two in the middle when their number is even', () => {
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });

  it('of nothing is no number', () => {
    expect(median([])).toBeNaN();
  });
});

it('the 99th percentile of one to a hundred is just below the last', () => {
  const values = Array.from({ length: 100 }, (_, index) => index + 1);
  expect(quantile(values, 0.99)).toBeCloseTo(99.01);
});

describe('the exponent of growth', () => {
  it.each([
    [0, 'a cost that stays'],
    [1, 'a cost in proportion'],
    [2, 'a cost that grows with the square'],
  ])('is %d for %s', (exponent) => {
    const points = [100, 1000, 10_000].map((x) => [x, 3 * x ** exponent] as const);
    expect(growthExponent(points)).toBeCloseTo(exponent);
  });

  it('is lower where a fixed cost outweighs the growing one', () => {
    const points = [100, 1000, 10_000].map((x) => [x, 500 + x / 10] as const);
    expect(growthExponent(points)).toBeLessThan(0.5);
  });

  it('is unknown from a single size', () => {
    expect(growthExponent([[100, 5]])).toBeUndefined();
    expect(growthExponent([])).toBeUndefined();
  });
});
