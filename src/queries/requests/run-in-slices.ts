import type { Steps } from '#domain/computing/steps.ts';
import { nextTask } from './next-task.ts';

/** Half of a frame, in ms: the longest work at a time on the page's own thread. Typing and scrolling stay smooth. */
export const pageSliceMs = 8;

/**
 * Runs the steps for about `sliceMs` at a time, and lets messages and input in between. `onProgress` gets the last number that a slice
 * yielded. Rejects with the signal's reason once it is aborted, and with any error of a step.
 */
export async function runInSlices<Answer>(
  steps: Steps<Answer>,
  signal: AbortSignal,
  sliceMs = pageSliceMs,
  onProgress?: (done: number) => void,
): Promise<Answer> {
  for (;;) {
    await nextTask();
    signal.throwIfAborted();
    const end = performance.now() + sliceMs;
    let done: number | undefined;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
      done = step.value ?? done;
    } while (performance.now() < end);
    if (done !== undefined) onProgress?.(done);
  }
}
