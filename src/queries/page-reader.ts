// Asks for the pages of the list: how large, and how many at once (contract sections 3 and 10).
import { isApiError } from '#api/api-error.ts';
import { firstPageLimit, largestPageLimit } from '#api/token-page-path.ts';
import type { fetchTokenPage, TokenPage } from '#api/tokens.ts';

/** Pages that may be under way together where no limit on calls is in sight. */
const mostAtOnce = 4;
/** Calls of a limit that are left for whatever else the console asks in the meantime. */
const spareCalls = 20;

export type PageReader = {
  /** The page that begins at `offset`; rejects with an ApiError, or when the signal aborts. */
  readonly read: (offset: number) => Promise<TokenPage>;
  /** To be told of each page that was read, and where the next one begins: what follows may then be asked for already. */
  readonly note: (page: TokenPage, next: number, totalCount: number | undefined) => void;
  /** Gives up what is under way. */
  readonly stop: () => void;
};

/**
 * Reads pages one after another, as the contract advises, and ahead of time only where the server's headers show that its limits
 * leave room for all that is to come.
 */
export function createPageReader(fetchPage: typeof fetchTokenPage, signal: AbortSignal): PageReader {
  const stopping = new AbortController();
  const either = AbortSignal.any([signal, stopping.signal]);
  const ahead = new Map<number, Promise<TokenPage>>();
  let limit = firstPageLimit;
  /** How many tokens a page of `limit` holds on this server; undefined until one came. */
  let pageSize: number | undefined;
  let mayReadAhead = true;

  async function read(offset: number): Promise<TokenPage> {
    const page = ahead.get(offset) ?? fetchPage({ offset, limit, signal: either });
    ahead.delete(offset);
    try {
      return await page;
    } catch (error) {
      // After a refusal calls go out singly.
      ahead.clear();
      mayReadAhead = false;
      if (limit === firstPageLimit || !isApiError(error) || error.status !== 400) throw error;
      limit = firstPageLimit;
      pageSize = undefined;
      return read(offset);
    }
  }

  function note(page: TokenPage, next: number, totalCount: number | undefined): void {
    const size = page.tokens.length;
    if (pageSize === undefined && limit === firstPageLimit && size === firstPageLimit && mayReadAhead) {
      limit = largestPageLimit;
      return;
    }
    // A page of another size than the last: what was asked for ahead begins at the wrong places.
    if (size !== pageSize) ahead.clear();
    pageSize = size;
    if (mayReadAhead && totalCount !== undefined && size > 0) readAhead(page, next, size, totalCount);
  }

  function readAhead({ callsLeft }: TokenPage, next: number, size: number, totalCount: number): void {
    const toCome = Math.ceil((totalCount - next) / size);
    if (callsLeft !== undefined && callsLeft < toCome + spareCalls) return;
    for (let place = 0; place < Math.min(mostAtOnce, toCome); place += 1) {
      const offset = next + place * size;
      if (ahead.has(offset)) continue;
      const page = fetchPage({ offset, limit, signal: either });
      // Whoever reads it hears of a failure; perhaps nobody will.
      page.catch(() => undefined);
      ahead.set(offset, page);
    }
  }

  return { read, note, stop: () => stopping.abort() };
}
