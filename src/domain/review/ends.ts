// What ends by itself in the next 90 days: tokens, old keys and API versions.
import type { GraceLedger } from '#domain/grace/ledger.ts';
import { calendarFile, type CalendarEvent } from '#domain/time/calendar-file.ts';
import { day } from '#domain/time/duration.ts';
import { apiVersionState } from '#domain/token/api-version.ts';
import { hasEndedBy } from '#domain/token/expiry.ts';
import { tokenTitle } from '#domain/token/token.ts';
import { recentUse } from './thresholds.ts';
import type { ReviewedToken } from './urgency.ts';

export const endLanes = ['tokens', 'keys', 'versions'] as const;

export type EndLane = (typeof endLanes)[number];

/** Everything of a lane that ends on one day. */
export type End = {
  readonly lane: EndLane;
  /** Days in UTC since 1970. */
  readonly day: number;
  readonly tokens: readonly ReviewedToken[];
};

/** Days from `from` on, in UTC since 1970. */
export type EndSpan = { readonly lane: EndLane; readonly from: number; readonly days: number };

/** 13 weeks, so that each week is whole. */
export const endWeeks = 13;

const daysAhead = 7 * endWeeks;

/** The ends from today (`now` in epoch ms) on, by day and then lane. The tokens of each keep the order of `reviewed`. */
export function findEnds(
  reviewed: readonly ReviewedToken[],
  ledger: GraceLedger,
  now: number,
): readonly End[] {
  const today = Math.floor(now / day);
  // Newest first: of two resets of a token the later one counts.
  const keyEnds = new Map(ledger.toReversed().map(({ tokenId, endsAt }) => [tokenId, endsAt]));
  const found = new Map<string, End & { readonly tokens: ReviewedToken[] }>();
  const note = (lane: EndLane, at: number | undefined, one: ReviewedToken) => {
    if (at === undefined || at < now) return;
    const onDay = Math.floor(at / day);
    if (onDay - today >= daysAhead) return;
    const key = `${lane} ${onDay}`;
    const end = found.get(key) ?? { lane, day: onDay, tokens: [] };
    end.tokens.push(one);
    found.set(key, end);
  };
  for (const one of reviewed) {
    const { token } = one;
    if (hasEndedBy(token, now)) continue;
    const version = apiVersionState(token.apiVersion);
    note('tokens', token.expiresAt, one);
    note('keys', keyEnds.get(token.id), one);
    // Requests are answered until the end of the last day.
    note('versions', version.kind === 'old' ? version.lastDay + day - 1 : undefined, one);
  }
  return [...found.values()].toSorted(
    (a, b) => a.day - b.day || endLanes.indexOf(a.lane) - endLanes.indexOf(b.lane),
  );
}

/** The ends of a span; without one, all. */
export function endsIn(ends: readonly End[], span: EndSpan | undefined): readonly End[] {
  if (span === undefined) return ends;
  const { lane, from, days } = span;
  return ends.filter((end) => end.lane === lane && end.day >= from && end.day < from + days);
}

/** The tokens of several ends, each once. */
export function tokensOfEnds(ends: readonly End[]): readonly ReviewedToken[] {
  return [...new Set(ends.flatMap(({ tokens }) => tokens))];
}

/** How many of the tokens were used in the last week. */
export function countInUse(tokens: readonly ReviewedToken[], now: number): number {
  return tokens.filter(
    ({ token: { lastUsedAt } }) => lastUsedAt !== undefined && now - lastUsedAt <= recentUse,
  ).length;
}

/** "2026-12-31", of a day in UTC since 1970. */
export function isoDay(days: number): string {
  return new Date(days * day).toISOString().slice(0, 10);
}

/** The day of a text such as "2026-12-31"; undefined if it is none. */
export function readIsoDay(text: string | null): number | undefined {
  const at = text !== null && /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? undefined : at / day;
}

/** The ends as a calendar file, a reminder a week before each. `redact` cuts keys out of names; `now` is epoch ms. */
export function endsCalendar(
  ends: readonly End[],
  {
    instance,
    ledger,
    now,
    redact,
  }: { instance: string; ledger: GraceLedger; now: number; redact: (text: string) => string },
): string {
  const keyEnds = new Map(ledger.toReversed().map(({ tokenId, endsAt }) => [tokenId, endsAt]));
  const events = ends.flatMap(({ lane, day: onDay, tokens }): readonly CalendarEvent[] => {
    if (lane === 'versions') {
      const versions = [...new Set(tokens.map(({ token }) => token.apiVersion))].join(', ');
      const what = `Last day of API version ${versions}: ${tokens.length === 1 ? '1 token' : `${tokens.length} tokens`}`;
      return [event(`versions ${onDay}`, (onDay + 1) * day - 1, what, `At ${instance}.`, now)];
    }
    return tokens.map(({ token }) => {
      const name = redact(tokenTitle(token));
      const at = (lane === 'tokens' ? token.expiresAt : keyEnds.get(token.id)) ?? 0;
      const what = lane === 'tokens' ? `${name} expires` : `The old key of ${name} stops working`;
      return event(`${lane} ${token.id} ${at}`, at, what, `Token ${token.id} at ${instance}.`, now);
    });
  });
  return calendarFile('ends', events, now);
}

function event(id: string, at: number, summary: string, description: string, now: number): CalendarEvent {
  const early = { trigger: '-P7D', text: `In a week: ${summary}` };
  return { id, at, summary, description, reminders: at - now > 7 * day ? [early] : [] };
}
