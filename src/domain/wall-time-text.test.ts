import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { minute } from './duration.ts';
import { readWallTime, writeWallTime } from './wall-time-text.ts';
import { wallTimeAt } from './zoned-time.ts';

test('what is written is read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Date.UTC(2100, 0) / minute }), (minutes) => {
      const wall = wallTimeAt(minutes * minute, 'UTC');
      expect(readWallTime(writeWallTime(wall))).toEqual(wall);
    }),
  );
});

const afternoon = { year: 2026, month: 11, day: 24, hour: 17, minute: 5 };

test.each([
  '24 Nov 2026 17:05',
  ' 24  november 2026, 17:05 ',
  'Nov 24, 2026 17:05',
  '2026-11-24 17:05',
  '2026-11-24T17:05',
  '24-nov-2026 17.05',
])('%j is understood', (text) => {
  expect(readWallTime(text)).toEqual(afternoon);
});

test.each([
  '',
  '24.11.2026 17:05',
  '11/24/2026 17:05',
  '31 Feb 2026 10:00',
  '24 Nov 2026 24:00',
  '24 Nov 2026 10:60',
  '24 Nov 26 10:00',
  '24 Nop 2026 10:00',
  'tomorrow',
])('%j is not', (text) => {
  expect(readWallTime(text)).toBeUndefined();
});

test('any text is read without an error', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = readWallTime(text);
      expect(read === undefined || typeof read === 'object').toBe(true);
    }),
  );
});
