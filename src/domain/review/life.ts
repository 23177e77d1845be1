// The life field: how old tokens are, against how long ago they were last used.
import { day } from '#domain/time/duration.ts';
import { hasEndedBy } from '#domain/token/expiry.ts';
import type { ReviewedToken } from './urgency.ts';

/** Whole days ago, `to` excluded; without `to`, any time before. */
export type DaySpan = { readonly from: number; readonly to: number | undefined };

/** `unrecorded`: no instant is known. That says nothing about time, so it is never part of a span. */
export type LifeSpan = DaySpan | 'unrecorded';

/** A part of the field: tokens that were created in one span and last used in another. */
export type LifeArea = { readonly age: LifeSpan; readonly used: LifeSpan };

/** The limits between the bands in days: those of the last-used bands. */
export const lifeLimits = [0, 1, 7, 30, 90, 365] as const;

/** The bands of both directions, the newest first. */
const lifeBands: readonly DaySpan[] = lifeLimits.map((from, index) => ({
  from,
  to: lifeLimits[index + 1],
}));

const lanes: readonly LifeSpan[] = [...lifeBands, 'unrecorded'];

export type LifeRow = {
  readonly used: LifeSpan;
  readonly cells: readonly { readonly age: LifeSpan; readonly tokens: readonly ReviewedToken[] }[];
};

/**
 * The tokens that have not expired at `now` (epoch ms) by band of last use and then of age, in the order of `reviewed`. A column for an
 * unrecorded age is there only if one is unrecorded.
 */
export function lifeOf(reviewed: readonly ReviewedToken[], now: number): readonly LifeRow[] {
  const found = new Map<string, ReviewedToken[]>();
  const ages = new Set<number>();
  for (const one of reviewed) {
    if (hasEndedBy(one.token, now)) continue;
    const age = laneOf(one.token.createdAt, now);
    ages.add(age);
    const key = `${laneOf(one.token.lastUsedAt, now)} ${age}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, [one]);
    else known.push(one);
  }
  const columns = ages.has(lanes.length - 1) ? lanes : lifeBands;
  return lanes.map((used, row) => ({
    used,
    cells: columns.map((age, column) => ({ age, tokens: found.get(`${row} ${column}`) ?? [] })),
  }));
}

/** The tokens of an area that have not expired at `now` (epoch ms), in the order of `reviewed`. */
export function tokensInArea(
  reviewed: readonly ReviewedToken[],
  { age, used }: LifeArea,
  now: number,
): readonly ReviewedToken[] {
  return reviewed.filter(
    ({ token }) =>
      !hasEndedBy(token, now) && isIn(token.createdAt, age, now) && isIn(token.lastUsedAt, used, now),
  );
}

/** Days from an instant to `now` (both epoch ms); one in the future (a clock that is off) counts as now. */
export function daysSince(at: number, now: number): number {
  return Math.max(0, (now - at) / day);
}

function isIn(at: number | undefined, span: LifeSpan, now: number): boolean {
  if (at === undefined || span === 'unrecorded') return at === undefined && span === 'unrecorded';
  const days = daysSince(at, now);
  return days >= span.from && (span.to === undefined || days < span.to);
}

function laneOf(at: number | undefined, now: number): number {
  return at === undefined
    ? lanes.length - 1
    : lifeLimits.findLastIndex((limit) => daysSince(at, now) >= limit);
}

/** "30-90", "365-" or "unrecorded", for an address. */
export function writeSpan(span: LifeSpan): string {
  return span === 'unrecorded' ? span : `${span.from}-${span.to ?? ''}`;
}

/** Reads what `writeSpan` writes; undefined for anything else, and for an empty span. */
export function readSpan(text: string | null): LifeSpan | undefined {
  if (text === 'unrecorded') return text;
  const [, from, to] = /^(\d{1,5})-(\d{1,5})?$/.exec(text ?? '') ?? [];
  if (from === undefined) return undefined;
  const span = { from: Number(from), to: to === undefined ? undefined : Number(to) };
  return span.to !== undefined && span.to <= span.from ? undefined : span;
}
