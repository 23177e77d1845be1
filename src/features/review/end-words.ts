import { isoDay, type EndLane, type EndSpan } from '#domain/review/ends.ts';
import { months } from '#domain/time/day-text.ts';

const words: Readonly<Record<EndLane, string>> = {
  tokens: 'Tokens expire',
  keys: 'Old keys end',
  versions: 'API versions end',
};

/** "Tokens expire" */
export function laneWord(lane: EndLane): string {
  return words[lane];
}

/** "1 Dec", of a day in UTC since 1970. */
export function dayWord(days: number): string {
  const [, month = 1, date = 1] = isoDay(days).split('-').map(Number);
  return `${date} ${months[month - 1]?.slice(0, 3) ?? ''}`;
}

/** "1 Dec 2026", or "1 Dec 2026 to 7 Dec 2026" */
export function spanText({ from, days }: Pick<EndSpan, 'from' | 'days'>): string {
  return days === 1 ? withYear(from) : `${withYear(from)} to ${withYear(from + days - 1)}`;
}

function withYear(days: number): string {
  return `${dayWord(days)} ${isoDay(days).slice(0, 4)}`;
}
