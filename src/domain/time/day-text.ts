// Days as people type them: named, counted from today, or by numbers.

/** `month` counts from 1. */
export type Day = { readonly year: number; readonly month: number; readonly day: number };

/** How a language writes days in numbers with slashes. */
export type DateOrder = 'day-first' | 'month-first' | 'year-first';

/** What was decided for the reader of a day, and should be said. */
export type DayRemark = 'day-first' | 'month-first' | 'next-weekday';

/** The days that a text can mean, from the next one on. A `fixed` day is meant even if it has passed. */
export type DayReading = {
  readonly days: readonly Day[];
  readonly isFixed: boolean;
  readonly remark?: DayRemark | undefined;
};

export const months = [
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

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const weekdayBefore = String.raw`(?:(?<weekday>[a-z]{3,9})\.?,? )?`;
const forms: readonly RegExp[] = [
  String.raw`(?<named>today|tomorrow)`,
  String.raw`(?<next>next )?(?<weekday>[a-z]{3,9})\.?`,
  String.raw`${weekdayBefore}(?<day>\d{1,2})(?:st|nd|rd|th)?\.?[ -]+(?<month>[a-z]{3,9})\.?(?:[ ,-]+(?<year>\d{4}))?`,
  String.raw`${weekdayBefore}(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?:[ ,]+(?<year>\d{4}))?`,
  String.raw`(?<year>\d{4})(?<separator>[/-])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})`,
  String.raw`(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})`,
  String.raw`(?<first>\d{1,2})/(?<second>\d{1,2})/(?<year>\d{4})`,
].map((form) => new RegExp(`^${form}$`, 'i'));

/** A leap day comes back after eight years at most. Its weekday can take forty, which nobody plans by. */
const yearsAhead = 8;

/**
 * Reads a day: "tomorrow", "next monday", "1 Dec", "Tue 1 Dec 2026", "2026-12-01", "1.12.2026", and "1/12/2026" in the order of the
 * language. Undefined for anything else, for days that do not exist, and if weekday and day disagree.
 */
export function readDay(text: string, today: Day, order: DateOrder): DayReading | undefined {
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    const reading = groups === undefined ? undefined : readGroups(groups, today, order);
    if (reading !== undefined && reading.days.length > 0) return reading;
  }
  return undefined;
}

/**
 * The day that a text names although no year, or not that year, has it: "30 February", "29 February 2027". Undefined where the text names
 * no day and month, or ones that exist.
 */
export function missingDay(text: string): string | undefined {
  for (const form of forms) {
    const { day, month = '', year } = form.exec(text)?.groups ?? {};
    const number = /^\d/.test(month) ? Number(month) : indexOfName(months, month) + 1;
    const name = months[number - 1];
    if (day === undefined || month === '' || name === undefined) continue;
    // Any leap year will do where none is named.
    if (!isDay({ year: Number(year ?? 2000), month: number, day: Number(day) })) {
      return `${Number(day)} ${name}${year === undefined ? '' : ` ${year}`}`;
    }
  }
  return undefined;
}

/** A day counted from another one. */
export function daysAfter({ year, month, day }: Day, count: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + count));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

type Groups = Readonly<Record<string, string | undefined>>;

function readGroups(groups: Groups, today: Day, order: DateOrder): DayReading | undefined {
  const { named, weekday, first } = groups;
  if (named !== undefined) {
    return { days: [daysAfter(today, named.toLowerCase() === 'today' ? 0 : 1)], isFixed: true };
  }
  if (first !== undefined) return bySlashes(groups, order);
  const wanted = weekday === undefined ? undefined : indexOfName(weekdays, weekday);
  if (wanted === -1) return undefined;
  if (groups['day'] === undefined) return wanted === undefined ? undefined : byWeekday(wanted, groups, today);
  const { year, month = '', day } = groups;
  const monthNumber = /^\d/.test(month) ? Number(month) : indexOfName(months, month) + 1;
  const years =
    year === undefined ? Array.from({ length: yearsAhead + 1 }, (_, ahead) => today.year + ahead) : [year];
  const days = years
    .map((one) => ({ year: Number(one), month: monthNumber, day: Number(day) }))
    .filter((one) => isDay(one) && (wanted === undefined || weekdayOf(one) === wanted));
  return { days, isFixed: year !== undefined };
}

function byWeekday(wanted: number, groups: Groups, today: Day): DayReading {
  const isNext = groups['next'] !== undefined;
  const ahead = (wanted - weekdayOf(today) + 7) % 7;
  const from = isNext && ahead === 0 ? 7 : ahead;
  return {
    days: [daysAfter(today, from), daysAfter(today, from + 7)],
    isFixed: false,
    // People disagree whether the next Friday is that of this week.
    remark: isNext ? 'next-weekday' : undefined,
  };
}

function bySlashes({ first, second, year }: Groups, order: DateOrder): DayReading | undefined {
  if (order === 'year-first') return undefined;
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  const read = { year: Number(year), month: Number(month), day: Number(day) };
  const isEither = Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second);
  return { days: isDay(read) ? [read] : [], isFixed: true, remark: isEither ? order : undefined };
}

function isDay(day: Day): boolean {
  const same = daysAfter(day, 0);
  return same.year === day.year && same.month === day.month && same.day === day.day;
}

function weekdayOf({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** The place of a name by at least its first three letters; -1 for none. */
function indexOfName(names: readonly string[], text: string): number {
  return names.findIndex((name) => name.toLowerCase().startsWith(text.toLowerCase()));
}
