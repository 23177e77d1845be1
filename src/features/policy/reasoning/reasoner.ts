// Reasoning in a worker, or in slices on the page's thread if there is no worker.
import { pageSliceMs, runInSlices } from '#queries/requests/run-in-slices.ts';
import { forgetWithAccount } from '#queries/session/session-loss.ts';
import type { Job, JobAnswer } from './reasoning-jobs.ts';
import { stepsOf } from './reasoning-jobs.ts';
import type { MessageFromWorker } from './reasoning-messages.ts';
import { rememberAnswers } from './remembered-answers.ts';
import { startWorker } from './start-worker.ts';

/** `onProgress` gets how many parts of a long job are done. */
export type Ask = (job: Job, signal: AbortSignal, onProgress?: OnProgress) => Promise<unknown>;
type OnProgress = (done: number) => void;

type Waiting = {
  readonly job: Job;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress | undefined;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: unknown) => void;
};

/**
 * Runs jobs in one worker, which starts with the first job and is kept. Jobs run on the page's thread if `start` returns none, or when the
 * worker breaks. The promise rejects with the signal's reason when aborted, and when the reasoning fails.
 */
export function createReasoner(start: typeof startWorker): Ask {
  const waiting = new Map<number, Waiting>();
  let worker: ReturnType<typeof startWorker> | 'unstarted' = 'unstarted';
  let last = 0;

  function onMessage(message: MessageFromWorker) {
    const asked = waiting.get(message.id);
    if (message.kind === 'progress') {
      asked?.onProgress?.(message.done);
      return;
    }
    waiting.delete(message.id);
    if (message.kind === 'answer') asked?.resolve(message.answer);
    else asked?.reject(new Error(message.message));
  }

  function onBroken() {
    if (worker !== 'unstarted') worker?.close();
    worker = undefined;
    for (const { job, signal, onProgress, resolve, reject } of waiting.values()) {
      runOnPage(job, signal, onProgress).then(resolve, reject);
    }
    waiting.clear();
  }

  return (job, signal, onProgress) => {
    if (worker === 'unstarted') worker = start({ onMessage, onBroken });
    if (worker === undefined || signal.aborted) return runOnPage(job, signal, onProgress);
    const { send } = worker;
    const id = (last += 1);
    return new Promise((resolve, reject) => {
      waiting.set(id, { job, signal, onProgress, resolve, reject });
      signal.addEventListener('abort', () => {
        if (!waiting.delete(id)) return;
        send({ kind: 'give-up', id });
        reject(signal.reason);
      });
      send({ kind: 'ask', id, job });
    });
  };
}

function runOnPage(job: Job, signal: AbortSignal, onProgress: OnProgress | undefined): Promise<unknown> {
  return runInSlices(stepsOf(job), signal, pageSliceMs, onProgress);
}

const ask = createReasoner(startWorker);
const reasoner = rememberAnswers(ask);
// One account's policies must not be used for another account.
forgetWithAccount(reasoner.forget);

/** Computes a job without blocking the page; see `createReasoner` for how it fails. */
export async function reason<Asked extends Job>(job: Asked, signal: AbortSignal): Promise<JobAnswer<Asked>> {
  return answerTo(job, await reasoner.ask(job, signal));
}

/** Like `reason` for a job over many accesses, which nothing remembers. `onProgress` gets how many of them are done. */
export async function reasonOverAll<Asked extends Job>(
  job: Asked,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<JobAnswer<Asked>> {
  return answerTo(job, await ask(job, signal, onProgress));
}

/** The answer to a job if it was computed recently, otherwise undefined. */
export function reasonedBefore<Asked extends Job>(job: Asked): JobAnswer<Asked> | undefined {
  const answer = reasoner.find(job);
  return answer === undefined ? undefined : answerTo(job, answer);
}

function answerTo<Asked extends Job>(_: Asked, answer: unknown): JobAnswer<Asked> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the worker is of this build, and knows the job by its name
  return answer as JobAnswer<Asked>;
}
