// Wall-clock times in named zones. Twice a year a clock is ambiguous: one hour never was, one was twice. Only the zone data of
// the runtime (Intl) is used.
import { hour } from './duration.ts';

/** What a clock on a wall shows; `month` counts from 1. Seconds do not matter for plans. */
export type WallTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
};

/**
 * What a wall time means in a zone, in epoch ms. In a `gap` the clock jumps over it, at the instant `at`; in an `overlap` it comes
 * twice.
 */
export type ZonedTime =
  | { readonly kind: 'once'; readonly at: number }
  | { readonly kind: 'gap'; readonly at: number }
  | { readonly kind: 'overlap'; readonly earlier: number; readonly later: number };

/** No zone changes its clock twice within this time, and none is further than this from UTC. */
const reach = 26 * hour;

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a zone (an IANA name) show at an instant (epoch ms). Throws RangeError for a zone that does not exist. */
export function wallTimeAt(at: number, zone: string): WallTime {
  const parts = new Map(
    formatFor(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  };
}

/** Finds the instant, or the two instants, at which the clocks of a zone show a wall time. */
export function resolveWallTime(wall: WallTime, zone: string): ZonedTime {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  const offsets = [...new Set([offsetAt(asUtc - reach, zone), offsetAt(asUtc + reach, zone)])];
  const found = offsets
    .map((offset) => asUtc - offset)
    .filter((at) => isSameWallTime(wallTimeAt(at, zone), wall))
    .toSorted((a, b) => a - b);
  const [earlier, later] = found;
  if (earlier === undefined) return { kind: 'gap', at: changeBetween(asUtc - reach, asUtc + reach, zone) };
  return later === undefined ? { kind: 'once', at: earlier } : { kind: 'overlap', earlier, later };
}

/** How far the clocks of a zone are ahead of UTC at an instant, in ms. */
export function offsetAt(at: number, zone: string): number {
  const { year, month, day, hour, minute } = wallTimeAt(at, zone);
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / 60_000) * 60_000;
}

/** Whether two wall times are the same minute of the same day. */
export function isSameWallTime(a: WallTime, b: WallTime): boolean {
  return (
    a.year === b.year && a.month === b.month && a.day === b.day && a.hour === b.hour && a.minute === b.minute
  );
}

/** The instant, to the minute, at which the offset of a zone changes between two that differ. */
function changeBetween(from: number, to: number, zone: string): number {
  const before = offsetAt(from, zone);
  let low = Math.floor(from / 60_000);
  let high = Math.floor(to / 60_000);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * 60_000, zone) === before) low = middle;
    else high = middle;
  }
  return high * 60_000;
}

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(zone, format);
  return format;
}
