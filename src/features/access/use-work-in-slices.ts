import { useEffect, useRef, useState } from 'react';
import { nextTask } from '#queries/requests/next-task.ts';
import { pageSliceMs } from '#queries/requests/run-in-slices.ts';

/** The interval at which progress is shown, in ms. */
const showEveryMs = 150;

/** Work that waits for another thread returns a promise. The signal says that the result is no longer wanted. */
type Work<Input, Result> = (input: Input, signal: AbortSignal) => Result | Promise<Result>;
type Known<Input, Result> = {
  readonly work: Work<Input, Result>;
  readonly results: ReadonlyMap<string, Result>;
};

export type SlicedWork<Result> = {
  /** Results by the key of the input; grows until every input has one. */
  readonly results: ReadonlyMap<string, Result>;
  readonly isDone: boolean;
};

const nothing: ReadonlyMap<string, never> = new Map<string, never>();

/**
 * Does the work for each input in order, one slice at a time. New inputs are added to the finished ones; another `work` starts over.
 * Leaving the page stops it. Pass the same objects while they mean the same.
 */
export function useWorkInSlices<Input extends { readonly key: string }, Result>(
  inputs: readonly Input[],
  work: Work<Input, Result>,
): SlicedWork<Result> {
  const [shown, setShown] = useState<Known<Input, Result>>();
  const done = useRef<{ readonly work: Work<Input, Result>; readonly results: Map<string, Result> }>(
    undefined,
  );

  useEffect(() => {
    if (done.current?.work !== work) done.current = { work, results: new Map() };
    const { results } = done.current;
    const left = new AbortController();
    const show = () => setShown({ work, results: new Map(results) });

    async function run() {
      let sliceAt = performance.now();
      let shownAt = sliceAt;
      for (const input of inputs) {
        if (results.has(input.key)) continue;
        const result = work(input, left.signal);
        results.set(input.key, result instanceof Promise ? await result : result);
        if (left.signal.aborted) return;
        const now = performance.now();
        if (now - sliceAt < pageSliceMs) continue;
        if (now - shownAt >= showEveryMs) {
          show();
          shownAt = now;
        }
        await nextTask();
        if (left.signal.aborted) return;
        sliceAt = performance.now();
      }
      show();
    }

    run().catch((problem: unknown) => {
      if (!left.signal.aborted) throw problem;
    });
    return () => left.abort();
  }, [inputs, work]);

  const results = shown?.work === work ? shown.results : nothing;
  return { results, isDone: inputs.every(({ key }) => results.has(key)) };
}
