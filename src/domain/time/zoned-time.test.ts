import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hour, minute } from './duration.ts';
import { offsetAt, resolveWallTime, wallTimeAt, type WallTime } from './zoned-time.ts';

const at = (year: number, month: number, day: number, hour: number, minute: number): WallTime => ({
  year,
  month,
  day,
  hour,
  minute,
});

describe('a wall time', () => {
  test.each([
    ['Europe/Berlin', at(2026, 11, 24, 17, 0), Date.UTC(2026, 10, 24, 16)],
    ['America/Los_Angeles', at(2026, 7, 1, 9, 30), Date.UTC(2026, 6, 1, 16, 30)],
    ['Asia/Kolkata', at(2026, 11, 24, 0, 15), Date.UTC(2026, 10, 23, 18, 45)],
    ['Pacific/Kiritimati', at(2026, 1, 1, 0, 0), Date.UTC(2025, 11, 31, 10)],
    ['UTC', at(2026, 2, 28, 23, 59), Date.UTC(2026, 1, 28, 23, 59)],
  ])('in %s is one instant', (zone, wall, instant) => {
    expect(resolveWallTime(wall, zone)).toEqual({ kind: 'once', at: instant });
  });

  test.each([
    ['Europe/Berlin', at(2027, 3, 28, 2, 30), Date.UTC(2027, 2, 28, 1)],
    ['America/Los_Angeles', at(2027, 3, 14, 2, 0), Date.UTC(2027, 2, 14, 10)],
    ['Australia/Lord_Howe', at(2026, 10, 4, 2, 15), Date.UTC(2026, 9, 3, 15, 30)],
  ])('that the clocks of %s jump over in spring does not exist', (zone, wall, change) => {
    expect(resolveWallTime(wall, zone)).toEqual({ kind: 'gap', at: change });
  });

  test.each([
    ['Europe/Berlin', at(2026, 10, 25, 2, 30), Date.UTC(2026, 9, 25, 0, 30), hour],
    ['America/Los_Angeles', at(2026, 11, 1, 1, 0), Date.UTC(2026, 10, 1, 8), hour],
    ['Australia/Lord_Howe', at(2027, 4, 4, 1, 45), Date.UTC(2027, 3, 3, 14, 45), 30 * minute],
  ])('that the clocks of %s show twice in autumn is two instants', (zone, wall, earlier, apart) => {
    expect(resolveWallTime(wall, zone)).toEqual({ kind: 'overlap', earlier, later: earlier + apart });
  });
});

describe('laws', () => {
  const zones = fc.constantFrom(
    'Europe/Berlin',
    'America/Los_Angeles',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'America/St_Johns',
    'Pacific/Apia',
    'UTC',
  );
  const minutes = fc.integer({ min: Date.UTC(2026, 0) / minute, max: Date.UTC(2030, 0) / minute });

  test('every minute is found again from what the clock shows', () => {
    fc.assert(
      fc.property(zones, minutes, (zone, count) => {
        const instant = count * minute;
        const found = resolveWallTime(wallTimeAt(instant, zone), zone);
        expect(
          found.kind === 'once' ? [found.at] : found.kind === 'overlap' ? [found.earlier, found.later] : [],
        ).toContain(instant);
      }),
    );
  });

  test('an offset is a multiple of a quarter of an hour', () => {
    fc.assert(
      fc.property(zones, minutes, (zone, count) => {
        expect(Math.abs(offsetAt(count * minute, zone) % (15 * minute))).toBe(0);
      }),
    );
  });
});

test('a zone that does not exist is refused', () => {
  expect(() => wallTimeAt(0, 'Mars/Olympus')).toThrow(RangeError);
});
