// Dates and times as people type them. The month in letters, or the year first: what can be read two ways is not read at all.
import type { WallTime } from './zoned-time.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const dayFirst = /^(\d{1,2})\.?[\s-]+([a-z]{3,9})\.?[\s,-]+(\d{4})[\s,]+(\d{1,2})[:.](\d{2})$/i;
const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})[\s,]+(\d{4})[\s,]+(\d{1,2})[:.](\d{2})$/i;
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})[\sT,]+(\d{1,2})[:.](\d{2})$/i;

/** "24 Nov 2026 17:00" */
export function writeWallTime({ year, month, day, hour, minute }: WallTime): string {
  return `${two(day)} ${months[month - 1] ?? ''} ${year} ${two(hour)}:${two(minute)}`;
}

/**
 * Reads "24 Nov 2026 17:00", "Nov 24, 2026 17:00" or "2026-11-24 17:00", with the hour from 0 to 23; undefined for anything else and
 * for days that no calendar has.
 */
export function readWallTime(text: string): WallTime | undefined {
  const clean = text.trim().replaceAll(/\s+/g, ' ');
  const day = dayFirst.exec(clean);
  if (day !== null) return wallTime(day[3], monthNumber(day[2]), day[1], day[4], day[5]);
  const month = monthFirst.exec(clean);
  if (month !== null) return wallTime(month[3], monthNumber(month[1]), month[2], month[4], month[5]);
  const year = yearFirst.exec(clean);
  if (year !== null) return wallTime(year[1], year[2], year[3], year[4], year[5]);
  return undefined;
}

function wallTime(...parts: readonly (string | number | undefined)[]): WallTime | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && hour < 24 && minute < 60 ? { year, month, day, hour, minute } : undefined;
}

/** The number of a month by at least its first three letters; 0 for none. */
function monthNumber(name = ''): number {
  return months.findIndex((month) => month.toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
