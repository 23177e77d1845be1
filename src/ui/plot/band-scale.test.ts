import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandScale } from './band-scale.ts';

const scale = bandScale([0, 1, 7, 30], 365);
const value = fc.double({ min: 0, max: 365, noNaN: true });

test('each value is well inside its band, and the scale never falls', () => {
  expect([0, 0.9, 1, 6.9, 7, 30, 365].map((one) => Math.floor(scale.place(one)))).toEqual([
    0, 0, 1, 1, 2, 3, 3,
  ]);
  expect(scale.place(-1)).toBe(scale.place(0));
  expect(scale.place(9999)).toBe(scale.place(365));
  expect(scale.place(7) - 2).toBeGreaterThan(0.1);
  fc.assert(
    fc.property(value, value, (a, b) => {
      expect(Math.sign(scale.place(a) - scale.place(b)) * Math.sign(a - b)).not.toBe(-1);
    }),
  );
});

test('a place leads back to its value', () => {
  fc.assert(
    fc.property(value, (one) => {
      expect(scale.value(scale.place(one))).toBeCloseTo(one, 6);
    }),
  );
});
