// Custom roles by ID, to show their names and statements.
import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { isNotFound, type ApiError } from '#api/api-error.ts';
import { fetchCustomRole } from '#api/custom-roles.ts';
import type { CustomRole } from '#domain/custom-role.ts';
import { queryKeys } from './query-keys.ts';

export function customRoleQuery(keyOrId: string) {
  return queryOptions<CustomRole, ApiError>({
    queryKey: queryKeys.customRole(keyOrId),
    queryFn: ({ signal }) => fetchCustomRole(keyOrId, signal),
    staleTime: 5 * 60_000,
  });
}

export function useCustomRole(keyOrId: string) {
  return useQuery(customRoleQuery(keyOrId));
}

/** How much is known of a role that a token names. */
export type RoleLookup =
  | { readonly kind: 'known'; readonly role: CustomRole }
  | { readonly kind: 'loading' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unknown'; readonly error: ApiError };

/** Looks up several roles; the map has an entry for each ID asked for. */
export function useCustomRoles(ids: readonly string[]): ReadonlyMap<string, RoleLookup> {
  return useQueries({
    queries: [...new Set(ids)].map((id) => customRoleQuery(id)),
    combine: (results) => {
      const unique = [...new Set(ids)];
      return new Map(
        results.map((result, index) => [unique[index] ?? '', lookup(result.data, result.error)]),
      );
    },
  });
}

function lookup(role: CustomRole | undefined, error: ApiError | null): RoleLookup {
  if (role !== undefined) return { kind: 'known', role };
  if (error === null) return { kind: 'loading' };
  return isNotFound(error) ? { kind: 'gone' } : { kind: 'unknown', error };
}
