import type { Steps } from '#domain/computing/steps.ts';
import { nextTask } from './next-task.ts';

/** Half of a frame, in ms: what is held at a time of the page's own thread, so that typing and scrolling go on. */
export const pageSliceMs = 8;

/**
 * Does the steps for at most about `sliceMs` at a time, and lets messages and input in between. Rejects with the signal's
 * reason once it is aborted, and with whatever a step throws.
 */
export async function runInSlices<Answer>(
  steps: Steps<Answer>,
  signal: AbortSignal,
  sliceMs = pageSliceMs,
): Promise<Answer> {
  for (;;) {
    await nextTask();
    signal.throwIfAborted();
    const end = performance.now() + sliceMs;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
  }
}
