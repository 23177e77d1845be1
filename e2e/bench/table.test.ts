import { expect, it } from 'vitest';
import { quantile, replaceBlock, shortTable, wholeTable, type Line } from './table.ts';

const firstRow: Line = {
  name: 'first row',
  unit: 'ms',
  aim: { times: 1.2 },
  beside: [100, 90, 130],
  stack: [200],
  console: [110, 105, 1190],
};

it('a median is the value in the middle, or between the two there', () => {
  expect(quantile([9, 1, 2], 0.5)).toBe(2);
  expect(quantile([4, 1, 2, 9], 0.5)).toBe(3);
});

it('a line shows medians, spread, ratio and aim', () => {
  expect(wholeTable([firstRow], 'floor').split('\n')).toEqual([
    '|  | floor | stack | console | ratio | aim |',
    '| --- | --- | --- | --- | --- | --- |',
    '| first row, ms | 100 (95–115) | 200 | 110 (108–650) | **1.10** | ≤ 1.2 |',
  ]);
});

it('a table without a stack has no such column', () => {
  const { stack: _, ...bare } = firstRow;
  expect(wholeTable([bare], 'beside').split('\n')[0]).toBe('|  | beside | console | ratio | aim |');
});

it('the short table has no spread', () => {
  expect(shortTable([firstRow])).toMatch(/\| first row, ms \| 100 \| 110 \| \*\*1\.10\*\* \| ≤ 1\.2 \|$/);
});

it('an aim that is missed says so', () => {
  expect(shortTable([{ ...firstRow, console: [121] }])).toMatch(/≤ 1\.2, missed \|$/);
});

it('beside next to nothing there is no ratio, and the aim is a figure of its own', () => {
  const blocking = { ...firstRow, name: 'blocking time', aim: { most: 150 }, beside: [1] };
  expect(shortTable([{ ...blocking, console: [150] }])).toMatch(/\| 150 \| {2}\| ≤ 150 ms \|$/);
  expect(shortTable([{ ...blocking, console: [151] }])).toMatch(/≤ 150 ms, missed \|$/);
});

const document = `Before
<!-- From here on written by npm run bench -->
old
<!-- Up to here -->
after
`;

it('a table takes the place of the last one, and of nothing else', () => {
  const written = replaceBlock(document, 'new');
  expect(written).toBe(document.replace('old', 'new'));
  expect(() => replaceBlock('Nothing', 'new')).toThrow(/no place/);
});
