// The worker's side of the conversation: several questions may be under way, and each can be given up.
import { runInSlices } from '#queries/requests/run-in-slices.ts';
import { stepsOf } from './reasoning-jobs.ts';
import type { MessageFromWorker, MessageToWorker } from './reasoning-messages.ts';

/** Nothing is drawn in a worker, so only word that a question is given up has to come through in time. */
const sliceMs = 25;

/** Gives the function that takes the page's messages; `reply` sends one back. */
export function answerMessages(reply: (message: MessageFromWorker) => void) {
  const underWay = new Map<number, AbortController>();

  async function answer({ id, job }: MessageToWorker & { readonly kind: 'ask' }) {
    const { signal } = startOf(id);
    try {
      reply({ kind: 'answer', id, answer: await runInSlices(stepsOf(job), signal, sliceMs) });
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
