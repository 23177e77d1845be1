import { isoDay, type EndLane, type EndSpan } from '#domain/review/ends.ts';

const words: Readonly<Record<EndLane, string>> = {
  tokens: 'Tokens expire',
  keys: 'Old keys end',
  versions: 'API versions end',
};

/** "Tokens expire" */
export function laneWord(lane: EndLane): string {
  return words[lane];
}

/** "2026-12-01", or "2026-12-01 to 2026-12-07" */
export function spanText({ from, days }: Pick<EndSpan, 'from' | 'days'>): string {
  return days === 1 ? isoDay(from) : `${isoDay(from)} to ${isoDay(from + days - 1)}`;
}
