import { useMemo } from 'react';
import { lastEnd } from '#domain/token/expiry.ts';
import { useEqualGroups, type ShownGroup } from '#features/access/groups/use-equal-groups.ts';
import { useReview } from './review-context.ts';

/** The tokens that have not expired in groups of identical access, as far as it is calculated. */
export function useGroups(): { readonly groups: readonly ShownGroup[]; readonly isDone: boolean } {
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
