import { useDeferredValue, useMemo } from 'react';
import { accessOverview } from '#domain/policy/access-overview.ts';
import type { OverviewGroup } from '#domain/policy/access-overview.ts';
import { accessMatrix } from '#domain/policy/reason/access-matrix.ts';
import { accessSetOf } from '#domain/policy/reviewed-access.ts';
import type { ReviewedAccess } from '#domain/policy/reviewed-access.ts';

/**
 * A quarter of what reasoning may take elsewhere. It runs on the page's own thread, because `trusted-types 'none'` refuses
 * every worker and is worth more than one: usual policies take some 10 ms, and no policy more than about 250 ms.
 */
const workLimit = 250_000;

/** The matrix of an access; undefined at first, so that the page is drawn before it is worked out. */
export function useAccessOverview(access: ReviewedAccess): readonly OverviewGroup[] | undefined {
  const later = useDeferredValue<ReviewedAccess | undefined>(access, undefined);
  return useMemo(() => later && accessOverview(accessMatrix(accessSetOf(later), { workLimit })), [later]);
}
