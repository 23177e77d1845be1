// Reads an account's whole list of tokens, page by page (contract sections 3 and 10; traps 1 to 5, 25).
import { rateLimitDelay } from '#domain/account/rate-limit.ts';
import { createCallBudget, retryAfter, type CallBudget } from './call-budget.ts';
import { readTokenPage, type TokenPage } from './token-page.ts';
import type { UpstreamResult } from './upstream.ts';

export type WalkEvent =
  | { readonly kind: 'page'; readonly page: TokenPage }
  /** The list changed while it was read. All pages follow once more, and the earlier ones no longer count. */
  | { readonly kind: 'again' }
  /** No call is made for so many ms: a limit was met, or half of it is used up. */
  | { readonly kind: 'waiting'; readonly ms: number }
  /**
   * The last event. `isWhole` says whether as many entries were read as the instance counts. `unreadable` counts the entries without an ID.
   */
  | { readonly kind: 'end'; readonly isWhole: boolean; readonly unreadable: number }
  /** The last event of a walk that failed: `result` is the answer to the page that failed. */
  | { readonly kind: 'failure'; readonly result: UpstreamResult };

export type WalkContext = {
  /** One call for a page; resolves in any case. */
  readonly call: (path: string) => Promise<UpstreamResult>;
  /** Resolves after so many ms; rejects when the client has gone. */
  readonly wait: (ms: number) => Promise<void>;
  /** Epoch ms. */
  readonly now: () => number;
  /** A random number in [0, 1). */
  readonly random: () => number;
  /** What the account's limits leave; of this walk alone when missing. */
  readonly budget?: CallBudget;
};

/** A small first page, so that the first rows come soon. */
const firstPageLimit = 100;
/** The largest page size is not published (trap 3). The walk asks for this many, and the answer shows the real size. */
const largestPageLimit = 1000;
/** Calls that may be under way together. */
const maxAtOnce = 4;
/** An event is sent at least this often, in ms: proxies close a silent answer after a minute. */
const silenceMs = 20_000;
/** The walk stops here when a server never stops listing new tokens. */
const pageCap = 2000;
/** A token that shifts between two pages is missed. The list is then read a second time, but no more. */
const passes = 2;

/**
 * Yields each page as it comes, and last the end or the failure of the walk. Offsets advance by the number of received entries, since the
 * server may give fewer than asked for (trap 3).
 */
export async function* walkTokens(context: WalkContext): AsyncGenerator<WalkEvent, void> {
  const budget = context.budget ?? createCallBudget(context.now);
  for (let pass = 1; pass <= passes; pass += 1) {
    if (pass > 1) yield { kind: 'again' };
    const ended = yield* walkOnce({ ...context, budget });
    if (ended === undefined) return;
    // A server whose list never ended will not end it the second time.
    if (ended.totalCount === Infinity) break;
    if (!ended.hasShrunk && ended.found + ended.unreadable >= ended.totalCount)
      return yield { kind: 'end', isWhole: true, unreadable: ended.unreadable };
  }
  yield { kind: 'end', isWhole: false, unreadable: 0 };
}

type Walking = WalkContext & { readonly budget: CallBudget };

type PassEnd = {
  /** Infinity when the server's list never ended. */
  readonly totalCount: number;
  /** How many tokens the pass found. */
  readonly found: number;
  readonly unreadable: number;
  /**
   * Whether a token was deleted between two pages. The tokens behind it moved up, so one of them was missed. The count hides this, since it
   * includes the deleted one.
   */
  readonly hasShrunk: boolean;
};

/** One pass over all pages; undefined when it failed. */
async function* walkOnce(context: Walking): AsyncGenerator<WalkEvent, PassEnd | undefined> {
  const reader = createPageReader(context);
  const seen = new Set<string>();
  let totalCount: number | undefined;
  let unreadable = 0;
  let offset = 0;
  let hasShrunk = false;
  for (let pages = 0; pages < pageCap; pages += 1) {
    const answer = yield* reader.read(offset);
    const page = answer.kind === 'failure' ? undefined : readTokenPage(answer);
    if (page === undefined) {
      yield { kind: 'failure', result: answer };
      return undefined;
    }
    const seenBefore = seen.size;
    for (const id of page.ids) seen.add(id);
    const nameless = page.size - page.ids.length;
    unreadable += nameless;
    offset += page.size;
    // A total below the number of tokens read counts this page alone (contract section 3). It says nothing about the others.
    const total = page.totalCount ?? totalCount;
    if (total !== undefined && totalCount !== undefined && total < totalCount && total >= offset)
      hasShrunk = true;
    totalCount = total;
    const isAtEnd = !page.hasNext && totalCount !== undefined && offset >= totalCount;
    // Entries without an ID may be new or known. Then the total decides whether more pages follow.
    const mayBeNew = page.ids.length === 0 && nameless > 0 && offset < (totalCount ?? 0);
    if (isAtEnd || (seen.size === seenBefore && !mayBeNew)) {
      yield { kind: 'page', page };
      return { totalCount: totalCount ?? 0, found: seen.size, unreadable, hasShrunk };
    }
    reader.note(page.size, offset, totalCount);
    yield { kind: 'page', page };
  }
  return { totalCount: Infinity, found: seen.size, unreadable, hasShrunk };
}

/**
 * Asks for a small first page, then for pages as large as the server gives. A few are asked for ahead of time where the budget has room.
 * After a refusal, calls go out one by one.
 */
function createPageReader({ call, wait, now, random, budget }: Walking) {
  const ahead = new Map<number, Promise<UpstreamResult>>();
  let limit = firstPageLimit;
  /** How many tokens a page of `limit` holds on this server; undefined until one has come. */
  let pageSize: number | undefined;
  let mayReadAhead = true;

  async function send(offset: number): Promise<UpstreamResult> {
    budget.sent();
    // `showAll` is always sent. Without the Admin role it adds nothing (trap 6).
    const result = await call(`/api/v2/tokens?limit=${limit}&offset=${offset}&showAll=true`);
    budget.answered(result.kind === 'failure' ? undefined : result.headers);
    return result;
  }

  function goSingly(): void {
    ahead.clear();
    mayReadAhead = false;
  }

  async function* pause(ms: number): AsyncGenerator<WalkEvent, void> {
    for (let left = ms; left > 0; left -= silenceMs) {
      yield { kind: 'waiting', ms: left };
      await wait(Math.min(left, silenceMs));
    }
  }

  /** The answer to the page at `offset`. Waits first while a rate limit forbids the call. */
  async function* read(offset: number): AsyncGenerator<WalkEvent, UpstreamResult> {
    for (let refusals = 0; ;) {
      let coming = ahead.get(offset);
      if (coming === undefined) {
        while (budget.free() === 0) yield* pause(rateLimitDelay(budget.until() - now(), 1, random()));
        coming = send(offset);
      }
      ahead.delete(offset);
      const result = await coming;
      if (result.kind === 'failure' || result.status === 200) return result;
      goSingly();
      if (result.status === 429) {
        refusals += 1;
        yield* pause(rateLimitDelay(retryAfter(result.headers, now()), refusals, random()));
      } else if (result.status === 400 && limit === largestPageLimit) {
        limit = firstPageLimit;
        pageSize = undefined;
      } else return result;
    }
  }

  /** Call this for each page that was read, with the offset of the next one. */
  function note(size: number, next: number, totalCount: number | undefined): void {
    if (pageSize === undefined && limit === firstPageLimit && size === firstPageLimit && mayReadAhead) {
      limit = largestPageLimit;
      return;
    }
    // The page size changed, so the pages asked for ahead begin at wrong offsets.
    if (size !== pageSize) ahead.clear();
    pageSize = size;
    if (!mayReadAhead || totalCount === undefined) return;
    for (let page = 0; page < maxAtOnce && budget.free() > 0; page += 1) {
      const offset = next + page * size;
      if (offset >= totalCount) return;
      if (!ahead.has(offset)) ahead.set(offset, send(offset));
    }
  }

  return { read, note };
}
