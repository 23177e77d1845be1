// Lengths of time in words, for sentences such as "expires in 6 days". The moment itself is always shown beside them.

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The average length, which src/ui/relative-time-text.ts uses too: both stand on one screen. */
const year = 365.25 * day;
const month = 30.44 * day;

const units = [
  { length: year, from: 2 * year, one: 'year', many: 'years' },
  { length: month, from: 100 * day, one: 'month', many: 'months' },
  { length: day, from: day, one: 'day', many: 'days' },
  { length: hour, from: hour, one: 'hour', many: 'hours' },
  { length: minute, from: minute, one: 'minute', many: 'minutes' },
];

/**
 * Says how long a length in ms is, in its largest whole unit. Examples are "6 days", "1 hour" and "less than a minute". Rounds
 * down, so that no promise is longer than the truth; the sign is ignored. Months count from a hundred days on and years from two, since
 * "90 days" says more than "2 months". Lengths beyond a hundred years are not counted.
 */
export function describeDuration(milliseconds: number): string {
  const length = Math.abs(milliseconds);
  if (length >= 100 * year) return 'over 100 years';
  const unit = units.find((candidate) => length >= candidate.from);
  if (unit === undefined) return 'less than a minute';
  const count = Math.floor(length / unit.length);
  return `${count} ${count === 1 ? unit.one : unit.many}`;
}
