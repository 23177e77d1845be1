// Instants to plan by, in words: the clock of a named zone first, UTC beside it.
import { wholeTimeText, type Clock } from './clock.ts';
import { day, describeDuration, hour, minute } from './duration.ts';
import { wallTimeAt } from './zoned-time.ts';

/**
 * "Tue 24 Nov, 17:00 CET (16:00 UTC)", or "5:00 PM" where clocks have 12 hours. UTC is left out where the zone shows the same, and its
 * day is repeated where it differs. The year is left out when it is that of `now`. Instants are epoch ms.
 */
export function zonedTimeText(at: number, zone: string, clock: Clock, now?: number): string {
  const own = clockParts(at, zone, clock, now);
  const utc = clockParts(at, 'UTC', clock, now);
  const text = clockInZone(at, zone, clock, now);
  if (utc.date !== own.date) return `${text} (${utc.date}, ${utc.time} UTC)`;
  return utc.time === own.time ? text : `${text} (${utc.time} UTC)`;
}

/** "Tue 24 Nov, 17:00 CET", where UTC is shown beside it. */
export function clockInZone(at: number, zone: string, clock: Clock, now?: number): string {
  const { date, time } = clockParts(at, zone, clock, now);
  return `${date}, ${time} ${zone === 'UTC' ? 'UTC' : zoneAbbreviation(at, zone)}`;
}

/** "Tue 24 Nov, 17:00", where the zone is told beside it. */
export function clockText(at: number, zone: string, clock: Clock, now: number): string {
  const { date, time } = clockParts(at, zone, clock, now);
  return `${date}, ${time}`;
}

/**
 * A length in ms in its two largest units, rounded down, such as "23 h 59 min" or "12 min". Below two days it counts hours, as in
 * the choice of "24 hours". From two years on it shows years alone.
 */
export function countdownText(milliseconds: number): string {
  if (milliseconds < minute) return 'under a minute';
  if (milliseconds < hour) return `${Math.floor(milliseconds / minute)} min`;
  if (milliseconds < 2 * day) return twoUnits(milliseconds, [hour, 'h'], [minute, 'min']);
  if (milliseconds >= 731 * day) return describeDuration(milliseconds);
  return twoUnits(milliseconds, [day, 'd'], [hour, 'h']);
}

/** "CET", "PST", "GMT+5:30": a letter name where English has one, else the distance from UTC. */
export function zoneAbbreviation(at: number, zone: string): string {
  const names = locales.map((locale) => shortName(at, zone, locale));
  return names.find((name) => !/^(?:GMT|UTC)[+-]/.test(name)) ?? names[0] ?? zone;
}

/** "Berlin, CET" for a choice of zones: the city of the IANA name, and the abbreviation at an instant. */
export function zoneTitle(at: number, zone: string): string {
  if (zone === 'UTC') return 'UTC';
  const city = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  return `${city}, ${zoneAbbreviation(at, zone)}`;
}

/** Some zones have abbreviations in one kind of English only: CET in Britain, PST in America. */
const locales = ['en-GB', 'en-US'];

function twoUnits(length: number, [big, bigName]: Unit, [small, smallName]: Unit): string {
  const rest = Math.floor((length % big) / small);
  return `${Math.floor(length / big)} ${bigName}${rest === 0 ? '' : ` ${rest} ${smallName}`}`;
}

type Unit = readonly [length: number, name: string];

function clockParts(
  at: number,
  zone: string,
  clock: Clock,
  now: number | undefined,
): { date: string; time: string } {
  const wall = wallTimeAt(at, zone);
  const date = Date.UTC(wall.year, wall.month - 1, wall.day);
  const isThisYear = now !== undefined && wall.year === wallTimeAt(now, zone).year;
  const time = wholeTimeText(wall.hour, wall.minute, clock);
  dateFormat ??= new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const text = dateFormat.format(date).replace(',', '');
  return { date: isThisYear ? text : `${text} ${wall.year}`, time };
}

// Setting up a format takes milliseconds, so it waits until its first use.
let dateFormat: Intl.DateTimeFormat | undefined;

function shortName(at: number, zone: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' });
  return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}
