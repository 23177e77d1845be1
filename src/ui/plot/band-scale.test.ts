import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandScale } from './band-scale.ts';

const scale = bandScale([0, 1, 7, 30], 365);
const value = fc.double({ min: 0, max: 365, noNaN: true });

test('each limit starts a band, and the scale never falls', () => {
  expect([0, 1, 7, 30, 365].map(scale.place)).toEqual([0, 1, 2, 3, 4]);
  expect([-1, 9999].map(scale.place)).toEqual([0, 4]);
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
