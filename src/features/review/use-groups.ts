import { useMemo } from 'react';
import { lastEnd } from '#domain/token/expiry.ts';
import { useEqualGroups, type EqualGroups } from '#features/access/groups/use-equal-groups.ts';
import { useReview } from './review-context.ts';

/** The tokens that have not expired in groups of identical access. */
export function useGroups(): EqualGroups {
  const { accesses, now } = useReview();
  const endedBy = useMemo(
    () =>
      lastEnd(
        accesses.all.flatMap(({ tokens }) => tokens),
        now,
      ),
    [accesses, now],
  );
  return useEqualGroups(accesses, endedBy);
}
