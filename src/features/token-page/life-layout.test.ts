import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { placeMarks } from './life-layout.ts';

test('marks far apart stand true to scale', () => {
  expect(placeMarks([0, 50, 100], 0.1)).toEqual([0, 0.5, 1]);
});

test('marks at the end are moved back until each can be seen', () => {
  expect(placeMarks([0, 99, 100], 0.1)).toEqual([0, 0.9, 1]);
});

test('marks at the beginning are moved on until each can be seen', () => {
  expect(placeMarks([0, 1, 100], 0.1)).toEqual([0, 0.1, 1]);
});

test('a life without length and one without marks are drawn as well', () => {
  expect(placeMarks([5, 5], 0.1)).toEqual([0, 0.1]);
  expect(placeMarks([5], 0.1)).toEqual([0]);
  expect(placeMarks([], 0.1)).toEqual([]);
});

test('places stay in order, on the line, and apart', () => {
  assert(
    property(array(integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 5 }), (instants) => {
      const places = placeMarks(
        instants.toSorted((one, other) => one - other),
        0.1,
      );
      expect(places.every((place) => place >= 0 && place <= 1)).toBe(true);
      const gaps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
      expect(gaps.every((gap) => gap > 0.1 - 1e-9)).toBe(true);
    }),
  );
});
