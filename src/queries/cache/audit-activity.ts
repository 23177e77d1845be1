// The audit log beyond one token: of all tokens, of a custom role, and what an entry changed.
import {
  queryOptions,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { ApiError } from '#api/api-error.ts';
import { fetchAuditVersions, type AuditVersions } from '#api/audit-versions.ts';
import type { AuditEntry } from '#domain/account/audit-entry.ts';
import { mergeWalks } from '#domain/account/audit-walk.ts';
import { tokenResourceText } from '#domain/token/token-resource.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { logQuery } from './audit-log.ts';

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

/** Reads once what `useTokenActivity` shows. Rejects with an ApiError. */
export async function readTokenActivity(
  client: QueryClient,
  pages: number,
  after: number,
): Promise<readonly AuditEntry[]> {
  const walks = (['personal', 'service'] as const).map(async (kind) => {
    const read = await client.fetchInfiniteQuery({ ...activityQuery(kind, after), pages, staleTime: 0 });
    return read.pages.flatMap(({ items }) => items);
  });
  return (await Promise.all(walks)).flat();
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

function activityQuery(kind: AccessToken['kind'], after: number | undefined) {
  const spec = tokenResourceText({ ...everyToken, kind });
  return logQuery({ queryKey: queryKeys.activity(kind, after), spec, after });
}

function useWalk(kind: AccessToken['kind'], pages: number, after: number | undefined) {
  const { data, error, hasNextPage, isFetching, failureReason, fetchNextPage } = useInfiniteQuery({
    ...activityQuery(kind, after),
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
