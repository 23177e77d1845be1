// The audit log, newest first: how a part of it is read, and the history of one token. Other parts are read in audit-activity.ts, which
// the first page does without.
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
import { tokenResourceText } from '#domain/token/token-resource.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';

/** Epoch ms, exclusive; undefined for the newest page. */
type Before = number | undefined;

type HistoryPages = InfiniteData<Collection<AuditEntry>, Before>;

/** `unread` counts entries that could not be read. */
type History = {
  readonly entries: readonly AuditEntry[];
  readonly unread: number;
  readonly pages: number;
};

/** The API's largest page (contract section 11). */
const pageSize = 20;

type LogPart = {
  readonly queryKey: QueryKey;
  /** A resource specifier. */
  readonly spec: string;
  /** Epoch ms, exclusive; undefined for the whole log. */
  readonly after?: number | undefined;
};

/**
 * A part of the log. Entries may share a millisecond, so the next page begins one after the oldest seen. Repeated entries are dropped, and a
 * page without new ones ends the history.
 */
export function logQuery({ queryKey, spec, after }: LogPart) {
  return infiniteQueryOptions<Collection<AuditEntry>, ApiError, History, QueryKey, Before>({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      fetchAuditEntries({ spec, before: pageParam, after, limit: pageSize, signal }),
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

/** The history of one token. */
export function useTokenHistory(token: Pick<AccessToken, 'id' | 'kind' | 'memberId'>) {
  return useInfiniteQuery(
    logQuery({ queryKey: queryKeys.tokenHistory(token.id), spec: tokenResourceText(token) }),
  );
}

function flatten({ pages }: HistoryPages): History {
  const entries = pages.flatMap(({ items }) => items);
  return {
    entries: [...new Map(entries.map((entry) => [entry.id, entry])).values()],
    unread: pages.reduce((sum, page) => sum + page.unread, 0),
    pages: pages.length,
  };
}
