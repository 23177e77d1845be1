// Instants in words, by the clocks of the browser's language. Exports and files have ISO 8601 instead.
import { wholeTimeText, type Clock } from '#domain/time/clock.ts';
import { clockInZone, clockText, zonedTimeText } from '#domain/time/zoned-text.ts';
import { clockOf } from './language-habits.ts';
import { localLanguage } from './local-language.ts';
import { localZone } from './local-zone.ts';

/** Whether times are shown on 24 hours or twice 12. */
export function localClock(): Clock {
  // Setting up a format takes milliseconds, so it waits until its first use.
  clock ??= clockOf(localLanguage);
  return clock;
}

let clock: Clock | undefined;

/** An instant in epoch ms as local time with its zone: "Tue 24 Nov 2026, 17:00 CET". */
export function localTimeText(at: number): string {
  return clockInZone(at, localZone, localClock());
}

/** An instant in epoch ms as UTC: "Tue 24 Nov 2026, 16:00 UTC". */
export function utcTimeText(at: number): string {
  return clockInZone(at, 'UTC', localClock());
}

/** An instant in epoch ms in both: "Tue 24 Nov 2026, 17:00 CET (16:00 UTC)". */
export function exactTimeText(at: number): string {
  return zonedTimeText(at, localZone, localClock());
}

/** The same for times to plan by, in any zone and without the year of `now`: "Tue 24 Nov, 17:00 CET (16:00 UTC)". */
export function planTimeText(at: number, zone: string, now: number): string {
  return zonedTimeText(at, zone, localClock(), now);
}

/** "Tue 24 Nov, 17:00", where the zone is shown beside it. */
export function shortTimeText(at: number, now: number): string {
  return clockText(at, localZone, localClock(), now);
}

/** "17:00", of today. */
export function hourText(at: number): string {
  const date = new Date(at);
  return wholeTimeText(date.getHours(), date.getMinutes(), localClock());
}
