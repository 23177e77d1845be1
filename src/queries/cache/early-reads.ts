// What is asked for before the program is there. This goes into the page itself, so it draws in nothing of the cache.
import { isOfConsole } from '#api/answered-by.ts';
import { askEarly, askEarlySeries } from '#api/early-answers.ts';
import { seriesAhead } from '#api/pages-ahead.ts';
import { callsLeftFrom } from '#api/rate-limit.ts';
import { serverClock } from '#api/server-clock.ts';
import { sessionPath } from '#api/session-path.ts';
import { pageSession } from '#api/shown-session.ts';
import {
  firstPageLimit,
  firstTokensPath,
  largestPageLimit,
  pageSeriesPath,
  secondTokensPath,
} from '#api/token-page-path.ts';

/** Whether the gateway served this page to somebody who is signed in. */
export function wasServedToSession(): boolean {
  return pageSession() !== undefined;
}

export function askForSession(): void {
  void askEarly(sessionPath);
}

/**
 * Asks for the first page of tokens, when that is full for the second, and then for all the others, which come while the program is
 * on its way. Resolves with its JSON as it came and the server's time (epoch ms); with undefined when there is none.
 */
export async function askForFirstTokens(): Promise<
  { readonly answer: unknown; readonly now: number } | undefined
> {
  try {
    const { ok, headers, text, clock } = await askEarly(firstTokensPath);
    serverClock.note(clock);
    if (!ok || !isOfConsole(headers)) return undefined;
    const answer: unknown = JSON.parse(text);
    const { size, totalCount } = sizesOf(answer);
    if (size === firstPageLimit && totalCount > firstPageLimit) void askForMore();
    return { answer, now: serverClock.now() };
  } catch {
    // The program asks again, and tells why.
    return undefined;
  }
}

/** Asks for the second page, and then for the same series that the program asks for after it (src/queries/cache/page-reader.ts). */
async function askForMore(): Promise<void> {
  try {
    const { text, headers } = await askEarly(secondTokensPath);
    const { size, totalCount } = sizesOf(JSON.parse(text));
    const ahead = { next: firstPageLimit + size, size, totalCount, callsLeft: callsLeftFrom(headers) };
    const series = seriesAhead(ahead, largestPageLimit);
    if (series !== undefined) askEarlySeries(pageSeriesPath(series));
  } catch {
    // What has failed is met by the program, and told there.
  }
}

function sizesOf(answer: unknown): { readonly size: number; readonly totalCount: number } {
  if (typeof answer !== 'object' || answer === null) return { size: 0, totalCount: 0 };
  const items: unknown = Reflect.get(answer, 'items');
  const totalCount = Number(Reflect.get(answer, 'totalCount'));
  return { size: Array.isArray(items) ? items.length : 0, totalCount };
}
