// Reads the whole list of tokens of an account, page by page (contract sections 3 and 10, traps 1 to 5 and 25).
import { rateLimitDelay } from '#domain/account/rate-limit.ts';
import { createCallBudget, retryAfter } from './call-budget.ts';
import { readTokenPage, type TokenPage } from './token-page.ts';
import type { UpstreamResult } from './upstream.ts';

export type WalkEvent =
  | { readonly kind: 'page'; readonly page: TokenPage }
  /** The list changed while it was read: all of its pages follow once more, and those told of until now count no longer. */
  | { readonly kind: 'again' }
  /** Nothing is asked for so many ms: a limit was met, or half of what it allows is used up. */
  | { readonly kind: 'waiting'; readonly ms: number }
  /**
   * Nothing follows. `isWhole` says whether as much was read as the instance says there is; so many entries of it are no tokens, since
   * they have no ID.
   */
  | { readonly kind: 'end'; readonly isWhole: boolean; readonly unreadable: number }
  /** Nothing follows, since a page was answered like this. */
  | { readonly kind: 'failure'; readonly result: UpstreamResult };

export type WalkContext = {
  /** One call for a page; resolves in any case. */
  readonly call: (path: string) => Promise<UpstreamResult>;
  /** Resolves after so many ms; rejects when nobody waits for the list any more. */
  readonly wait: (ms: number) => Promise<void>;
  /** Epoch ms. */
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
};

/** What the first rows are drawn from. */
const firstPageLimit = 100;
/** The largest page is not published (trap 3): it is asked for once, and what comes tells how large pages are. */
const largestPageLimit = 1000;
/** Calls that may be under way together. */
const maxAtOnce = 4;
/** Something is told at least so often, in ms: proxies give up on an answer of which nothing comes for a minute. */
const silenceMs = 20_000;
/** A server that never stops naming new tokens is stopped here. */
const pageCap = 2000;
/** A token that shifted between two pages is missed once; the list is then read a second time, and no more. */
const passes = 2;

/**
 * Yields each page as it comes and ends with what became of the walk. Offsets move by what was received, since the server may give
 * less than it is asked for (trap 3).
 */
export async function* walkTokens(context: WalkContext): AsyncGenerator<WalkEvent, void> {
  const budget = createCallBudget(context.now);
  for (let pass = 1; pass <= passes; pass += 1) {
    if (pass > 1) yield { kind: 'again' };
    const ended = yield* walkOnce({ ...context, budget });
    if (ended === undefined) return;
    // A server that never came to an end will not come to one the next time.
    if (ended.totalCount === Infinity) break;
    if (!ended.hasShrunk && ended.found + ended.unreadable >= ended.totalCount)
      return yield { kind: 'end', isWhole: true, unreadable: ended.unreadable };
  }
  yield { kind: 'end', isWhole: false, unreadable: 0 };
}

type Walking = WalkContext & { readonly budget: ReturnType<typeof createCallBudget> };

type PassEnd = {
  /** Infinity when the server never came to an end. */
  readonly totalCount: number;
  /** How many tokens it found. */
  readonly found: number;
  readonly unreadable: number;
  /**
   * Whether a token was deleted between two pages. Those behind it moved up, so that one of them was missed; the deleted one makes up for
   * it in the count.
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
    // A total below what was read counts this page alone (contract section 3), and says nothing about the others.
    const total = page.totalCount ?? totalCount;
    if (total !== undefined && totalCount !== undefined && total < totalCount && total >= offset)
      hasShrunk = true;
    totalCount = total;
    const isAtEnd = !page.hasNext && totalCount !== undefined && offset >= totalCount;
    // Of entries without an ID nobody knows whether they are new ones: then the count tells whether more are to come.
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
 * Asks for pages: a small first one, then as large ones as the server gives, a few of them ahead of time where the budget has room.
 * After a refusal calls go out singly.
 */
function createPageReader({ call, wait, now, random, budget }: Walking) {
  const ahead = new Map<number, Promise<UpstreamResult>>();
  let limit = firstPageLimit;
  /** How many tokens a page of `limit` holds on this server; undefined until one came. */
  let pageSize: number | undefined;
  let mayReadAhead = true;

  async function send(offset: number): Promise<UpstreamResult> {
    budget.sent();
    // `showAll` is always asked for and simply adds nothing without the Admin role (trap 6).
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

  /** The answer to the page at `offset`, once no limit stands in its way. */
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

  /** To be told of each page that was read, and where the next one begins. */
  function note(size: number, next: number, totalCount: number | undefined): void {
    if (pageSize === undefined && limit === firstPageLimit && size === firstPageLimit && mayReadAhead) {
      limit = largestPageLimit;
      return;
    }
    // A page of another size than the last: what was asked for ahead begins at the wrong places.
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
