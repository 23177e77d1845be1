import { expect, test } from 'vitest';
import { firstKeys, keepKeys } from './statement-keys.ts';

const known = firstKeys(['a', 'b', 'c', 'd']);

test('a statement that changes keeps its key', () => {
  expect(keepKeys(known, ['a', 'B', 'c', 'd']).keys).toEqual([0, 1, 2, 3]);
});

test('the statements behind a removed one keep theirs', () => {
  expect(keepKeys(known, ['a', 'c', 'd']).keys).toEqual([0, 2, 3]);
});

test('a new statement gets a key that was never used', () => {
  const longer = keepKeys(known, ['a', 'x', 'b', 'c', 'd']);
  expect(longer.keys).toEqual([0, 4, 1, 2, 3]);
  expect(keepKeys(keepKeys(longer, ['a', 'b', 'c', 'd']), ['a', 'b', 'c', 'd', 'y']).keys).toEqual([
    0, 1, 2, 3, 5,
  ]);
});

test('a copy beside its original does not take its key twice', () => {
  const { keys } = keepKeys(known, ['a', 'b', 'b', 'c', 'd']);
  expect(new Set(keys).size).toBe(5);
});

test('an emptied and refilled policy starts anew', () => {
  expect(keepKeys(keepKeys(known, []), ['a']).keys).toEqual([4]);
});
