import { brokenCases } from '#domain/policy/access/access-cases.ts';
import type { AccessCase } from '#domain/policy/access/access-cases.ts';
import { reviewTokenAccess } from '#domain/token/access-review.ts';
import type { TokenDraft } from '#domain/draft/draft.ts';
import { useRoleDirectory } from '#queries/cache/custom-roles.ts';
import { useMember } from '#queries/cache/members.ts';
import { useOwnToken } from '#queries/cache/own-token.ts';
import { accessOfDraft } from '../draft-access.ts';

/** Returns a function that finds the cases a draft would break; it sends no request. */
export function useBrokenCases(
  cases: readonly AccessCase[],
): (draft: Pick<TokenDraft, 'kind' | 'access'>) => readonly AccessCase[] {
  const roles = useRoleDirectory().data;
  const own = useOwnToken().data?.token.member;
  const member = useMember(cases.length === 0 ? undefined : own?.id).data;
  return ({ kind, access }) => {
    const token = { kind, access: accessOfDraft(access), member: kind === 'personal' ? own : undefined };
    return brokenCases(
      reviewTokenAccess(token, member, (id) => roles?.get(id)),
      cases,
    );
  };
}
