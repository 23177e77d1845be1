import { expect, test } from 'vitest';
import { parseResource } from './resource.ts';
import { parseResourceOnce } from './specifier-cache.ts';

test('a text is read once', () => {
  expect(parseResourceOnce('proj/read-once')).toBe(parseResourceOnce('proj/read-once'));
});

test('more texts than are kept are still read right', () => {
  for (let index = 0; index < 5000; index += 1) {
    const text = `proj/p${index}`;
    expect(parseResourceOnce(text)).toEqual(parseResource(text));
  }
  expect(parseResourceOnce('proj/p0')).toEqual(parseResource('proj/p0'));
});

test('a very long text is not kept', () => {
  const text = `proj/${'x'.repeat(600)}`;
  expect(parseResourceOnce(text)).toEqual(parseResource(text));
  expect(parseResourceOnce(text)).not.toBe(parseResourceOnce(text));
});
