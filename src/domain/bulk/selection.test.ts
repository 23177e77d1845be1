import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  deselectShown,
  nothingSelected,
  selectedShown,
  selectShown,
  toggleRange,
  toggleRow,
} from './selection.ts';

const shown = ['a', 'b', 'c', 'd', 'e'];
const selected = (...ids: readonly string[]) => selectShown(nothingSelected, ids);

test('a range goes from the last row selected to the one pressed, both ways', () => {
  expect([...toggleRange(toggleRow(nothingSelected, 'b'), 'd', shown).ids]).toEqual(['b', 'c', 'd']);
  expect([...toggleRange(toggleRow(nothingSelected, 'd'), 'b', shown).ids]).toEqual(['d', 'b', 'c']);
});

test('a range that ends on a selected row deselects the range', () => {
  const all = { ...selected(...shown), anchor: 'b' };
  expect([...toggleRange(all, 'd', shown).ids]).toEqual(['a', 'e']);
});

test('a range from a row that is filtered away is one row', () => {
  expect([...toggleRange({ ids: new Set(), anchor: 'z' }, 'b', shown).ids]).toEqual(['b']);
});

test('what is filtered away is kept and not acted on', () => {
  const selection = selected('a', 'b', 'c');
  expect(selectedShown(selection, ['b', 'd'])).toEqual(['b']);
  expect(selectedShown(selection, shown)).toEqual(['a', 'b', 'c']);
});

test('putting back everything shown leaves what is filtered away', () => {
  expect([...deselectShown(selected('a', 'b'), ['a', 'c']).ids]).toEqual(['b']);
});

test('what is acted on is always shown and selected, in the order shown', () => {
  const anyIds = fc.uniqueArray(fc.constantFrom(...shown, 'x', 'y'));
  fc.assert(
    fc.property(anyIds, fc.shuffledSubarray(shown), (ids, visible) => {
      const acted = selectedShown(selected(...ids), visible);
      expect(acted).toEqual(visible.filter((id) => ids.includes(id)));
    }),
  );
});
