import { describe, expect, test } from 'vitest';
import { day, hour, minute } from './duration.ts';
import { countdownText, zonedTimeText, zoneTitle } from './zoned-text.ts';

const now = Date.UTC(2026, 10, 23, 16);

describe('an instant to plan by', () => {
  test.each([
    ['Europe/Berlin', Date.UTC(2026, 10, 24, 16), 'Tue 24 Nov, 17:00 CET (16:00 UTC)'],
    ['America/Los_Angeles', Date.UTC(2026, 10, 25, 1), 'Tue 24 Nov, 17:00 PST (Wed 25 Nov, 01:00 UTC)'],
    ['Asia/Kolkata', Date.UTC(2026, 10, 24, 11, 30), 'Tue 24 Nov, 17:00 GMT+5:30 (11:30 UTC)'],
    ['Europe/London', Date.UTC(2026, 10, 24, 16), 'Tue 24 Nov, 16:00 GMT'],
    ['UTC', Date.UTC(2026, 10, 24, 0, 5), 'Tue 24 Nov, 00:05 UTC'],
    ['UTC', Date.UTC(2027, 0, 2, 12), 'Sat 2 Jan 2027, 12:00 UTC'],
  ])('in %s', (zone, at, text) => {
    expect(zonedTimeText(at, zone, '24h', now)).toBe(text);
  });

  test('by clocks of 12 hours', () => {
    expect(zonedTimeText(Date.UTC(2026, 10, 24, 16), 'Europe/Berlin', '12h', now)).toBe(
      'Tue 24 Nov, 5:00\u00A0PM CET (4:00\u00A0PM UTC)',
    );
    expect(zonedTimeText(Date.UTC(2026, 10, 24, 0, 5), 'UTC', '12h', now)).toBe(
      'Tue 24 Nov, 12:05\u00A0AM UTC',
    );
    expect(zonedTimeText(Date.UTC(2026, 10, 24, 12), 'UTC', '12h', now)).toBe(
      'Tue 24 Nov, 12:00\u00A0PM UTC',
    );
  });

  test('with its year where nothing says which year it is', () => {
    expect(zonedTimeText(now, 'Europe/Berlin', '24h')).toBe('Mon 23 Nov 2026, 17:00 CET (16:00 UTC)');
  });

  test('calls the same clock by its summer and its winter name', () => {
    expect(zonedTimeText(Date.UTC(2026, 9, 25, 0, 30), 'Europe/Berlin', '24h', now)).toContain('02:30 CEST');
    expect(zonedTimeText(Date.UTC(2026, 9, 25, 1, 30), 'Europe/Berlin', '24h', now)).toContain('02:30 CET');
  });
});

test.each([
  [day - minute, '23 h 59 min'],
  [day, '24 h'],
  [2 * day + 3.9 * hour, '2 d 3 h'],
  [7 * day, '7 d'],
  [731 * day, '2 years'],
  [8.64e15, 'over 100 years'],
  [hour, '1 h'],
  [hour - 1, '59 min'],
  [minute - 1, 'under a minute'],
])('%i ms are %s', (length, text) => {
  expect(countdownText(length)).toBe(text);
});

test.each([
  ['Europe/Berlin', 'Berlin, CET'],
  ['America/Los_Angeles', 'Los Angeles, PST'],
  ['UTC', 'UTC'],
])('the zone %s is shown as %s', (zone, title) => {
  expect(zoneTitle(now, zone)).toBe(title);
});
