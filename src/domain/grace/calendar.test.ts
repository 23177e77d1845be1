import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyLedger, startOfLedger, gracePeriodWith } from '#testing/grace-arbitraries.ts';
import { hour } from '#domain/time/duration.ts';
import { graceCalendar } from './calendar.ts';

/** Undoes the folding, as a calendar program does. */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

test('a grace period is an event at its end, with a reminder two hours before and one at the end', () => {
  const lines = linesOf(graceCalendar([gracePeriodWith()], 'LaunchDarkly', startOfLedger));
  expect(lines).toEqual(
    expect.arrayContaining([
      'DTSTART:20261124T160000Z',
      'DTSTAMP:20261123T160000Z',
      'SUMMARY:The old key …a1b2 of CI deploys stops working',
      'TRIGGER:-PT2H',
      'TRIGGER:PT0S',
    ]),
  );
});

test('a reminder that would lie in the past is left out', () => {
  const text = graceCalendar([gracePeriodWith()], 'LaunchDarkly', gracePeriodWith().endsAt - hour);
  expect(text).not.toContain('-PT2H');
  expect(text).toContain('TRIGGER:PT0S');
});

test('texts are escaped, so that a name cannot add lines of its own', () => {
  const text = graceCalendar(
    [gracePeriodWith({ tokenName: 'a;b,c\\d\nEND:VCALENDAR' })],
    'LaunchDarkly',
    startOfLedger,
  );
  expect(linesOf(text)).toContain(
    'SUMMARY:The old key …a1b2 of a\\;b\\,c\\\\d\\nEND:VCALENDAR stops working',
  );
});

test('every line ends with CRLF and is at most 75 octets long, whatever the names', () => {
  fc.assert(
    fc.property(anyLedger, (gracePeriods) => {
      const text = graceCalendar(gracePeriods, 'LaunchDarkly', startOfLedger);
      expect(text.endsWith('\r\n')).toBe(true);
      const lines = text.slice(0, -2).split('\r\n');
      expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
      expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(gracePeriods.length);
      expect(lines.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1);
      expect(/[\r\n]/.test(lines.join(''))).toBe(false);
    }),
  );
});
