// The audit log, newest first: of one token, of one custom role, and of all tokens.
import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type QueryKey,
} from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { ApiError } from '#api/api-error.ts';
import { fetchAuditEntries, fetchAuditVersions, type AuditVersions } from '#api/audit-log.ts';
import type { Collection } from '#api/collection.ts';
import type { AuditEntry } from '#domain/account/audit-entry.ts';
import { mergeWalks } from '#domain/account/audit-walk.ts';
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
function logQuery({ queryKey, spec, after }: LogPart) {
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

/** The history of a custom role, by its key. Sends nothing while that is undefined. */
export function useRoleHistory(key: string | undefined) {
  return useInfiniteQuery({
    ...logQuery({ queryKey: queryKeys.roleHistory(key ?? ''), spec: `role/${key ?? ''}` }),
    enabled: key !== undefined,
  });
}

/** `member/*:token/*` and `service-token/*`. */
const everyToken = { id: '*', memberId: '*' } as const;

/** How long what was read counts as new, in ms: another read starts from the newest page and takes as many calls. */
const activityStaleMs = 5 * 60_000;

/**
 * What happened to all tokens, as far back as `pages` pages of 20 entries of each kind of token reach. `after` (epoch ms) ends it earlier.
 */
export function useTokenActivity(pages: number, after?: number) {
  const client = useQueryClient();
  const personal = useWalk('personal', pages, after);
  const service = useWalk('service', pages, after);
  const merged = useMemo(
    () =>
      mergeWalks([
        { entries: personal.entries, isDone: personal.isDone },
        { entries: service.entries, isDone: service.isDone },
      ]),
    [personal.entries, personal.isDone, service.entries, service.isDone],
  );
  return {
    ...merged,
    unread: personal.unread + service.unread,
    isReading: personal.isReading || service.isReading,
    error: personal.error ?? service.error,
    failureReason: personal.failureReason ?? service.failureReason,
    readAgain: () => void client.resetQueries({ queryKey: queryKeys.allActivity }),
  };
}

function versionsQuery(entryId: string) {
  return queryOptions<AuditVersions, ApiError>({
    queryKey: queryKeys.auditVersions(entryId),
    queryFn: ({ signal }) => fetchAuditVersions(entryId, signal),
    // An entry never changes.
    staleTime: Infinity,
  });
}

/** The token before and after the change of an entry. */
export function useAuditVersions(entryId: string) {
  return useQuery(versionsQuery(entryId));
}

const noEntries: readonly AuditEntry[] = [];

function useWalk(kind: AccessToken['kind'], pages: number, after: number | undefined) {
  const part = {
    queryKey: queryKeys.activity(kind, after),
    spec: tokenResourceText({ ...everyToken, kind }),
    after,
  };
  const { data, error, hasNextPage, isFetching, failureReason, fetchNextPage } = useInfiniteQuery({
    ...logQuery(part),
    staleTime: activityStaleMs,
  });
  const isShort = data !== undefined && hasNextPage && data.pages < pages && error === null;
  useEffect(() => {
    if (isShort && !isFetching) void fetchNextPage();
  }, [isShort, isFetching, fetchNextPage]);
  return {
    entries: data?.entries ?? noEntries,
    unread: data?.unread ?? 0,
    isDone: data !== undefined && !hasNextPage,
    isReading: isFetching || isShort,
    error,
    failureReason: isFetching ? failureReason : null,
  };
}

function flatten({ pages }: HistoryPages): History {
  const entries = pages.flatMap(({ items }) => items);
  return {
    entries: [...new Map(entries.map((entry) => [entry.id, entry])).values()],
    unread: pages.reduce((sum, page) => sum + page.unread, 0),
    pages: pages.length,
  };
}
