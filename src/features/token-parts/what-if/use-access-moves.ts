import { useEffect, useState } from 'react';
import {
  accessMovesInSteps,
  type AccessMoves,
  type MoveQuestion,
} from '#domain/account-access/access-moves.ts';
import { createAccessKey } from '#domain/account-access/distinct-access.ts';
import type { AccessDifference } from '#domain/policy/reason/access-difference.ts';
import { reason } from '#features/policy/reasoning/reasoner.ts';
import { runInSlices } from '#queries/requests/run-in-slices.ts';

/** The interval at which results are shown, in ms. */
const showEveryMs = 200;

export type MovesResult = {
  /** Undefined until the tokens are sorted. */
  readonly sorted: AccessMoves | undefined;
  /** By the key of the move; grows until each has one. */
  readonly differences: ReadonlyMap<string, AccessDifference>;
  readonly isDone: boolean;
  readonly error: Error | undefined;
};

const nothing: MovesResult = { sorted: undefined, differences: new Map(), isDone: false, error: undefined };

/**
 * What tokens gain and lose, off the page's thread. Pass the same question while it asks the same; undefined asks nothing. The results of an
 * earlier question are not shown for a new one.
 */
export function useAccessMoves(question: Omit<MoveQuestion, 'keyOf'> | undefined): MovesResult {
  const [found, setFound] = useState<{ readonly question: typeof question; readonly result: MovesResult }>();
  useEffect(() => {
    if (question === undefined) return undefined;
    const outdated = new AbortController();
    const show = (result: MovesResult) => {
      if (!outdated.signal.aborted) setFound({ question, result });
    };
    void compare({ ...question, keyOf: createAccessKey() }, outdated.signal, show);
    return () => outdated.abort();
  }, [question]);
  return found !== undefined && found.question === question ? found.result : nothing;
}

async function compare(
  question: MoveQuestion,
  signal: AbortSignal,
  show: (result: MovesResult) => void,
): Promise<void> {
  let result = nothing;
  let shownAt = performance.now();
  try {
    const sorted = await runInSlices(accessMovesInSteps(question), signal);
    const differences = new Map<string, AccessDifference>();
    for (const { key, sets } of sorted.moves) {
      result = { ...nothing, sorted, differences: new Map(differences) };
      if (performance.now() - shownAt >= showEveryMs) {
        show(result);
        shownAt = performance.now();
      }
      differences.set(key, await reason({ name: 'difference', input: sets }, signal));
    }
    show({ sorted, differences, isDone: true, error: undefined });
  } catch (problem) {
    if (signal.aborted) return;
    show({ ...result, error: problem instanceof Error ? problem : new Error(String(problem)) });
  }
}
