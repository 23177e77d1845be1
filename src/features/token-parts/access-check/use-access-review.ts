import { useMemo } from 'react';
import type { ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';
import { reviewTokenAccess, type ReviewableToken } from '#domain/token/access-review.ts';
import { useCustomRoles } from '#queries/cache/custom-roles.ts';
import { useMember } from '#queries/cache/members.ts';

/**
 * The access of a token with everything that it depends on; undefined while some of it is loading. Pass the same token object while its
 * content is unchanged.
 */
export function useAccessReview(token: ReviewableToken): ReviewedAccess | undefined {
  const member = useMember(token.kind === 'personal' ? token.member?.id : undefined);
  const ownRoles = token.access.kind === 'custom' ? token.access.roleIds : [];
  const roles = useCustomRoles([...ownRoles, ...(member.data?.customRoleIds ?? [])]);
  const isLoading = member.isLoading || [...roles.values()].some(({ kind }) => kind === 'loading');
  return useMemo(() => {
    if (isLoading) return undefined;
    return reviewTokenAccess(token, member.data, (id) => {
      const lookup = roles.get(id);
      return lookup?.kind === 'known' ? lookup.role : undefined;
    });
  }, [token, member.data, roles, isLoading]);
}
