import { useMemo } from 'react';
import { accessOverview } from '#domain/policy/access/access-overview.ts';
import type { OverviewGroup } from '#domain/policy/access/access-overview.ts';
import { accessSetOf } from '#domain/policy/access/reviewed-access.ts';
import type { ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';
import { useReasoning } from '../reasoning/use-reasoning.ts';

/** An access with its matrix. They belong together: places in the matrix count the grants of this access. */
export type OverviewedAccess = {
  readonly access: ReviewedAccess;
  readonly groups: readonly OverviewGroup[];
};

export type AccessOverviewState = {
  /** The newest there is; undefined before the first. */
  readonly overview: OverviewedAccess | undefined;
  /** Whether it is about the access given: an older one stays while a newer one is worked out. */
  readonly isCurrent: boolean;
  readonly error: Error | undefined;
};

/** The matrix of an access, worked out beside the page. An access must stay the same object while it says the same. */
export function useAccessOverview(access: ReviewedAccess | undefined): AccessOverviewState {
  const job = useMemo(
    () =>
      access === undefined ? undefined : ({ name: 'matrix', input: accessSetOf(access), access } as const),
    [access],
  );
  const { answered, isCurrent, error } = useReasoning(job);
  const overview = useMemo(
    () => answered && { access: answered.job.access, groups: accessOverview(answered.answer) },
    [answered],
  );
  return { overview, isCurrent, error };
}
