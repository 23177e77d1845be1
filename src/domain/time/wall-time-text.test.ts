import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, hour, minute } from './duration.ts';
import { instantOf } from './planned-time.ts';
import { readWallTime, wallTimeExamples, writeWallTime, type Typist } from './wall-time-text.ts';
import { zonedTimeText } from './zoned-text.ts';
import { wallTimeAt } from './zoned-time.ts';

/** A Monday, 17:00 in Berlin. */
const now = Date.UTC(2026, 10, 23, 16);
const berlin: Typist = { zone: 'Europe/Berlin', now, order: 'day-first' };

const zones = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'Europe/London',
  'America/Los_Angeles',
  'America/St_Johns',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
);
const clocks = fc.constantFrom('12h' as const, '24h' as const);
const minutes = fc.integer({ min: Date.UTC(2026, 0) / minute, max: Date.UTC(2040, 0) / minute });

/** The instant that a text means, where the text decides it. */
function meant(text: string, typist: Typist): number | undefined {
  const read = readWallTime(text, typist);
  return instantOf({ wall: read?.wall, zone: typist.zone, which: read?.which ?? 'later' });
}

/** What the clocks show at the time that a text means, shortly: "2026-11-24 09:00". */
function readAs(text: string, typist: Typist = berlin): string | undefined {
  const wall = readWallTime(text, typist)?.wall;
  if (wall === undefined) return undefined;
  return new Date(Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute))
    .toISOString()
    .slice(0, 16)
    .replace('T', ' ');
}

const afternoon = '2026-11-24 17:05';

test.each([
  ['24 Nov 2026 17:05', afternoon],
  [' 24  november 2026, 17:05 ', afternoon],
  ['Nov 24, 2026 17:05', afternoon],
  ['2026-11-24 17:05', afternoon],
  ['2026/11/24 17:05', afternoon],
  ['2026-11-24T17:05', afternoon],
  ['24-nov-2026 17.05', afternoon],
  ['2026-11-24T17:05:00', afternoon],
  ['2026-11-24T17:05:59.123', afternoon],
  ['24 Nov 2026 5:05 PM', afternoon],
  ['Nov 24, 2026, 5:05pm', afternoon],
  ['2026-11-24 5:05 p.m.', afternoon],
  ['Tue 24 Nov 2026 at 17:05', afternoon],
  ['Tuesday, 24 November 2026 17:05', afternoon],
  ['24.11.2026 17:05', afternoon],
  ['24/11/2026 17:05', afternoon],
  ['17:05, 24 Nov 2026', afternoon],
  ['24 Nov 2026 12:05 AM', '2026-11-24 00:05'],
  ['24 Nov 2026 12:05 PM', '2026-11-24 12:05'],
  ['tomorrow 9:00', '2026-11-24 09:00'],
  ['Tomorrow 9am', '2026-11-24 09:00'],
  ['9am tomorrow', '2026-11-24 09:00'],
  ['today 18:30', '2026-11-23 18:30'],
  ['fri 17:00', '2026-11-27 17:00'],
  ['fri noon', '2026-11-27 12:00'],
  ['fri at Noon', '2026-11-27 12:00'],
  ['friday 5pm', '2026-11-27 17:00'],
  ['5 pm fri', '2026-11-27 17:00'],
  ['next monday', '2026-11-30 09:00'],
  ['mon 18:00', '2026-11-23 18:00'],
  ['mon 16:00', '2026-11-30 16:00'],
  ['17:30', '2026-11-23 17:30'],
  ['17:00', '2026-11-24 17:00'],
  ['5pm', '2026-11-24 17:00'],
  ['1 Dec 9am', '2026-12-01 09:00'],
  ['1st December 9am', '2026-12-01 09:00'],
  ['1 Nov 9am', '2027-11-01 09:00'],
  ['29 Feb 10:00', '2028-02-29 10:00'],
  ['Dec 1 2026 09:00', '2026-12-01 09:00'],
  ['1 Dec', '2026-12-01 09:00'],
  ['+36h', '2026-11-25 05:00'],
  ['in 3 days', '2026-11-26 17:00'],
  ['2d 4h', '2026-11-25 21:00'],
  ['1 week', '2026-11-30 17:00'],
  ['1h 30m', '2026-11-23 18:30'],
  ['90 min', '2026-11-23 18:30'],
  ['tomorrow 9:00 UTC', '2026-11-24 10:00'],
  ['tomorrow 9:00 CET', '2026-11-24 09:00'],
  ['2026-11-24T16:05Z', afternoon],
  ['2026-11-24t16:05:00.000z', afternoon],
  ['2026-11-24T18:05:00+02:00', afternoon],
  ['2026-11-24 11:05 -0500', afternoon],
  ['24 Nov 2026 16:05 UTC', afternoon],
])('%j is understood as %s', (text, shown) => {
  expect(readAs(text)).toBe(shown);
});

test.each([
  '',
  'soon',
  '11/24/2026 17:05',
  '31 Feb 2026 10:00',
  '31 Feb 10:00',
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
  'Mon 24 Nov 2026 17:05',
  'tomorrow 17',
  'next tomorrow',
  'someday 17:00',
  '12.10',
  '36',
  '+0h',
  '3m',
  '24 Nov 2026 17:00 PST',
  '24 Nov 2026 17:00 CEST',
  'Tue 24 Nov, 17:00 CET (15:00 UTC)',
])('%j is not', (text) => {
  expect(readWallTime(text, berlin)).toBeUndefined();
});

describe('what is decided for the reader is said', () => {
  test.each([
    ['3/12/2026 17:00', 'day-first', '2026-12-03 17:00', ['day-first']],
    ['3/12/2026 17:00', 'month-first', '2026-03-12 17:00', ['month-first']],
    ['12/24/2026 5pm', 'month-first', '2026-12-24 17:00', []],
    ['3/12/2026 17:00', 'year-first', undefined, undefined],
    ['12/12/2026 17:00', 'day-first', '2026-12-12 17:00', []],
    ['3.12.2026', 'month-first', '2026-12-03 09:00', ['no-time']],
    ['next friday 17:00', 'day-first', '2026-11-27 17:00', ['next-weekday']],
    ['next friday', 'day-first', '2026-11-27 09:00', ['next-weekday', 'no-time']],
  ] as const)('%j, %s', (text, order, shown, remarks) => {
    const typist = { ...berlin, order };
    expect(readAs(text, typist)).toBe(shown);
    expect(readWallTime(text, typist)?.remarks).toEqual(remarks);
  });
});

describe('on the nights of the change', () => {
  const autumn = { ...berlin, now: Date.UTC(2026, 9, 24, 12) };
  const earlier = Date.UTC(2026, 9, 25, 0, 30);

  test.each([
    ['25 Oct 2026 02:30', undefined],
    ['25 Oct 2026 02:30 CEST', 'earlier'],
    ['25 Oct 2026 02:30 CET', 'later'],
    ['2026-10-25T00:30Z', 'earlier'],
    ['2026-10-25T01:30Z', 'later'],
    ['+12h 30m', 'earlier'],
  ] as const)('%j is the occurrence %s', (text, which) => {
    expect(readAs(text, autumn)).toBe('2026-10-25 02:30');
    expect(readWallTime(text, autumn)?.which).toBe(which);
  });

  test('a distance counts hours, not days of the calendar', () => {
    expect(meant('in 1 day', autumn)).toBe(autumn.now + day);
    expect(meant('+13h', autumn)).toBe(earlier + 30 * minute);
  });

  test('an hour that is skipped is read, so that it can be explained, but not by a name', () => {
    const spring = { ...berlin, now: Date.UTC(2027, 2, 27, 12) };
    expect(readAs('tomorrow 2:30', spring)).toBe('2027-03-28 02:30');
    expect(meant('tomorrow 2:30', spring)).toBeUndefined();
    expect(readWallTime('tomorrow 2:30 CET', spring)).toBeUndefined();
  });
});

describe('laws', () => {
  test('what is written is read again', () => {
    fc.assert(
      fc.property(minutes, clocks, (count, clock) => {
        const wall = wallTimeAt(count * minute, 'UTC');
        expect(readWallTime(writeWallTime(wall, clock), { ...berlin, zone: 'UTC' })?.wall).toEqual(wall);
      }),
    );
  });

  test('what is shown, typed again, is the same instant', () => {
    fc.assert(
      fc.property(
        minutes,
        fc.integer({ min: 1, max: 400 * 24 * 60 }),
        zones,
        clocks,
        (from, ahead, zone, clock) => {
          const typist: Typist = { zone, now: from * minute, order: 'day-first' };
          const at = (from + ahead) * minute;
          expect(meant(zonedTimeText(at, zone, clock, typist.now), typist)).toBe(at);
          expect(meant(zonedTimeText(at, zone, clock), typist)).toBe(at);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('every instant as ISO 8601 is understood in every zone', () => {
    fc.assert(
      fc.property(minutes, zones, (count, zone) => {
        const at = count * minute;
        expect(meant(new Date(at).toISOString(), { ...berlin, zone })).toBe(at);
      }),
    );
  });

  test('a text without a year is never a time that has passed', () => {
    const texts = fc.constantFrom(
      '17:00',
      '9am',
      'fri 17:00',
      'next monday',
      '1 Dec 9am',
      'Feb 29 23:59',
      '+1h',
    );
    fc.assert(
      fc.property(minutes, zones, texts, (count, zone, text) => {
        const typist: Typist = { zone, now: count * minute + 1, order: 'day-first' };
        const read = readWallTime(text, typist);
        expect(read).toBeDefined();
        // An hour that is skipped is no instant.
        expect(meant(text, typist) ?? Infinity).toBeGreaterThan(typist.now);
      }),
    );
  });

  test('a distance is never shorter than it says, nor a minute longer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: now, max: now + day }),
        fc.integer({ min: 1, max: 5000 }),
        (from, hours) => {
          const at = meant(`+${hours}h`, { ...berlin, now: from }) ?? 0;
          const over = at - from - hours * hour;
          expect(over >= 0 && over < minute).toBe(true);
        },
      ),
    );
  });

  test('the examples are read, and lie ahead', () => {
    fc.assert(
      fc.property(minutes, zones, clocks, (count, zone, clock) => {
        const typist: Typist = { zone, now: count * minute, order: 'day-first' };
        for (const example of wallTimeExamples(typist.now, zone, clock)) {
          expect(readWallTime(example, typist)).toBeDefined();
          expect(meant(example, typist) ?? Infinity).toBeGreaterThan(typist.now);
        }
      }),
    );
  });

  test('any text is read without an error', () => {
    const words = fc.constantFrom(
      'fri',
      'next',
      '17:00',
      '1',
      'Dec',
      '+',
      'h',
      '3',
      'UTC',
      '(',
      '/',
      '.',
      ',',
      'at',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 8 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = readWallTime(text, berlin);
        expect(read === undefined || writeWallTime(read.wall, '24h').length > 10).toBe(true);
      }),
    );
  });
});
