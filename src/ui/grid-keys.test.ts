import { expect, test } from 'vitest';
import { placeAfter } from './grid-keys.ts';

const last = { row: 50, column: 4 };

test.each([
  ['ArrowDown', false, { row: 3, column: 2 }],
  ['ArrowUp', false, { row: 1, column: 2 }],
  ['ArrowRight', false, { row: 2, column: 3 }],
  ['ArrowLeft', false, { row: 2, column: 1 }],
  ['Home', false, { row: 2, column: 0 }],
  ['End', false, { row: 2, column: 4 }],
  ['Home', true, { row: 0, column: 0 }],
  ['End', true, { row: 50, column: 4 }],
  ['PageDown', false, { row: 12, column: 2 }],
  ['PageUp', false, { row: 0, column: 2 }],
])('%s (with Ctrl: %s) leads to %o', (key, ctrlKey, place) => {
  expect(placeAfter({ key, ctrlKey }, { row: 2, column: 2 }, last)).toEqual(place);
});

test('the edges hold', () => {
  expect(placeAfter({ key: 'ArrowDown', ctrlKey: false }, last, last)).toEqual(last);
  const first = { row: 0, column: 0 };
  expect(placeAfter({ key: 'ArrowLeft', ctrlKey: false }, first, last)).toEqual(first);
});

test('other keys are left to the page', () => {
  expect(placeAfter({ key: 'a', ctrlKey: false }, last, last)).toBeUndefined();
});
