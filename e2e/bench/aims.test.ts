import { expect, it } from 'vitest';
import { aimOf, aims } from './aims.ts';
import type { Figure } from './figure.ts';
import result from './result.json' with { type: 'json' };

const firstRow: Figure = {
  part: 'list',
  name: 'first row, cold',
  unit: 'ms',
  tokens: 10_000,
  slowdown: 1,
  value: 150,
  beside: 100,
};

it('an aim is met up to its very figure', () => {
  expect(aimOf(firstRow)).toEqual({ text: '≤ 1.5×', met: true });
  expect(aimOf({ ...firstRow, value: 151 })?.met).toBe(false);
});

it('an aim can differ by size and by how slow the processor is', () => {
  expect(aimOf({ ...firstRow, tokens: 100 })?.text).toBe('≤ 3×');
  expect(aimOf({ ...firstRow, slowdown: 4 })?.text).toBe('≤ 2×');
});

it('what says itself how much it may take is held to that', () => {
  const limited: Figure = { part: 'gateway', name: 'matrix', unit: 'ms', value: 25, most: 20 };
  expect(aimOf(limited)).toEqual({ text: '≤ 20 ms', met: false });
});

it('most figures are for information', () => {
  expect(aimOf({ ...firstRow, name: 'first row, warm' })).toBeUndefined();
});

// A name that no figure has would be an aim that nothing is held to.
it.each(aims)('the aim for $name is about something that the bench measures', ({ name }) => {
  expect(result.figures.map((figure) => figure.name)).toContain(name);
});
