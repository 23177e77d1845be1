import { useMemo, useState } from 'react';
import { createGrouping } from '#domain/account-access/equal-groups.ts';
import { hasEndedBy } from '#domain/token/expiry.ts';
import type { DistinctAccess, DistinctAccesses } from '#domain/account-access/distinct-access.ts';
import { useWorkInSlices } from '../use-work-in-slices.ts';
import type { AccessToken } from '#domain/token/token.ts';

export type ShownGroup = {
  readonly key: string;
  readonly kind: 'equal' | 'alone';
  /** Never empty. Each access is written in a different way. */
  readonly accesses: readonly DistinctAccess[];
  readonly first: DistinctAccess;
  readonly tokens: readonly AccessToken[];
};

/** The active tokens grouped by access, the largest group first, as far as it is computed. */
export function useEqualGroups({ all: everyAccess }: DistinctAccesses, endedBy: number | undefined) {
  const all = useMemo(() => everyAccess.flatMap((one) => withoutEnded(one, endedBy)), [everyAccess, endedBy]);
  const [place] = useState(() => {
    const grouping = createGrouping();
    return (distinct: DistinctAccess) => grouping.place(distinct);
  });
  const { results, isDone } = useWorkInSlices(all, place);
  const groups = useMemo(() => {
    const found = new Map<number, { kind: ShownGroup['kind']; accesses: DistinctAccess[] }>();
    for (const distinct of all) {
      const group = results.get(distinct.key);
      if (group === undefined) continue;
      const known = found.get(group.number);
      if (known === undefined) found.set(group.number, { kind: group.kind, accesses: [distinct] });
      else known.accesses.push(distinct);
    }
    return [...found]
      .flatMap(([number, { kind, accesses }]): ShownGroup[] => {
        const [first] = accesses;
        if (first === undefined) return [];
        return [
          { key: `${number}`, kind, accesses, first, tokens: accesses.flatMap(({ tokens }) => tokens) },
        ];
      })
      .toSorted((a, b) => b.tokens.length - a.tokens.length);
  }, [all, results]);
  return { groups, isDone };
}

/** The access with its tokens that have not expired; undefined if all have. */
function withoutEnded(distinct: DistinctAccess, endedBy: number | undefined): DistinctAccess[] {
  const tokens = distinct.tokens.filter((token) => !hasEndedBy(token, endedBy));
  return tokens.length === 0
    ? []
    : [tokens.length === distinct.tokens.length ? distinct : { ...distinct, tokens }];
}
