// Builds the list of tokens from the events of its stream.
import { replaceEqualDeep } from '@tanstack/react-query';
import { isApiError, isSignedOut, type ApiError } from '#api/api-error.ts';
import { unreadable } from '#api/http.ts';
import type { KnownPages, ListEvent, TokenPage } from '#api/token-list.ts';
import { prepareForSearch } from '#domain/token-list/search-text.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { nextTask } from '#queries/requests/next-task.ts';
import { pageSliceMs } from '#queries/requests/run-in-slices.ts';

/** The list as far as it is known. Times are epoch ms. */
export type TokenList = {
  readonly tokens: readonly AccessToken[];
  /** How many tokens there are, if the server says so. */
  readonly totalCount: number | undefined;
  /** Whether `tokens` holds every token that this key may see. */
  readonly complete: boolean;
  /** How many entries could not be read as tokens, when all others were read; `complete` is then false. */
  readonly unread?: number;
  /** The error that ended the read early; the tokens read before stay. */
  readonly stoppedBy?: ApiError;
  /** When the read goes on by itself, while it waits for a rate limit. */
  readonly waitingUntil?: number;
  /** When the newest page arrived. */
  readonly loadedAt: number;
  /** The pages that the tokens were read from. An unchanged page need not be sent again. */
  readonly pages: KnownPages;
};

type GatherContext = {
  readonly signal: AbortSignal;
  readonly now: () => number;
  /** The tokens of an earlier, unfinished read. Their rows stay until this read has ended. */
  readonly known?: readonly AccessToken[];
  /** The tokens of any earlier read. An unchanged token stays the same object. */
  readonly earlier?: readonly AccessToken[];
};

type Progress = {
  readonly tokens: AccessToken[];
  /** The index of each token in `tokens`, by its ID. */
  readonly places: Map<string, number>;
  readonly pages: Map<string, TokenPage>;
  readonly earlier: ReadonlyMap<string, AccessToken>;
  totalCount: number | undefined;
  loadedAt: number;
};

/**
 * Yields the list after each page and during waits. Throws when nothing could be read, when the session is lost, and on abort. Ends without
 * `complete` when the server counts more tokens than it gives.
 */
export async function* gatherTokens(
  events: AsyncIterable<ListEvent>,
  { signal, now, known: before = [], earlier = before }: GatherContext,
): AsyncGenerator<TokenList, void, void> {
  let known = before;
  let progress: Progress = {
    tokens: [],
    places: new Map(),
    pages: new Map(),
    earlier: new Map(earlier.map((token) => [token.id, token])),
    totalCount: undefined,
    loadedAt: now(),
  };
  let sliceAt = performance.now();
  try {
    for await (const event of events) {
      switch (event.kind) {
        case 'page':
          keepPage(progress, event.tag, event.page);
          progress.loadedAt = now();
          yield soFar(progress, known);
          if (performance.now() - sliceAt > pageSliceMs) {
            await nextTask();
            sliceAt = performance.now();
          }
          break;
        case 'again':
          // The old rows stay on screen until all new ones have come.
          known = [...progress.tokens, ...known.filter(({ id }) => !progress.places.has(id))];
          progress = { ...progress, tokens: [], places: new Map(), pages: new Map() };
          break;
        case 'waiting':
          yield { ...soFar(progress, known), waitingUntil: event.until };
          break;
        case 'end':
          yield event.isWhole ? wholeList(progress, event.unreadable) : soFar(progress, known);
          break;
        default:
          event satisfies never;
      }
    }
  } catch (error) {
    const nothingRead = progress.tokens.length === 0 && known.length === 0;
    if (nothingRead || signal.aborted || !isApiError(error) || isSignedOut(error)) throw error;
    yield { ...soFar(progress, known), stoppedBy: error };
  }
}

function keepPage(progress: Progress, tag: string, { tokens, totalCount }: TokenPage): void {
  progress.totalCount = totalCount ?? progress.totalCount;
  progress.pages.set(tag, { tokens: tokens.map((token) => keep(progress, token)), totalCount });
}

function keep({ tokens, places, earlier }: Progress, token: AccessToken): AccessToken {
  const before = earlier.get(token.id);
  const kept = before === undefined ? token : replaceEqualDeep(before, token);
  const place = places.get(token.id);
  if (place === undefined) places.set(token.id, tokens.push(kept) - 1);
  else tokens[place] = kept;
  prepareForSearch(kept);
  return kept;
}

function wholeList(progress: Progress, unread: number): TokenList {
  const count = progress.tokens.length + unread;
  if (progress.tokens.length === 0 && unread > 0) throw unreadable(200, 'none of its tokens has a usable ID');
  progress.totalCount = Math.max(progress.totalCount ?? 0, count);
  return { ...soFar(progress, []), ...(unread === 0 ? { complete: true } : { unread }) };
}

function soFar(
  { tokens: found, places, pages, totalCount, loadedAt }: Progress,
  known: readonly AccessToken[],
): TokenList {
  const tokens =
    known.length === 0 ? found.slice() : [...found, ...known.filter(({ id }) => !places.has(id))];
  return {
    tokens,
    totalCount: totalCount === undefined ? undefined : Math.max(totalCount, tokens.length),
    complete: false,
    loadedAt,
    pages,
  };
}
