import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ApiError } from '#api/api-error.ts';
import { fetchMember, fetchMemberPage } from '#api/members.ts';
import type { Member } from '#domain/account/member.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';

const pageSize = 100;

function memberQuery(id: string) {
  return queryOptions<Member, ApiError>({
    queryKey: queryKeys.member(id),
    queryFn: ({ signal }) => fetchMember(id, signal),
    staleTime: 5 * 60_000,
  });
}

/** One member by ID. Sends nothing while `id` is undefined. */
export function useMember(id: string | undefined) {
  return useQuery({ ...memberQuery(id ?? ''), enabled: id !== undefined && id !== '' });
}

/** `unread` counts the members that could not be read, and those after a page without new members. */
type MemberDirectory = { readonly members: ReadonlyMap<string, Member>; readonly unread: number };

/**
 * Every member of the account by ID, read page by page. One call for each of hundreds of members would run into the rate limit. Fails as a
 * whole when a page cannot be read.
 */
function memberDirectoryQuery() {
  return queryOptions<MemberDirectory, ApiError>({
    queryKey: queryKeys.memberDirectory,
    queryFn: async ({ signal }) => {
      const members = new Map<string, Member>();
      let unread = 0;
      for (let offset = 0; ;) {
        const sizeBefore = members.size;
        const page = await fetchMemberPage({ offset, limit: pageSize, signal });
        for (const member of page.items) members.set(member.id, member);
        unread += page.unread;
        offset += page.items.length + page.unread;
        const left = Math.max(0, (page.totalCount ?? offset) - offset);
        if (members.size === sizeBefore) return { members, unread: unread + left };
        if (page.totalCount !== undefined && left === 0) return { members, unread };
      }
    },
    staleTime: 5 * 60_000,
    structuralSharing: false,
  });
}

/** All members, read only while `isNeeded`. */
export function useMemberDirectory(isNeeded: boolean) {
  const query = useQuery({ ...memberDirectoryQuery(), enabled: isNeeded });
  const { data, error, refetch } = query;
  // As in custom-roles.ts: pages wait only for the first read.
  const isLoading = query.isLoading && query.errorUpdateCount === 0;
  const unread = data?.unread ?? 0;
  /** Only then is someone who isn't in it known to have left. */
  const isComplete = data !== undefined && error === null && unread === 0;
  return { data: data?.members, unread, isComplete, error, isLoading, refetch };
}
