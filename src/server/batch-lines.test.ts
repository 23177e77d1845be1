import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { batchLines } from './batch-lines.ts';

test('lines of one turn are written together and in order, those of the next by themselves', async () => {
  const written: string[] = [];
  const { add } = batchLines((text) => written.push(text));
  add('a\n');
  add('b\n');
  expect(written).toEqual([]);
  await nextTurn();
  add('c\n');
  await nextTurn();
  expect(written).toEqual(['a\nb\n', 'c\n']);
});

test('what is there at the end is written at once, and once', async () => {
  const written: string[] = [];
  const { add, flush } = batchLines((text) => written.push(text));
  add('a\n');
  flush();
  flush();
  await nextTurn();
  expect(written).toEqual(['a\n']);
});
