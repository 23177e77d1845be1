// Dates and times as people type and paste them. What can be read two ways is decided by a rule, and the rule is said.
import { readTimeOfDay, timeOfDayText, timePattern, type Clock } from './clock.ts';
import {
  daysAfter,
  missingDay,
  months,
  readDay,
  type DateOrder,
  type Day,
  type DayRemark,
} from './day-text.ts';
import { day, hour, minute } from './duration.ts';
import { zoneAbbreviation } from './zoned-text.ts';
import { resolveWallTime, wallTimeAt, type WallTime } from './zoned-time.ts';

/** The one who types: their zone (an IANA name), the present (epoch ms) and how their language writes days in numbers. */
export type Typist = { readonly zone: string; readonly now: number; readonly order: DateOrder };

/**
 * What the clocks of the zone show at the time that was typed. `which` is there if the text decides between the two occurrences
 * of an hour that comes twice. `remarks` are the decisions that the reader should be told.
 */
export type TypedTime = {
  readonly wall: WallTime;
  readonly which?: 'earlier' | 'later' | undefined;
  readonly remarks: readonly TypedRemark[];
};

export type TypedRemark = DayRemark | 'no-time';

/** The hour of a day without a time: people are at work, so what ends is noticed. */
const usualHour = 9;

const zonePattern = String.raw`(?: ?(?<zone>[a-z]{1,5}(?:[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}))?`;
const bracket = String.raw`(?: \((?:[a-z]{3} \d{1,2} [a-z]{3,4}(?: \d{4})?, )?(?<utc>[\d:]+(?: [ap]m)?) UTC\))?`;
const forms: readonly RegExp[] = [
  String.raw`(?<date>\S.*?)(?:[ ,]+(?:at )?|T)${timePattern}${zonePattern}${bracket}`,
  String.raw`${timePattern}${zonePattern}`,
  String.raw`${timePattern},? (?<date>\S.*)`,
  String.raw`(?<date>\S.*)`,
].map((form) => new RegExp(`^${form}$`, 'i'));
const timeForm = new RegExp(`^${timePattern}$`, 'i');
const lengthForm =
  /^(?:\+ ?|in )?(?:(?<weeks>\d{1,4}) ?(?:w|weeks?))? ?(?:(?<days>\d{1,5}) ?(?:d|days?))? ?(?:(?<hours>\d{1,5}) ?(?:h|hrs?|hours?))? ?(?:(?<minutes>\d{1,5}) ?(?<unit>m|mins?|minutes?))?$/i;

/** "24 Nov 2026 17:00" or "24 Nov 2026 5:00 PM". */
export function writeWallTime({ year, month, day: date, ...time }: WallTime, clock: Clock): string {
  return `${date} ${months[month - 1]?.slice(0, 3) ?? ''} ${year} ${timeOfDayText(time.hour, time.minute, clock)}`;
}

/**
 * Reads a time: by date ("tomorrow 9:00", "fri 5pm", "1 Dec 9am", "24 Nov 2026 17:00", ISO 8601), the next such time of day ("17:00"),
 * or by its distance ("+36h", "in 3 days", "2d 4h"). A zone in the text counts if it is a UTC offset or one of the zone's own names.
 * A day without a year is the next one. A day counts 24 hours in a distance, which ends at a full minute. Undefined for anything else.
 */
export function readWallTime(text: string, typist: Typist): TypedTime | undefined {
  const clean = inNumbers(text.trim().replaceAll(/\s+/g, ' '));
  const at = readLength(clean, typist.now);
  if (at !== undefined) return { ...wallAndWhich(at, typist.zone), remarks: [] };
  for (const form of forms) {
    const groups = form.exec(clean)?.groups;
    const read = groups === undefined ? undefined : readParts(groups, clean, typist);
    if (read !== undefined) return read;
  }
  return undefined;
}

/** Noon as a time that the forms know. Midnight stays unread: it could be either end of the day. */
function inNumbers(text: string): string {
  return text.replace(/\b(?:at )?(?:noon|midday)$/i, '12:00');
}

/** What is wrong with a text that `readWallTime` does not take, as a sentence; undefined where it is no time at all. */
export function wallTimeProblem(text: string): string | undefined {
  const clean = text.trim().replaceAll(/\s+/g, ' ');
  if (/^(?:yesterday|last [a-z]+|-) ?|\bago$/i.test(clean)) return 'That is in the past.';
  const dates = forms.flatMap((form) => form.exec(clean)?.groups?.['date'] ?? []);
  const missing = dates.map((date) => missingDay(date)).find((day) => day !== undefined);
  return missing === undefined ? undefined : `${missing} doesn’t exist.`;
}

/** Ways to write a time after `now` (epoch ms), to be shown where a text cannot be read. */
export function wallTimeExamples(now: number, zone: string, clock: Clock): readonly string[] {
  const date = { ...wallTimeAt(now + 2 * day, zone), hour: 17, minute: 0 };
  return [
    `tomorrow ${clock === '24h' ? '9:00' : '9am'}`,
    `fri ${clock === '24h' ? '17:00' : '5pm'}`,
    '+36h',
    writeWallTime(date, clock),
  ];
}

type Groups = Readonly<Record<string, string | undefined>>;

type TimeOfDay = { readonly hour: number; readonly minute: number };

function readParts(groups: Groups, text: string, typist: Typist): TypedTime | undefined {
  const { date, half, zone, utc } = groups;
  // "12.10" alone could be a day in October.
  if (date === undefined && half === undefined && !text.includes(':')) return undefined;
  const isTimed = groups['hour'] !== undefined;
  const time = isTimed ? readTimeOfDay(groups) : { hour: usualHour, minute: 0 };
  if (time === undefined) return undefined;
  const read =
    zone === undefined ? byOwnClocks(date, time, typist) : byNamedClocks(date, time, zone, utc, typist);
  return read === undefined || isTimed ? read : { ...read, remarks: [...read.remarks, 'no-time'] };
}

function byOwnClocks(date: string | undefined, time: TimeOfDay, typist: Typist): TypedTime | undefined {
  const { now, zone } = typist;
  const found = firstAhead(date, time, typist, wallTimeAt(now, zone), (wall) => {
    const resolved = resolveWallTime(wall, zone);
    return resolved.kind === 'gap' ? [resolved.at] : occurrencesOf(wall, zone);
  });
  return found && { wall: found.wall, remarks: found.remarks };
}

/** Takes the zone's own names first: "CET" says which of two hours is meant. */
function byNamedClocks(
  date: string | undefined,
  time: TimeOfDay,
  name: string,
  utc: string | undefined,
  typist: Typist,
): TypedTime | undefined {
  const { now, zone } = typist;
  const own = firstAhead(date, time, typist, wallTimeAt(now, zone), (wall) =>
    occurrencesOf(wall, zone).filter((at) => zoneAbbreviation(at, zone).toLowerCase() === name.toLowerCase()),
  );
  const offset = offsetNamed(name);
  const found =
    own ??
    (offset === undefined
      ? undefined
      : firstAhead(date, time, typist, wallTimeAt(now + offset, 'UTC'), (wall) => [asUtc(wall) - offset]));
  const at = found?.instants[0];
  if (found === undefined || at === undefined || !isUtcTime(utc, at)) return undefined;
  return { ...wallAndWhich(at, zone), remarks: found.remarks };
}

/** The first day meant at which the time has not passed, with its instants. Without a date, that is today or tomorrow. */
function firstAhead(
  date: string | undefined,
  time: TimeOfDay,
  { now, order }: Typist,
  today: Day,
  instantsOf: (wall: WallTime) => readonly number[],
) {
  const reading =
    date === undefined
      ? { days: [0, 1].map((count) => daysAfter(today, count)), isFixed: false, remark: undefined }
      : readDay(date, today, order);
  if (reading === undefined) return undefined;
  const { days, isFixed, remark } = reading;
  return days
    .map(({ year, month, day: dayOfMonth }) => {
      const wall = { year, month, day: dayOfMonth, ...time };
      const remarks: readonly TypedRemark[] = remark === undefined ? [] : [remark];
      return { wall, instants: instantsOf(wall), remarks };
    })
    .find(({ instants }) => instants.some((at) => isFixed || at > now));
}

/** The instants at which the clocks of a zone show a time: none, one or two. */
function occurrencesOf(wall: WallTime, zone: string): readonly number[] {
  const resolved = resolveWallTime(wall, zone);
  if (resolved.kind === 'gap') return [];
  return resolved.kind === 'once' ? [resolved.at] : [resolved.earlier, resolved.later];
}

function wallAndWhich(at: number, zone: string): Pick<TypedTime, 'wall' | 'which'> {
  const wall = wallTimeAt(at, zone);
  const [earlier, later] = occurrencesOf(wall, zone);
  if (later === undefined) return { wall };
  return { wall, which: at < later && earlier !== undefined ? 'earlier' : 'later' };
}

/** The instant at a distance such as "2d 4h", rounded up to a full minute. */
function readLength(text: string, now: number): number | undefined {
  const parts = lengthForm.exec(text)?.groups;
  if (parts === undefined) return undefined;
  const { weeks = 0, days = 0, hours, minutes = 0, unit } = parts;
  // "3m" alone could be months.
  if (unit?.toLowerCase() === 'm' && hours === undefined) return undefined;
  const length =
    (Number(weeks) * 7 + Number(days)) * day + Number(hours ?? 0) * hour + Number(minutes) * minute;
  return length === 0 ? undefined : Math.ceil((now + length) / minute) * minute;
}

/** How far clocks named "UTC", "Z", "GMT+5:30" or "-0500" are ahead of UTC, in ms; undefined for other names. */
function offsetNamed(name: string): number | undefined {
  const groups = /^(?:z|utc|gmt)?(?:(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?)?$/i.exec(
    name,
  )?.groups;
  if (groups === undefined) return undefined;
  const { sign, hours = 0, minutes = 0 } = groups;
  const size = Number(hours) * hour + Number(minutes) * minute;
  return sign === '-' ? -size : size;
}

/** Whether the UTC time in brackets, if there is one, is that of the instant. */
function isUtcTime(text: string | undefined, at: number): boolean {
  if (text === undefined) return true;
  const groups = timeForm.exec(text)?.groups;
  const time = groups && readTimeOfDay(groups);
  const wall = wallTimeAt(at, 'UTC');
  return time?.hour === wall.hour && time.minute === wall.minute;
}

function asUtc({ year, month, day: dayOfMonth, hour: hours, minute: minutes }: WallTime): number {
  return Date.UTC(year, month - 1, dayOfMonth, hours, minutes);
}
