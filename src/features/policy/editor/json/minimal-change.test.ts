import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdit } from '#domain/policy/text/edit.ts';
import { minimalChange } from './minimal-change.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12 });

test('the change makes the one text of the other', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const change = minimalChange(before, after);
      expect(change === undefined ? before : applyEdit(before, change)).toBe(after);
    }),
  );
});

test('what is equal before and behind the change is not touched', () => {
  expect(minimalChange('["proj/a"]', '["proj/web"]')).toEqual({ from: 7, to: 8, insert: 'web' });
  expect(minimalChange('aa', 'aaa')).toEqual({ from: 2, to: 2, insert: 'a' });
  expect(minimalChange('same', 'same')).toBeUndefined();
});
