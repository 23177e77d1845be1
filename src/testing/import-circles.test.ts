import { expect, test } from 'vitest';
import { importCircles } from './import-circles.ts';

test('a circle of any length is found, and nothing else', () => {
  const graph = new Map([
    ['a.ts', ['b.ts', 'leaf.ts']],
    ['b.ts', ['c.ts']],
    ['c.ts', ['a.ts', 'leaf.ts']],
    ['leaf.ts', []],
    ['one.ts', ['other.ts']],
    ['other.ts', ['one.ts', 'c.ts']],
    ['self.ts', ['self.ts']],
  ]);
  expect(importCircles(graph)).toEqual([['a.ts', 'b.ts', 'c.ts'], ['one.ts', 'other.ts'], ['self.ts']]);
});

test('two ways to one file are no circle', () => {
  const graph = new Map([
    ['top.ts', ['left.ts', 'right.ts']],
    ['left.ts', ['bottom.ts']],
    ['right.ts', ['bottom.ts', 'left.ts']],
    ['bottom.ts', []],
  ]);
  expect(importCircles(graph)).toEqual([]);
});
