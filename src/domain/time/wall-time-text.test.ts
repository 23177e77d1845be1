import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { minute } from './duration.ts';
import { instantOf } from './planned-time.ts';
import { readWallTime, wallTimeExamples, writeWallTime } from './wall-time-text.ts';
import { wallTimeAt } from './zoned-time.ts';

test('what is written is read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Date.UTC(2100, 0) / minute }), (minutes) => {
      const wall = wallTimeAt(minutes * minute, 'UTC');
      expect(readWallTime(writeWallTime(wall), 'UTC')).toEqual(wall);
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
  '2026-11-24T17:05:00',
  '2026-11-24T17:05:59.123',
  '24 Nov 2026 5:05 PM',
  'Nov 24, 2026, 5:05pm',
  '2026-11-24 5:05 p.m.',
])('%j is understood', (text) => {
  expect(readWallTime(text, 'Europe/Berlin')).toEqual(afternoon);
});

test.each([
  ['24 Nov 2026 12:05 AM', 0],
  ['24 Nov 2026 12:05 PM', 12],
  ['24 Nov 2026 11:05 pm', 23],
])('%j is in hour %i', (text, hour) => {
  expect(readWallTime(text, 'UTC')).toEqual({ ...afternoon, hour });
});

test.each([
  '2026-11-24T16:05Z',
  '2026-11-24T16:05:00Z',
  '2026-11-24t16:05:00.000z',
  '2026-11-24T18:05:00+02:00',
  '2026-11-24 11:05 -0500',
  '24 Nov 2026 16:05 UTC',
])('%j says by whose clocks, and is shown by those of the zone', (text) => {
  expect(readWallTime(text, 'Europe/Berlin')).toEqual(afternoon);
});

test('every instant as ISO 8601 is understood in every zone', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: Date.UTC(9999, 11) / minute }),
      fc.constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Auckland'),
      (minutes, zone) => {
        const at = minutes * minute;
        expect(readWallTime(new Date(at).toISOString(), zone)).toEqual(wallTimeAt(at, zone));
      },
    ),
  );
});

test('the examples are read, and lie ahead', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Date.UTC(2100, 0) }), (now) => {
      for (const example of wallTimeExamples(now, 'Europe/Berlin').split(', or ')) {
        const wall = readWallTime(example, 'Europe/Berlin');
        const at = instantOf({ wall, zone: 'Europe/Berlin', which: 'earlier' });
        expect(at).toBeGreaterThan(now);
      }
    }),
  );
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
  '24 Decxyz 2030 10:00',
  '24 Novembre 2026 10:00',
  '24 Nov 2026 13:00 PM',
  '24 Nov 2026 0:30 AM',
  '24 Nov 2026 17',
  '2026-13-01 10:00',
  'tomorrow',
])('%j is not', (text) => {
  expect(readWallTime(text, 'UTC')).toBeUndefined();
});

test('any text is read without an error', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = readWallTime(text, 'UTC');
      expect(read === undefined || typeof read === 'object').toBe(true);
    }),
  );
});
