// Instants in words. The page is written in English, so times are too; a reader's own kind of English decides their order.
const preferred = Intl.DateTimeFormat().resolvedOptions().locale;
const locale = preferred.startsWith('en') ? preferred : 'en-GB';

const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const localFormat = new Intl.DateTimeFormat(locale, {
  ...day,
  weekday: 'short',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
});
const utcFormat = new Intl.DateTimeFormat(locale, {
  ...day,
  weekday: 'short',
  hour: 'numeric',
  minute: '2-digit',
  timeZone: 'UTC',
});

const utcClockFormat = new Intl.DateTimeFormat(locale, {
  hour: 'numeric',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** How far the clock of the screen may lag behind (see now.ts). */
const clockTickMs = 15_000;

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const dayMs = 24 * hour;

// Each unit serves until the next reads better: 89 minutes are "1 hour ago", 45 days still "6 weeks ago".
const units = [
  { unit: 'minute', ms: minute, below: hour },
  { unit: 'hour', ms: hour, below: dayMs },
  { unit: 'day', ms: dayMs, below: 14 * dayMs },
  { unit: 'week', ms: 7 * dayMs, below: 60 * dayMs },
  { unit: 'month', ms: 30.44 * dayMs, below: 365.25 * dayMs },
  { unit: 'year', ms: 365.25 * dayMs, below: Infinity },
] as const;

/** `at` and `now` in epoch ms to words such as "3 days ago" or "in 2 hours"; never rounds up to more than has passed. */
export function relativeTimeText(at: number, now: number): string {
  const distance = at - now;
  const size = Math.abs(distance);
  // The screen's clock stands still between its ticks: what lies a little ahead of it has just happened.
  if (size < minute) return distance > clockTickMs ? 'in under a minute' : 'just now';
  const { unit, ms } = units.find(({ below }) => size < below) ?? units[5];
  return relative.format(Math.sign(distance) * Math.floor(size / ms), unit);
}

/** An instant in epoch ms as local time with its zone: "Tue, 24 Nov 2026, 17:00 CET". */
export function localTimeText(at: number): string {
  return localFormat.format(at);
}

/** An instant in epoch ms as UTC: "Tue, 24 Nov 2026, 16:00 UTC". */
export function utcTimeText(at: number): string {
  return `${utcFormat.format(at)} UTC`;
}

/** An instant in epoch ms in both: "Tue, 24 Nov 2026, 17:00 CET (16:00 UTC)"; the day is said again where it is another one. */
export function exactTimeText(at: number): string {
  const date = new Date(at);
  if (date.getTimezoneOffset() === 0) return localTimeText(at);
  const isSameDay = date.getDate() === date.getUTCDate();
  return `${localTimeText(at)} (${isSameDay ? `${utcClockFormat.format(at)} UTC` : utcTimeText(at)})`;
}
