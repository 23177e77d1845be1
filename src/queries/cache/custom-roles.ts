// Custom roles by ID, to show their names and statements.
import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { isNotFound, type ApiError } from '#api/api-error.ts';
import { fetchCustomRole, fetchCustomRolePage } from '#api/custom-roles.ts';
import type { CustomRole } from '#domain/account/custom-role.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';

const pageSize = 100;

function customRoleQuery(keyOrId: string) {
  return queryOptions<CustomRole, ApiError>({
    queryKey: queryKeys.customRole(keyOrId),
    queryFn: ({ signal }) => fetchCustomRole(keyOrId, signal),
    staleTime: 5 * 60_000,
  });
}

export function useCustomRole(keyOrId: string) {
  return useQuery(customRoleQuery(keyOrId));
}

type RoleDirectory = { readonly roles: ReadonlyMap<string, CustomRole>; readonly isWhole: boolean };

/**
 * Every custom role of the account, by ID and by key, read page by page. Reading the roles of a list one by one would take dozens of calls.
 * Each role is also cached for pages that need it alone.
 */
function roleDirectoryQuery() {
  return queryOptions<RoleDirectory, ApiError>({
    queryKey: queryKeys.roleDirectory,
    queryFn: async ({ client, signal }) => {
      const roles = new Map<string, CustomRole>();
      let isWhole = true;
      for (let offset = 0; ;) {
        const sizeBefore = roles.size;
        const { items, unread, totalCount } = await fetchCustomRolePage({ offset, limit: pageSize, signal });
        for (const role of items) {
          roles.set(role.id, role).set(role.key, role);
          client.setQueryData(queryKeys.customRole(role.id), role);
        }
        if (unread > 0) isWhole = false;
        offset += items.length + unread;
        const isAtEnd = offset >= (totalCount ?? Infinity);
        const noProgress = roles.size === sizeBefore;
        if (noProgress && !isAtEnd && totalCount !== undefined) isWhole = false;
        if (noProgress || isAtEnd) return { roles, isWhole };
      }
    },
    staleTime: 5 * 60_000,
    structuralSharing: false,
  });
}

/** `data` holds the roles that could be read. With `isWhole`, a role that is not in it no longer exists. */
export function useRoleDirectory() {
  const { data, error, isLoading, errorUpdateCount, refetch } = useQuery(roleDirectoryQuery());
  return {
    data: data?.roles,
    isWhole: data?.isWhole === true,
    error,
    // After a failure the page shows the gap. Waiting again would remove the part with the button that was pressed.
    isLoading: isLoading && errorUpdateCount === 0,
    refetch,
  };
}

/** The known state of a role that a token names. */
export type RoleLookup =
  | { readonly kind: 'known'; readonly role: CustomRole }
  | { readonly kind: 'loading' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unknown'; readonly error: ApiError };

/**
 * Looks up several roles. The map has an entry for each ID. It stays the same object until an entry changes, so that derived values are
 * computed only once.
 */
export function useCustomRoles(ids: readonly string[]): ReadonlyMap<string, RoleLookup> {
  const key = [...new Set(ids)].join('\n');
  const unique = useMemo(() => (key === '' ? [] : key.split('\n')), [key]);
  const combine = useCallback(
    (results: readonly UseQueryResult<CustomRole, ApiError>[]) =>
      new Map(results.map(({ data, error }, index) => [unique[index] ?? '', lookup(data, error)])),
    [unique],
  );
  return useQueries({ queries: unique.map((id) => customRoleQuery(id)), combine });
}

function lookup(role: CustomRole | undefined, error: ApiError | null): RoleLookup {
  if (role !== undefined) return { kind: 'known', role };
  if (error === null) return { kind: 'loading' };
  return isNotFound(error) ? { kind: 'gone' } : { kind: 'unknown', error };
}
