// Asks for the pages of the list: how large, and how many at once (contract sections 3 and 10).
import { isApiError } from '#api/api-error.ts';
import { pagesAhead, seriesAhead, type Ahead } from '#api/pages-ahead.ts';
import { firstPageLimit, largestPageLimit } from '#api/token-page-path.ts';
import type { fetchTokenPage, fetchTokenPages, TokenPage } from '#api/tokens.ts';
import { nextTask } from '#queries/requests/next-task.ts';
import { pageSliceMs } from '#queries/requests/run-in-slices.ts';

/** Pages that may be under way together, asked for one by one, where no limit on calls is in sight. */
const maxAtOnce = 4;

export type PageSource = {
  readonly fetchPage: typeof fetchTokenPage;
  readonly fetchPages: typeof fetchTokenPages;
};

export type PageReader = {
  /** The page that begins at `offset`; rejects with an ApiError, or when the signal aborts. */
  readonly read: (offset: number) => Promise<TokenPage>;
  /** To be told of each page that was read, and where the next one begins: what follows may then be asked for already. */
  readonly note: (page: TokenPage, next: number, totalCount: number | undefined) => void;
  /** Gives up what is under way. */
  readonly stop: () => void;
};

/** Pages that come in one answer: where the next of them begins, and how many there still are. */
type Coming = {
  next: number;
  left: number;
  readonly step: number;
  readonly pages: AsyncGenerator<TokenPage, void, void>;
};

/**
 * Reads pages one after another, as the contract advises, and ahead of time only where the server's headers show that its limits
 * leave room for all that is to come: a few by themselves, many in one answer.
 */
export function createPageReader({ fetchPage, fetchPages }: PageSource, signal: AbortSignal): PageReader {
  const stopping = new AbortController();
  const either = AbortSignal.any([signal, stopping.signal]);
  const ahead = new Map<number, Promise<TokenPage>>();
  let coming: Coming | undefined;
  let limit = firstPageLimit;
  /** How many tokens a page of `limit` holds on this server; undefined until one came. */
  let pageSize: number | undefined;
  let mayReadAhead = true;
  let mayReadSeries = true;
  let sliceAt = performance.now();

  async function read(offset: number): Promise<TokenPage> {
    try {
      return (await takeComing(offset)) ?? (await takeSingle(offset));
    } catch (error) {
      // After a refusal calls go out singly.
      dropAhead();
      mayReadAhead = false;
      if (limit === firstPageLimit || !isApiError(error) || error.status !== 400) throw error;
      limit = firstPageLimit;
      pageSize = undefined;
      return read(offset);
    }
  }

  function takeSingle(offset: number): Promise<TokenPage> {
    const page = ahead.get(offset) ?? fetchPage({ offset, limit, signal: either });
    ahead.delete(offset);
    return page;
  }

  async function takeComing(offset: number): Promise<TokenPage | undefined> {
    if (coming?.next !== offset) return undefined;
    const { value: page } = await coming.pages.next();
    if (page === undefined) {
      // Something on the way may not let such an answer through.
      mayReadSeries = false;
      coming = undefined;
      return undefined;
    }
    coming.next += coming.step;
    coming.left -= 1;
    if (coming.left === 0) coming = undefined;
    if (performance.now() - sliceAt > pageSliceMs) {
      await nextTask();
      sliceAt = performance.now();
    }
    return page;
  }

  function note(page: TokenPage, next: number, totalCount: number | undefined): void {
    const size = page.tokens.length + page.unread;
    if (pageSize === undefined && limit === firstPageLimit && size === firstPageLimit && mayReadAhead) {
      limit = largestPageLimit;
      return;
    }
    // A page of another size than the last: what was asked for ahead begins at the wrong places.
    if (size !== pageSize) dropAhead();
    pageSize = size;
    if (mayReadAhead && coming === undefined)
      readAhead({ next, size, totalCount, callsLeft: page.callsLeft });
  }

  function readAhead(place: Ahead): void {
    const series = mayReadSeries ? seriesAhead(place, limit) : undefined;
    if (series === undefined) return readSinglesAhead(place);
    dropAhead();
    const { offset, step, count } = series;
    coming = { next: offset, left: count, step, pages: fetchPages(series, either) };
  }

  function readSinglesAhead(place: Ahead): void {
    for (let page = 0; page < Math.min(maxAtOnce, pagesAhead(place)); page += 1) {
      const offset = place.next + page * place.size;
      if (ahead.has(offset)) continue;
      const single = fetchPage({ offset, limit, signal: either });
      // Whoever reads it hears of a failure; perhaps nobody will.
      single.catch(() => undefined);
      ahead.set(offset, single);
    }
  }

  function dropAhead(): void {
    ahead.clear();
    void coming?.pages.return();
    coming = undefined;
  }

  return {
    read,
    note,
    stop() {
      // What has just come to its end must not look as if it had been cut off.
      if (ahead.size > 0 || coming !== undefined) stopping.abort();
    },
  };
}
