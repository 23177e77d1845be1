import { expect, it } from 'vitest';
import type { Figure } from './figure.ts';
import { figureTable } from './table.ts';

const firstRow: Figure = {
  part: 'list',
  name: 'first row, cold',
  unit: 'ms',
  tokens: 10_000,
  slowdown: 1,
  value: 400,
  beside: 200,
};

it('a figure stands beside its floor, with the ratio and whether the aim is met', () => {
  const [head, row] = figureTable([firstRow]).split('\n');
  expect(head).toMatch(/figure +tokens +CPU +console +beside +ratio +aim/);
  expect(row).toMatch(/^first row, cold +10,000 +1\/1 +400 ms +200 ms +2\.00× +≤ 1\.5× +MISSED$/);
});

it('an aim that is met says so', () => {
  expect(figureTable([{ ...firstRow, value: 300 }])).toMatch(/met$/);
});
