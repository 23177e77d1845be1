// Dates and times as people type and paste them. The month is in letters, or the year comes first: nothing that can be read two
// ways is accepted.
import { day, minute } from './duration.ts';
import { wallTimeAt, type WallTime } from './zoned-time.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const time = String.raw`(?<hour>\d{1,2})(?:[:.](?<minute>\d{2})(?::\d{2}(?:[.,]\d+)?)?)? ?(?<half>[ap]\.?m\.?)?`;
const offset = String.raw`(?: ?(?<offset>Z|UTC|GMT|[+-]\d{2}:?\d{2}))?`;
const dates = [
  String.raw`(?<day>\d{1,2})\.?[\s-]+(?<month>[a-z]{3,9})\.?[\s,-]+(?<year>\d{4})`,
  String.raw`(?<month>[a-z]{3,9})\.?\s+(?<day>\d{1,2})[\s,]+(?<year>\d{4})`,
  String.raw`(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})`,
];
const forms = dates.map((date) => new RegExp(`^${date}[\\sT,]+${time}${offset}$`, 'i'));

/** "24 Nov 2026 17:00" */
export function writeWallTime({ year, month, day, hour, minute }: WallTime): string {
  return `${day} ${months[month - 1]?.slice(0, 3) ?? ''} ${year} ${two(hour)}:${two(minute)}`;
}

/**
 * Reads "24 Nov 2026 17:00", "Nov 24, 2026 5:00 PM", "2026-11-24 17:00" and ISO 8601. The clocks of `zone` count, or the UTC
 * offset in the text. Seconds are dropped. Gives what the clocks of `zone` show then; undefined for anything else, impossible
 * days included.
 */
export function readWallTime(text: string, zone: string): WallTime | undefined {
  const clean = text.trim().replaceAll(/\s+/g, ' ');
  const found = forms.map((form) => form.exec(clean)?.groups).find((groups) => groups !== undefined);
  if (found === undefined) return undefined;
  const hour = hourOfDay(Number(found['hour']), found['half']);
  // A bare number of hours could be anything; "5 PM" is a time.
  if (hour === undefined || (found['minute'] === undefined && found['half'] === undefined)) return undefined;
  const wall = wallTime(
    Number(found['year']),
    monthNumber(found['month'] ?? ''),
    Number(found['day']),
    hour,
    Number(found['minute'] ?? 0),
  );
  const ahead = offsetOf(found['offset']);
  if (wall === undefined || ahead === undefined) return wall;
  return wallTimeAt(asUtc(wall) - ahead, zone);
}

/** Two ways to write a time after `now` (epoch ms). */
export function wallTimeExamples(now: number, zone: string): string {
  const example = { ...wallTimeAt(now + day, zone), hour: 17, minute: 0 };
  const { year, month, day: date } = example;
  return `${writeWallTime(example)}, or ${year}-${two(month)}-${two(date)} 17:00`;
}

function wallTime(
  year: number,
  month: number,
  date: number,
  hour: number,
  minutes: number,
): WallTime | undefined {
  const wall = { year, month, day: date, hour, minute: minutes };
  const midnight = new Date(asUtc({ ...wall, hour: 0, minute: 0 }));
  const exists =
    midnight.getUTCFullYear() === year &&
    midnight.getUTCMonth() === month - 1 &&
    midnight.getUTCDate() === date;
  return exists && hour < 24 && minutes < 60 ? wall : undefined;
}

function asUtc({ year, month, day: date, hour, minute: minutes }: WallTime): number {
  return Date.UTC(year, month - 1, date, hour, minutes);
}

/** From 0 to 23, counted from midnight or, with "am" and "pm", from 12 twice a day. */
function hourOfDay(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

/** How far clocks are ahead of UTC, in ms; undefined where the text does not say. */
function offsetOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(text) ?? [];
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * minute;
  return sign === '-' ? -size : size;
}

/** The number of a month, from its number or at least the first three letters of its name. 0 for none. */
function monthNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const name = text.toLowerCase();
  return months.findIndex((month) => month.toLowerCase().startsWith(name)) + 1;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
