// Relative times in words. `Intl.RelativeTimeFormat` gives the same texts (a test compares them). Setting it up takes 20 ms of a first
// load, as long as painting the outline.

/** The maximum lag of the screen's clock (see now.ts). */
const clockTickMs = 15_000;

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const dayMs = 24 * hour;
const year = 365.25 * dayMs;

// Each unit is used until the next one reads better: 89 minutes are "1 hour ago", 45 days still "6 weeks ago". Up to two weeks people
// count, so nothing is rounded up to more than it is; further away the nearest count is meant: 90 days are 3 months.
const units = [
  { unit: 'minute', ms: minute, below: hour, round: Math.floor },
  { unit: 'hour', ms: hour, below: dayMs, round: Math.floor },
  { unit: 'day', ms: dayMs, below: 14 * dayMs, round: Math.floor },
  { unit: 'week', ms: 7 * dayMs, below: 60 * dayMs, round: Math.round },
  { unit: 'month', ms: 30.44 * dayMs, below: 1.5 * year, round: Math.round },
  { unit: 'year', ms: year, below: Infinity, round: Math.round },
] as const;

/** Turns `at` and `now` (epoch ms) into words such as "3 days ago" or "in 2 hours". Within two weeks never more than it is. */
export function relativeTimeText(at: number, now: number): string {
  const distance = at - now;
  const size = Math.abs(distance);
  // The screen's clock stands still between ticks: an instant slightly in its future has just happened.
  if (size < minute) return distance > clockTickMs ? 'in under a minute' : 'just now';
  if (size >= 100 * year) return distance > 0 ? 'in over 100 years' : 'over 100 years ago';
  const { unit, ms, round } = units.find(({ below }) => size < below) ?? units[5];
  return inWords(Math.sign(distance) * round(size / ms), unit);
}

/** A number of units from now in words, not 0; negative for the past. */
export function inWords(count: number, unit: (typeof units)[number]['unit']): string {
  if (Math.abs(count) === 1) {
    if (unit === 'day') return count < 0 ? 'yesterday' : 'tomorrow';
    if (unit !== 'minute' && unit !== 'hour') return `${count < 0 ? 'last' : 'next'} ${unit}`;
  }
  const length = `${Math.abs(count)} ${unit}${Math.abs(count) === 1 ? '' : 's'}`;
  return count < 0 ? `${length} ago` : `in ${length}`;
}
