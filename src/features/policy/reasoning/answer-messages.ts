// The worker's side of the messages: several questions may be in progress, and each can be cancelled.
import { runInSlices } from '#queries/requests/run-in-slices.ts';
import { stepsOf } from './reasoning-jobs.ts';
import type { MessageFromWorker, MessageToWorker } from './reasoning-messages.ts';

/** A worker draws nothing, so it pauses only to receive cancellations in time. */
const sliceMs = 25;

/** Returns the handler for the page's messages; `reply` sends a message back. */
export function answerMessages(reply: (message: MessageFromWorker) => void) {
  const underWay = new Map<number, AbortController>();

  async function answer({ id, job }: MessageToWorker & { readonly kind: 'ask' }) {
    const { signal } = startOf(id);
    const onProgress = (done: number) => reply({ kind: 'progress', id, done });
    try {
      reply({ kind: 'answer', id, answer: await runInSlices(stepsOf(job), signal, sliceMs, onProgress) });
    } catch (error) {
      if (!signal.aborted) {
        reply({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
      }
    } finally {
      underWay.delete(id);
    }
  }

  function startOf(id: number): AbortController {
    const controller = new AbortController();
    underWay.set(id, controller);
    return controller;
  }

  return (message: MessageToWorker) => {
    if (message.kind === 'ask') void answer(message);
    else underWay.get(message.id)?.abort();
  };
}
