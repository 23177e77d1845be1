// The list of tokens and single tokens, as pages read them.
import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { isNotFound, type ApiError } from '#api/api-error.ts';
import { fetchTokenList, type KnownPages } from '#api/token-list.ts';
import { fetchToken } from '#api/tokens.ts';
import { serverNow } from '#api/server-clock.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { noteListWrites, withWrites } from './list-writes.ts';
import { gatherTokens, type TokenList } from './token-list.ts';

/** How long new rows are held back at most, in ms. */
const publishEveryMs = 250;

/** Additional ms for each loaded token, since rendering a longer list costs more. */
const publishPerTokenMs = 0.02;

/** One token and the JSON it was read from. */
export type TokenDetail = {
  readonly token: AccessToken;
  readonly json: unknown;
  /** For the answer to our own write: when it came, in ms since the page began. */
  readonly writtenAt?: number;
};

/** How long a read may lag behind our own write (trap 30), in ms. Later, an older read means that the server's clock went back. */
const lagMs = 5000;

/**
 * All tokens, shown page by page as they arrive. Leaving the page stops the read and keeps its tokens. Coming back reads an unfinished list
 * again. A refresh of a complete list keeps the old rows on screen until it is done.
 */
export function tokenListQuery() {
  return queryOptions<TokenList, ApiError>({
    queryKey: queryKeys.tokenList,
    queryFn: async ({ client, signal }) => {
      const before = client.getQueryData<TokenList>(queryKeys.tokenList);
      return before?.complete === true ? refresh(client, signal, before) : load(client, signal, before);
    },
    staleTime: ({ state }) => (isReadThrough(state.data) ? 60_000 : 0),
    gcTime: 30 * 60_000,
    // A return to the tab shows the changes of others. Unchanged rows stay the same objects.
    refetchOnWindowFocus: true,
    // Comparing ten thousand tokens after every page costs more than rendering the changed rows.
    structuralSharing: false,
  });
}

function isReadThrough(list: TokenList | undefined): boolean {
  return list?.complete === true || list?.unread !== undefined;
}

export function useTokenList() {
  return useQuery(tokenListQuery());
}

/** A function that makes the next page with the list read it again. The tokens stay until then. */
export function useReadListAgain(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: queryKeys.tokenList });
}

/** The list for a search over the page in view. It is read if it has not been read to its end, and not again because it is old. */
export function useListToSearch() {
  return useQuery({
    ...tokenListQuery(),
    staleTime: ({ state }) => (isReadThrough(state.data) ? Infinity : 0),
    refetchOnWindowFocus: false,
  });
}

/** One token. Until its own answer has come, the row of the list is used. */
export function tokenQuery(id: string) {
  return queryOptions<TokenDetail, ApiError>({
    queryKey: queryKeys.token(id),
    queryFn: async ({ client, signal }) => {
      const read = await fetchToken(id, signal);
      const known = client.getQueryData<TokenDetail>(queryKeys.token(id));
      return known !== undefined && isLagging(read, known) ? known : read;
    },
  });
}

function isLagging(read: TokenDetail, { token, writtenAt }: TokenDetail): boolean {
  if (writtenAt === undefined || performance.now() - writtenAt > lagMs) return false;
  return (token.modifiedAt ?? 0) > (read.token.modifiedAt ?? 0);
}

/** Keeps the answer of a write: the whole token. For some seconds it takes precedence over any read. */
export function rememberPatched(client: QueryClient, detail: TokenDetail): void {
  const { token } = detail;
  client.setQueryData<TokenDetail>(queryKeys.token(token.id), { ...detail, writtenAt: performance.now() });
}

/** Reads a token again and accepts the server's answer, whatever the cache holds. Rejects with an ApiError. */
export function readTokenAgain(client: QueryClient, id: string): Promise<TokenDetail> {
  client.setQueryData<TokenDetail>(
    queryKeys.token(id),
    (known) => known && { token: known.token, json: known.json },
  );
  return client.fetchQuery({ ...tokenQuery(id), staleTime: 0, retry: false });
}

/**
 * One token, read again for a page that will change it. `data` may be older; `isFresh` says that it was requested after the page opened. A
 * return to the window reads again. `readAgain` resolves with the present token, or rejects with an ApiError.
 */
export function useFreshToken(id: string) {
  const readAgain = useReadToken(id);
  const query = useQuery({ ...tokenQuery(id), refetchOnMount: 'always', refetchOnWindowFocus: 'always' });
  return { ...query, isFresh: query.isSuccess && query.isFetchedAfterMount, readAgain };
}

/** A function that reads a token again, whatever the cache holds. It rejects with an ApiError. */
export function useReadToken(id: string): () => Promise<TokenDetail> {
  const client = useQueryClient();
  return () => readTokenAgain(client, id);
}

/**
 * One token. `listed` is its row in the list, when that is loaded. The row is enough for the page until `data` comes, except for the raw
 * JSON. `isGone` says that the token was deleted.
 */
export function useToken(id: string) {
  const query = useQuery(tokenQuery(id));
  const list = useQuery({ ...tokenListQuery(), enabled: false });
  const listed = list.data?.tokens.find((token) => token.id === id);
  return { ...query, listed, isGone: isNotFound(query.error) };
}

/** One token as far as it is known, from its own answer or the list. Reads nothing; an empty `id` is no token's. */
export function useKnownToken(id: string): AccessToken | undefined {
  const own = useQuery({ ...tokenQuery(id), enabled: false });
  const list = useQuery({ ...tokenListQuery(), enabled: false });
  return own.data?.token ?? list.data?.tokens.find((token) => token.id === id);
}

/** The list while it is read, with our own writes in the meantime. */
async function* readList(
  client: QueryClient,
  pages: KnownPages,
  context: Parameters<typeof gatherTokens>[1],
): AsyncGenerator<TokenList, void, void> {
  const { writes, end } = noteListWrites(client);
  try {
    const lists = gatherTokens(fetchTokenList(pages, context.signal), context);
    for await (const list of lists) yield withWrites(list, writes);
  } finally {
    end();
  }
}

async function load(
  client: QueryClient,
  signal: AbortSignal,
  before: TokenList | undefined,
): Promise<TokenList> {
  const pages: KnownPages = before?.pages ?? new Map();
  let list: TokenList = { tokens: [], totalCount: undefined, complete: false, loadedAt: serverNow(), pages };
  let publishedAt = 0;
  const known = before?.tokens ?? [];
  for await (list of readList(client, pages, { signal, now: serverNow, known })) {
    // A fast server sends pages faster than anybody reads. Rendering each of them would cost more than fetching it.
    const isFirst = publishedAt === 0;
    const pause = Math.max(publishEveryMs, list.tokens.length * publishPerTokenMs);
    if (!isFirst && list.waitingUntil === undefined && list.loadedAt - publishedAt < pause) continue;
    client.setQueryData(queryKeys.tokenList, list);
    publishedAt = list.loadedAt;
  }
  return list;
}

async function refresh(client: QueryClient, signal: AbortSignal, shown: TokenList): Promise<TokenList> {
  // After a return during a wait, the wait is shown again.
  let { waitingUntil: saidUntil, ...before } = shown;
  let list: TokenList = before;
  const context = { signal, now: serverNow, earlier: before.tokens };
  for await (list of readList(client, before.pages, context)) {
    const { waitingUntil } = list;
    if (list.stoppedBy !== undefined) throw list.stoppedBy;
    if (waitingUntil === saidUntil) continue;
    saidUntil = waitingUntil;
    // A wait does not make the rows any fresher.
    const { dataUpdatedAt: updatedAt = 0 } = client.getQueryState(queryKeys.tokenList) ?? {};
    client.setQueryData<TokenList>(
      queryKeys.tokenList,
      (now = before) => {
        const { waitingUntil: _, ...rows } = now;
        return waitingUntil === undefined ? rows : { ...rows, waitingUntil };
      },
      { updatedAt },
    );
  }
  // Without a change, the list need not be sorted or searched again.
  const isSame =
    list.tokens.length === before.tokens.length &&
    list.tokens.every((token, place) => token === before.tokens[place]);
  return isSame ? { ...list, tokens: before.tokens } : list;
}
