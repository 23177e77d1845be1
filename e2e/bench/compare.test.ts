import { describe, expect, it } from 'vitest';
import { regressions } from './compare.ts';
import type { Figure } from './figure.ts';

const firstRow: Figure = {
  part: 'list',
  name: 'first row, cold',
  unit: 'ms',
  tokens: 1000,
  slowdown: 1,
  value: 300,
  beside: 100,
};
const scripts: Figure = { part: 'list', name: 'scripts, cold', unit: 'B', value: 200_000 };
const rate: Figure = { part: 'gateway', name: 'gateway', unit: 'requests/s', value: 2000, beside: 4000 };

describe('regressions', () => {
  it('are named with what was and what is', () => {
    expect(regressions([firstRow], [{ ...firstRow, value: 400 }])).toEqual([
      'list / first row, cold / 1000 tokens / 1x: 3.00 before, 4.00 now',
    ]);
  });

  it('are not seen in a slower machine, on which the floor is slower too', () => {
    expect(regressions([firstRow], [{ ...firstRow, value: 900, beside: 300 }])).toEqual([]);
  });

  it('begin above a quarter', () => {
    expect(regressions([firstRow], [{ ...firstRow, value: 374 }])).toEqual([]);
  });

  it('of counts need nothing beside them', () => {
    expect(regressions([scripts], [{ ...scripts, value: 300_000 }])).toHaveLength(1);
  });

  it('of rates are those that fall', () => {
    expect(regressions([rate], [{ ...rate, value: 4000 }])).toEqual([]);
    expect(regressions([rate], [{ ...rate, value: 1000 }])).toHaveLength(1);
  });

  it('of a size that was not measured before are unknown', () => {
    expect(regressions([firstRow], [{ ...firstRow, tokens: 100, value: 4000 }])).toEqual([]);
  });
});
