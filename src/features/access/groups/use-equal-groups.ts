import { useEffect, useMemo, useState } from 'react';
import type { EqualGroup } from '#domain/account-access/equal-groups.ts';
import { hasEndedBy } from '#domain/token/expiry.ts';
import type { DistinctAccess, DistinctAccesses } from '#domain/account-access/distinct-access.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { reasonOverAll } from '#features/policy/reasoning/reasoner.ts';
import { forgetWithAccount } from '#queries/session/session-loss.ts';

export type ShownGroup = {
  readonly key: string;
  readonly kind: 'equal' | 'alone';
  /** Never empty. Each access is written in a different way. */
  readonly accesses: readonly DistinctAccess[];
  readonly first: DistinctAccess;
  readonly tokens: readonly AccessToken[];
};

/** By the key of the access, all from one grouping: numbers of two cannot be compared. */
type Placed = ReadonlyMap<string, EqualGroup>;

/** The interval at which progress is shown, in ms: the picture around it is drawn again each time. */
const showEveryMs = 500;

const nothing: Placed = new Map();

/** The last groups, so that another view of them calculates nothing. */
let remembered = nothing;
forgetWithAccount(() => {
  remembered = nothing;
});

export type EqualGroups = {
  /** The largest group first. Empty until all are calculated: each further access could change them. */
  readonly groups: readonly ShownGroup[];
  readonly isDone: boolean;
  /** How many distinct permission sets have their group. */
  readonly done: number;
  /** How many there are. */
  readonly of: number;
  readonly error: Error | undefined;
};

/** Groups the active tokens by access, off the page's thread. */
export function useEqualGroups(
  { all: everyAccess }: DistinctAccesses,
  endedBy: number | undefined,
): EqualGroups {
  const all = useMemo(() => everyAccess.flatMap((one) => withoutEnded(one, endedBy)), [everyAccess, endedBy]);
  const [placed, setPlaced] = useState(remembered);
  const [progress, setProgress] = useState<{ readonly of: unknown; readonly done: number }>();
  const [failed, setFailed] = useState<{ readonly of: unknown; readonly error: Error }>();
  const isDone = useMemo(() => all.every(({ key }) => placed.has(key)), [all, placed]);
  useEffect(() => {
    if (isDone) return undefined;
    const left = new AbortController();
    async function calculate() {
      const job = { name: 'groups' as const, input: all.map(({ access }) => access) };
      let shownAt = performance.now();
      const show = (done: number) => {
        if (performance.now() - shownAt < showEveryMs) return;
        shownAt = performance.now();
        setProgress({ of: all, done });
      };
      try {
        const groups = await reasonOverAll(job, left.signal, show);
        if (left.signal.aborted) return;
        remembered = new Map(all.flatMap(({ key }, index) => entryOf(key, groups[index])));
        setPlaced(remembered);
      } catch (problem) {
        if (left.signal.aborted) return;
        setFailed({ of: all, error: problem instanceof Error ? problem : new Error(String(problem)) });
      }
    }
    void calculate();
    return () => left.abort();
  }, [all, isDone]);
  const groups = useMemo(() => (isDone ? gather(all, placed) : []), [all, isDone, placed]);
  return {
    groups,
    isDone,
    done: isDone ? all.length : progress?.of === all ? progress.done : 0,
    of: all.length,
    error: failed?.of === all ? failed.error : undefined,
  };
}

function entryOf(key: string, group: EqualGroup | undefined): [string, EqualGroup][] {
  return group === undefined ? [] : [[key, group]];
}

function gather(all: readonly DistinctAccess[], placed: Placed): readonly ShownGroup[] {
  const found = new Map<number, { kind: ShownGroup['kind']; accesses: DistinctAccess[] }>();
  for (const distinct of all) {
    const group = placed.get(distinct.key);
    if (group === undefined) continue;
    const known = found.get(group.number);
    if (known === undefined) found.set(group.number, { kind: group.kind, accesses: [distinct] });
    else known.accesses.push(distinct);
  }
  return [...found]
    .flatMap(([number, { kind, accesses }]): ShownGroup[] => {
      const [first] = accesses;
      if (first === undefined) return [];
      return [{ key: `${number}`, kind, accesses, first, tokens: accesses.flatMap(({ tokens }) => tokens) }];
    })
    .toSorted((a, b) => b.tokens.length - a.tokens.length);
}

/** The access with its tokens that have not expired; undefined if all have. */
function withoutEnded(distinct: DistinctAccess, endedBy: number | undefined): DistinctAccess[] {
  const tokens = distinct.tokens.filter((token) => !hasEndedBy(token, endedBy));
  return tokens.length === 0
    ? []
    : [tokens.length === distinct.tokens.length ? distinct : { ...distinct, tokens }];
}
