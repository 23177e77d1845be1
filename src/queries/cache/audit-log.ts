// The history of a token from the audit log, newest first.
import {
  infiniteQueryOptions,
  useInfiniteQuery,
  type InfiniteData,
  type QueryKey,
} from '@tanstack/react-query';
import type { ApiError } from '#api/api-error.ts';
import { fetchAuditEntries } from '#api/audit-log.ts';
import type { Collection } from '#api/collection.ts';
import type { AuditEntry } from '#domain/account/audit-entry.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';

/** Epoch ms, exclusive; undefined for the newest page. */
type Before = number | undefined;

type HistoryPages = InfiniteData<Collection<AuditEntry>, Before>;

/** `unread` counts entries that could not be read. */
type TokenHistory = { readonly entries: readonly AuditEntry[]; readonly unread: number };

/** The API's largest page (contract section 11). */
const pageSize = 20;

/**
 * The history of one token. Entries may share a millisecond, so the next page begins one after the oldest seen. Repeated entries are
 * dropped, and a page without new ones ends the history.
 */
function tokenHistoryQuery(token: Pick<AccessToken, 'id' | 'kind' | 'memberId'>) {
  return infiniteQueryOptions<Collection<AuditEntry>, ApiError, TokenHistory, QueryKey, Before>({
    queryKey: queryKeys.tokenHistory(token.id),
    queryFn: ({ pageParam, signal }) =>
      fetchAuditEntries({ spec: resourceOf(token), before: pageParam, limit: pageSize, signal }),
    initialPageParam: undefined,
    getNextPageParam: (page, pages) => {
      const earlier = new Set(pages.slice(0, -1).flatMap(({ items }) => items.map(({ id }) => id)));
      const oldest = page.items.at(-1);
      const bringsNew = page.items.some(({ id }) => !earlier.has(id));
      return oldest !== undefined && bringsNew ? oldest.at + 1 : undefined;
    },
    select: flatten,
  });
}

export function useTokenHistory(token: Pick<AccessToken, 'id' | 'kind' | 'memberId'>) {
  return useInfiniteQuery(tokenHistoryQuery(token));
}

function resourceOf({ id, kind, memberId }: Pick<AccessToken, 'id' | 'kind' | 'memberId'>): string {
  return kind === 'service' ? `service-token/${id}` : `member/${memberId}:token/${id}`;
}

function flatten({ pages }: HistoryPages): TokenHistory {
  const entries = pages.flatMap(({ items }) => items);
  return {
    entries: [...new Map(entries.map((entry) => [entry.id, entry])).values()],
    unread: pages.reduce((sum, page) => sum + page.unread, 0),
  };
}
