import { useEffect, useMemo } from 'react';
import type { DistinctAccesses } from '#domain/account-access/distinct-access.ts';
import { lastEnd } from '#domain/token/expiry.ts';
import { useEqualGroups, type ShownGroup } from '#features/access/groups/use-equal-groups.ts';
import { forgetWithAccount } from '#queries/session/session-loss.ts';
import { useReview } from './review-context.ts';

type Remembered = {
  readonly accesses: DistinctAccesses;
  readonly endedBy: number | undefined;
  readonly groups: readonly ShownGroup[];
};

/** The last groups, so that two views of them calculate once. */
let remembered: Remembered | undefined;
forgetWithAccount(() => {
  remembered = undefined;
});

const noAccesses: DistinctAccesses = { all: [], byToken: new Map() };
const noGroups: readonly ShownGroup[] = [];

export type Groups = {
  /** Empty until all are calculated: a part of them would be drawn again with each further one. */
  readonly groups: readonly ShownGroup[];
  readonly isDone: boolean;
  /** How many distinct accesses are placed. */
  readonly done: number;
};

/** The tokens that have not expired in groups of identical access. */
export function useGroups(): Groups {
  const { accesses, now } = useReview();
  const endedBy = useMemo(
    () =>
      lastEnd(
        accesses.all.flatMap(({ tokens }) => tokens),
        now,
      ),
    [accesses, now],
  );
  const known = remembered?.accesses === accesses && remembered.endedBy === endedBy ? remembered : undefined;
  const { groups, isDone } = useEqualGroups(known === undefined ? accesses : noAccesses, endedBy);
  useEffect(() => {
    if (known === undefined && isDone) remembered = { accesses, endedBy, groups };
  }, [known, isDone, accesses, endedBy, groups]);
  if (known !== undefined) return { groups: known.groups, isDone: true, done: accesses.all.length };
  const done = groups.reduce((sum, group) => sum + group.accesses.length, 0);
  return { groups: isDone ? groups : noGroups, isDone, done };
}
