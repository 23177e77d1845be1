import { useMemo } from 'react';
import { accessOverview } from '#domain/policy/access/access-overview.ts';
import type { OverviewGroup } from '#domain/policy/access/access-overview.ts';
import { accessSetOf } from '#domain/policy/access/reviewed-access.ts';
import type { ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';
import { useReasoning } from '../reasoning/use-reasoning.ts';

/** An access with its matrix. They belong together: the matrix refers to grants of this access by index. */
export type OverviewedAccess = {
  readonly access: ReviewedAccess;
  readonly groups: readonly OverviewGroup[];
};

export type AccessOverviewState = {
  /** The newest overview; undefined before the first. */
  readonly overview: OverviewedAccess | undefined;
  /** Whether the overview is of the given access: an older one stays while a new one is computed. */
  readonly isCurrent: boolean;
  readonly error: Error | undefined;
};

/** The matrix of an access, computed off the page's thread. Pass the same access object while its content is unchanged. */
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
