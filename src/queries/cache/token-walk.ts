// Reads the whole list of tokens page by page (contract section 3, traps 1 to 5).
import { replaceEqualDeep } from '@tanstack/react-query';
import { isApiError, isRateLimited, isSignedOut, type ApiError } from '#api/api-error.ts';
import { unreadable } from '#api/http.ts';
import { rateLimitDelay } from '#api/rate-limit.ts';
import type { TokenPage } from '#api/tokens.ts';
import { prepareForSearch } from '#domain/token-list/search-text.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { createPageReader, type PageReader, type PageSource } from './page-reader.ts';

/** The list as far as it is known. Times are epoch ms. */
export type TokenList = {
  readonly tokens: readonly AccessToken[];
  /** How many there are, as far as the server says. */
  readonly totalCount: number | undefined;
  /** Whether every token that this key may see is in `tokens`. */
  readonly complete: boolean;
  /** Set where everything was read except so many entries that are no tokens to this program; `complete` is false then. */
  readonly unread?: number;
  /** What ended the walk early; what was read until then stays. */
  readonly stoppedBy?: ApiError;
  /** Set while a rate limit is waited out: when the walk goes on by itself. */
  readonly waitingUntil?: number;
  /** When the newest page came. */
  readonly loadedAt: number;
};

export type WalkContext = PageSource & {
  readonly signal: AbortSignal;
  /** Resolves after that many ms; rejects when the signal aborts. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
};

type Progress = {
  readonly tokens: AccessToken[];
  /** Where each token is in `tokens`, by its ID. */
  readonly places: Map<string, number>;
  /** The tokens of an earlier walk by ID: one that has not changed since stays the same object. */
  readonly earlier: ReadonlyMap<string, AccessToken>;
  totalCount: number | undefined;
  /** How many entries of this pass could not be read. */
  unread: number;
  loadedAt: number;
};

/** A server that never stops naming new tokens is stopped here. */
const pageCap = 2000;
/** A token that shifted between two pages is missed once; the list is then read a second time, and no more. */
const passes = 2;

/**
 * Yields the list after each page, and before and after each wait. `known` is what an earlier, unfinished walk found: its rows
 * are kept until this walk has seen everything. `earlier` is what any earlier walk found, so that what has not changed is
 * recognized. Throws when nothing at all could be read, when the session is gone, and
 * on abort. Ends without `complete` when the server keeps naming more tokens than it gives.
 */
export async function* walkTokens(
  context: WalkContext,
  known: readonly AccessToken[] = [],
  earlier = known,
): AsyncGenerator<TokenList, void, void> {
  const progress: Progress = {
    tokens: [],
    places: new Map(),
    earlier: new Map(earlier.map((token) => [token.id, token])),
    totalCount: undefined,
    unread: 0,
    loadedAt: context.now(),
  };
  try {
    for (let pass = 1; pass <= passes; pass += 1) {
      const reachedEnd = yield* walkOnce(context, progress, known);
      const { tokens, unread, totalCount = 0 } = progress;
      if (reachedEnd && tokens.length + unread >= totalCount) {
        if (tokens.length === 0 && unread > 0) throw unreadable(200, 'none of its tokens has a usable ID');
        progress.totalCount = Math.max(totalCount, tokens.length + unread);
        yield { ...soFar(progress, []), ...(unread === 0 ? { complete: true } : { unread }) };
        return;
      }
    }
    yield soFar(progress, known);
  } catch (error) {
    const nothingRead = progress.tokens.length === 0 && known.length === 0;
    if (nothingRead || context.signal.aborted || !isApiError(error) || isSignedOut(error)) throw error;
    yield { ...soFar(progress, known), stoppedBy: error };
  }
}

/** One pass over all pages; returns whether the server had no more to give. Offsets move by what was received: the server may clamp the page size (trap 3). */
async function* walkOnce(
  context: WalkContext,
  progress: Progress,
  known: readonly AccessToken[],
): AsyncGenerator<TokenList, boolean, void> {
  const reader = createPageReader(context, context.signal);
  const seen = new Set<string>();
  progress.unread = 0;
  let offset = 0;
  try {
    for (let pages = 0; pages < pageCap; pages += 1) {
      const page = yield* readPage(context, reader, offset, () => soFar(progress, known));
      const seenBefore = seen.size;
      for (const token of page.tokens) {
        seen.add(token.id);
        keep(progress, token);
      }
      offset += page.tokens.length + page.unread;
      progress.unread += page.unread;
      progress.totalCount = page.totalCount ?? progress.totalCount;
      progress.loadedAt = context.now();
      const atEnd = !page.hasNext && progress.totalCount !== undefined && offset >= progress.totalCount;
      // Of entries that cannot be read nobody knows whether they are new ones: then the count tells whether more are to come.
      const isAllUnread = page.tokens.length === 0 && page.unread > 0 && offset < (progress.totalCount ?? 0);
      if (atEnd || (seen.size === seenBefore && !isAllUnread)) return true;
      reader.note(page, offset, progress.totalCount);
      yield soFar(progress, known);
    }
    return false;
  } finally {
    reader.stop();
  }
}

/** One page, waiting out rate limits for as long as they last. */
async function* readPage(
  { signal, wait, now, random }: WalkContext,
  reader: PageReader,
  offset: number,
  list: () => TokenList,
): AsyncGenerator<TokenList, TokenPage, void> {
  for (let refusals = 1; ; refusals += 1) {
    try {
      return await reader.read(offset);
    } catch (error) {
      if (!isRateLimited(error)) throw error;
      const delay = rateLimitDelay(error.retryAfterMs, refusals, random());
      yield { ...list(), waitingUntil: now() + delay };
      await wait(delay, signal);
      yield list();
    }
  }
}

function keep({ tokens, places, earlier }: Progress, token: AccessToken): void {
  const before = earlier.get(token.id);
  const kept = before === undefined ? token : replaceEqualDeep(before, token);
  const place = places.get(token.id);
  if (place === undefined) places.set(token.id, tokens.push(kept) - 1);
  else tokens[place] = kept;
  prepareForSearch(kept);
}

function soFar(
  { tokens: found, places, totalCount, loadedAt }: Progress,
  known: readonly AccessToken[],
): TokenList {
  const tokens =
    known.length === 0 ? found.slice() : [...found, ...known.filter(({ id }) => !places.has(id))];
  return {
    tokens,
    totalCount: totalCount === undefined ? undefined : Math.max(totalCount, tokens.length),
    complete: false,
    loadedAt,
  };
}
