// Instants in words, with their year, in the same form as the times one plans by.
import { clockInZone, zonedTimeText } from '#domain/time/zoned-text.ts';
import { localZone } from './local-zone.ts';

/** An instant in epoch ms as local time with its zone: "Tue 24 Nov 2026, 17:00 CET". */
export function localTimeText(at: number): string {
  return clockInZone(at, localZone);
}

/** An instant in epoch ms as UTC: "Tue 24 Nov 2026, 16:00 UTC". */
export function utcTimeText(at: number): string {
  return clockInZone(at, 'UTC');
}

/** An instant in epoch ms in both: "Tue 24 Nov 2026, 17:00 CET (16:00 UTC)". */
export function exactTimeText(at: number): string {
  return zonedTimeText(at, localZone);
}
