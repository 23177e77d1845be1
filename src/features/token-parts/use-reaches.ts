import { useEffect, useMemo, useRef, useState } from 'react';
import type { DistinctAccess } from '#domain/account-access/distinct-access.ts';
import type { ReachAnswer } from '#domain/policy/access/reach.ts';
import type { AccessSet } from '#domain/policy/reason/access-set.ts';
import { reason } from '#features/policy/reasoning/reasoner.ts';
import { forgetWithAccount } from '#queries/session/session-loss.ts';

/** When results are first passed on, in ms, and then each time after twice as long: the rules are applied to all tokens again. */
const firstShownMs = 1000;

/** By the access as text, so that the second visit of the page calculates nothing. */
const remembered = new Map<string, ReachAnswer>();
forgetWithAccount(() => remembered.clear());

export type Reaches = {
  /** By the key of the access; grows until every access has one. */
  readonly byKey: ReadonlyMap<string, ReachAnswer>;
  readonly isDone: boolean;
  readonly error: Error | undefined;
};

const none: Reaches = { byKey: new Map(), isDone: false, error: undefined };

/** Calculates the reach of each access off the page's thread, those of the most tokens first. Undefined accesses are still loading. */
export function useReaches(accesses: readonly DistinctAccess[] | undefined): Reaches {
  const [calculated, setCalculated] = useState<{ readonly of: unknown; readonly reaches: Reaches }>({
    of: undefined,
    reaches: none,
  });
  const known = useRef(new Map<string, ReachAnswer>());
  useEffect(() => {
    if (accesses === undefined) return undefined;
    const left = new AbortController();
    const show = (reaches: Reaches) => setCalculated({ of: accesses, reaches });
    void calculate(accesses, known.current, left.signal, show);
    return () => left.abort();
  }, [accesses]);
  // Those of earlier accesses are shown, but they are not all: a token with another access would count as unknown.
  return useMemo(
    () => (calculated.of === accesses ? calculated.reaches : { ...calculated.reaches, isDone: false }),
    [calculated, accesses],
  );
}

async function calculate(
  accesses: readonly DistinctAccess[],
  known: Map<string, ReachAnswer>,
  signal: AbortSignal,
  show: (reaches: Reaches) => void,
): Promise<void> {
  let shownAt = performance.now();
  let wait = firstShownMs;
  try {
    for (const { key, set } of accesses.toSorted((a, b) => b.tokens.length - a.tokens.length)) {
      if (known.has(key)) continue;
      known.set(key, await reachOnce(set, signal));
      if (signal.aborted) return;
      if (performance.now() - shownAt < wait) continue;
      show({ byKey: new Map(known), isDone: false, error: undefined });
      shownAt = performance.now();
      wait *= 2;
    }
    show({ byKey: new Map(known), isDone: true, error: undefined });
  } catch (problem) {
    if (signal.aborted) return;
    const error = problem instanceof Error ? problem : new Error(String(problem));
    show({ byKey: new Map(known), isDone: false, error });
  }
}

async function reachOnce(set: AccessSet, signal: AbortSignal): Promise<ReachAnswer> {
  const text = JSON.stringify(set);
  const answer = remembered.get(text) ?? (await reason({ name: 'reach', input: set }, signal));
  remembered.set(text, answer);
  return answer;
}
