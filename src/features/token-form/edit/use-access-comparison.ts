import { useCallback, useMemo } from 'react';
import { accessChange } from '#domain/edit/access-change.ts';
import type { AccessChange } from '#domain/edit/access-change.ts';
import { resourceKinds } from '#domain/policy/language/catalogue.ts';
import { brokenCases } from '#domain/policy/access/access-cases.ts';
import type { AccessCase } from '#domain/policy/access/access-cases.ts';
import type { AccessDifference } from '#domain/policy/reason/access-difference.ts';
import { accessSetOf } from '#domain/policy/access/reviewed-access.ts';
import type { ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';
import { isSameAccess } from '#domain/token/same-access.ts';
import { reviewTokenAccess } from '#domain/token/access-review.ts';
import type { AccessToken, TokenAccess } from '#domain/token/token.ts';
import { reason } from '#features/policy/reasoning/reasoner.ts';
import { useReasoning } from '#features/policy/reasoning/use-reasoning.ts';
import { useAccessCases } from '#queries/kept/access-cases.ts';
import { useCustomRoles } from '#queries/cache/custom-roles.ts';
import { useMember } from '#queries/cache/members.ts';
import { useKeptAccess } from '#features/token-parts/access-check/use-kept-access.ts';

export type AccessComparison = {
  /** The change as shown on screen; undefined while there is none, or while it is not computed. */
  readonly change: AccessChange | undefined;
  readonly state: 'same' | 'working' | 'current' | 'failed';
  readonly error: Error | undefined;
  /**
   * Computes the change to the given access, for a decision that must not rely on the screen. Undefined for the same access. Never rejects.
   */
  readonly compareWith: (after: TokenAccess) => Promise<AccessChange | undefined>;
  /** The kept cases that an access would break. */
  readonly brokenBy: (after: TokenAccess) => readonly AccessCase[];
};

/**
 * What the token's access would gain and lose, exactly, as written. The member's limits apply to both sides alike. Custom roles and the
 * member's role attributes are looked up. What cannot be read is called unknown.
 */
export function useAccessComparison(
  token: AccessToken,
  before: TokenAccess,
  after: TokenAccess,
): AccessComparison {
  const left = useKeptAccess(before);
  const right = useKeptAccess(after);
  const member = useMember(token.kind === 'personal' ? token.member?.id : undefined);
  const lookups = useCustomRoles([left, right].flatMap((one) => (one.kind === 'custom' ? one.roleIds : [])));
  const isLoading = member.isLoading || [...lookups.values()].some(({ kind }) => kind === 'loading');
  const review = useCallback(
    (access: TokenAccess): ReviewedAccess =>
      reviewTokenAccess({ ...token, access }, member.data, (id) => {
        const lookup = lookups.get(id);
        return lookup?.kind === 'known' ? lookup.role : undefined;
      }),
    [token, member.data, lookups],
  );
  const isSame = isSameAccess(left, right);
  const job = useMemo(
    () => (isSame || isLoading ? undefined : comparisonOf(review(left), review(right))),
    [isSame, isLoading, review, left, right],
  );
  const { answered, isCurrent, error } = useReasoning(job);
  const change = useMemo(() => {
    if (job !== undefined && error !== undefined) return accessChange(job.from, job.to, undecided);
    return answered && accessChange(answered.job.from, answered.job.to, answered.answer);
  }, [job, answered, error]);
  const { cases } = useAccessCases(token.id);
  return {
    brokenBy: (wanted) => brokenCases(review(wanted), cases),
    change: isSame ? undefined : change,
    state: isSame ? 'same' : error !== undefined ? 'failed' : isCurrent ? 'current' : 'working',
    error,
    compareWith: async (wanted) => {
      if (isSameAccess(left, wanted)) return undefined;
      const asked = comparisonOf(review(left), review(wanted));
      const difference = await reason(asked, new AbortController().signal).catch(() => undecided);
      return accessChange(asked.from, asked.to, difference);
    },
  };
}

/** The result when the reasoning itself failed. */
const undecided: AccessDifference = {
  changes: [],
  unchanged: 0,
  tooComplex: resourceKinds.map(({ id }) => id),
};

function comparisonOf(before: ReviewedAccess, after: ReviewedAccess) {
  const from = { grants: before.grants };
  const to = { grants: after.grants };
  const input = { before: accessSetOf(from), after: accessSetOf(to) };
  return { name: 'difference', input, from, to } as const;
}
