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

/** How long rows that came are held back at most, in ms. */
const publishEveryMs = 250;

/** And how much longer for each token that is there: showing a longer list costs more. */
const publishPerTokenMs = 0.02;

/** What is known of one token: itself, and the JSON it was read from. */
export type TokenDetail = {
  readonly token: AccessToken;
  readonly json: unknown;
  /** Set on the answer to a write of ours: when it came, in ms since the page began. */
  readonly writtenAt?: number;
};

/** How long a read may lag behind a write of ours (trap 30), in ms. After that an older read means that the server's clock went back. */
const lagMs = 5000;

/**
 * All tokens, row after row as their pages arrive. Leaving the page stops the walk and keeps what it found; coming back goes
 * over an unfinished list again. A refresh of a complete list keeps the old rows on screen until it is done.
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
    // Whoever comes back to the tab sees what others did meanwhile. Rows that have not changed stay the same objects.
    refetchOnWindowFocus: true,
    // Comparing ten thousand tokens with each other after every page costs more than drawing the changed rows.
    structuralSharing: false,
  });
}

function isReadThrough(list: TokenList | undefined): boolean {
  return list?.complete === true || list?.unread !== undefined;
}

export function useTokenList() {
  return useQuery(tokenListQuery());
}

/** One token; until its own answer is there, the row of the list stands in for it. */
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

/** Keeps what a write answered: the whole token, and for some seconds newer than any read. */
export function rememberPatched(client: QueryClient, detail: TokenDetail): void {
  const { token } = detail;
  client.setQueryData<TokenDetail>(queryKeys.token(token.id), { ...detail, writtenAt: performance.now() });
}

/** Reads a token anew and believes the server, whatever the cache holds. Rejects with an ApiError. */
export function readTokenAgain(client: QueryClient, id: string): Promise<TokenDetail> {
  client.setQueryData<TokenDetail>(
    queryKeys.token(id),
    (known) => known && { token: known.token, json: known.json },
  );
  return client.fetchQuery({ ...tokenQuery(id), staleTime: 0, retry: false });
}

/**
 * One token, read anew for a page that will change it: `data` may be older, until `isFresh` says that it was asked for after the
 * page opened. Coming back to the window reads again. `readAgain` resolves with what is so now, or rejects with an ApiError.
 */
export function useFreshToken(id: string) {
  const readAgain = useReadToken(id);
  const query = useQuery({ ...tokenQuery(id), refetchOnMount: 'always', refetchOnWindowFocus: 'always' });
  return { ...query, isFresh: query.isSuccess && query.isFetchedAfterMount, readAgain };
}

/** A function that reads a token anew, whatever the cache holds; it rejects with an ApiError. */
export function useReadToken(id: string): () => Promise<TokenDetail> {
  const client = useQueryClient();
  return () => readTokenAgain(client, id);
}

/**
 * One token. `listed` is its row in the list when that is loaded: enough to draw the page before `data` comes, except for the
 * raw JSON. `isGone` says that it was deleted.
 */
export function useToken(id: string) {
  const query = useQuery(tokenQuery(id));
  const list = useQuery({ ...tokenListQuery(), enabled: false });
  const listed = list.data?.tokens.find((token) => token.id === id);
  return { ...query, listed, isGone: isNotFound(query.error) };
}

/** The list as it is read, with what is written here meanwhile. */
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
    // A quick server sends pages faster than anybody reads; drawing each of them would cost more than fetching it.
    const isFirst = publishedAt === 0;
    const pause = Math.max(publishEveryMs, list.tokens.length * publishPerTokenMs);
    if (!isFirst && list.waitingUntil === undefined && list.loadedAt - publishedAt < pause) continue;
    client.setQueryData(queryKeys.tokenList, list);
    publishedAt = list.loadedAt;
  }
  return list;
}

async function refresh(client: QueryClient, signal: AbortSignal, shown: TokenList): Promise<TokenList> {
  // Who left during a wait comes back to what it said.
  let { waitingUntil: saidUntil, ...before } = shown;
  let list: TokenList = before;
  const context = { signal, now: serverNow, earlier: before.tokens };
  for await (list of readList(client, before.pages, context)) {
    const { waitingUntil } = list;
    if (list.stoppedBy !== undefined) throw list.stoppedBy;
    if (waitingUntil === saidUntil) continue;
    saidUntil = waitingUntil;
    // A wait makes the rows no fresher than they are.
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
  // Nothing new: then nothing is put in order or searched again either.
  const isSame =
    list.tokens.length === before.tokens.length &&
    list.tokens.every((token, place) => token === before.tokens[place]);
  return isSame ? { ...list, tokens: before.tokens } : list;
}
