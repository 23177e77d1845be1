import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ApiError } from '#api/api-error.ts';
import { fetchMember, fetchMemberPage } from '#api/members.ts';
import type { Member } from '#domain/member.ts';
import { queryKeys } from './query-keys.ts';

const pageSize = 100;

function memberQuery(id: string) {
  return queryOptions<Member, ApiError>({
    queryKey: queryKeys.member(id),
    queryFn: ({ signal }) => fetchMember(id, signal),
    staleTime: 5 * 60_000,
  });
}

/** One member by ID; asks nothing while `id` is undefined. */
export function useMember(id: string | undefined) {
  return useQuery({ ...memberQuery(id ?? ''), enabled: id !== undefined && id !== '' });
}

/**
 * Every member of the account by ID, read page after page: with the tokens of hundreds of members in view, one call for each
 * would run into the rate limit. Fails as a whole when a page cannot be read.
 */
function memberDirectoryQuery() {
  return queryOptions<ReadonlyMap<string, Member>, ApiError>({
    queryKey: queryKeys.memberDirectory,
    queryFn: async ({ signal }) => {
      const directory = new Map<string, Member>();
      for (let offset = 0; ;) {
        const sizeBefore = directory.size;
        const { items, unread, totalCount } = await fetchMemberPage({ offset, limit: pageSize, signal });
        for (const member of items) directory.set(member.id, member);
        offset += items.length + unread;
        const noProgress = directory.size === sizeBefore;
        if (noProgress || offset >= (totalCount ?? Infinity)) return directory;
      }
    },
    staleTime: 5 * 60_000,
    structuralSharing: false,
  });
}

/** All members, read only while somebody needs them. */
export function useMemberDirectory(isNeeded: boolean) {
  return useQuery({ ...memberDirectoryQuery(), enabled: isNeeded });
}
