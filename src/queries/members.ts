import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ApiError } from '#api/api-error.ts';
import { fetchMember } from '#api/members.ts';
import type { Member } from '#domain/member.ts';
import { queryKeys } from './query-keys.ts';

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
