// How many pages of the list may be asked for before the one ahead of them is there (contract sections 3 and 10).
import type { PageSeries } from './token-page-path.ts';

/** Calls of a limit that are left for whatever else the console asks in the meantime. */
const spareCalls = 20;

/** So few pages are asked for one by one. */
const fewestInSeries = 5;
/** The most that the gateway reads in one go. */
const maxInSeries = 100;

export type Ahead = {
  /** Where the next page begins. */
  readonly next: number;
  /** How many tokens a page holds on this server. */
  readonly size: number;
  readonly totalCount: number | undefined;
  /** How many calls the rate limits allow for now; undefined when the server enforces none. */
  readonly callsLeft: number | undefined;
};

/** The number of pages to come; 0 where that is not known, and where a limit might not leave room for all of them. */
export function pagesAhead({ next, size, totalCount, callsLeft }: Ahead): number {
  if (totalCount === undefined || size <= 0) return 0;
  const toCome = Math.max(0, Math.ceil((totalCount - next) / size));
  return callsLeft !== undefined && callsLeft < toCome + spareCalls ? 0 : toCome;
}

/** The pages to come as a series of pages that are each asked for with this `limit`; undefined when that is not worth it. */
export function seriesAhead(ahead: Ahead, limit: number): PageSeries | undefined {
  const count = Math.min(pagesAhead(ahead), maxInSeries);
  return count < fewestInSeries ? undefined : { offset: ahead.next, limit, step: ahead.size, count };
}
