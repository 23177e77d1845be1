// Answers that were computed before are available immediately, so that a page is complete when somebody returns to it.
import type { Job } from './reasoning-jobs.ts';

type Ask = (job: Job, signal: AbortSignal) => Promise<unknown>;

export type RememberedAnswers = {
  /** Asks and remembers the answer. Rejects when asking fails, and then remembers nothing. */
  readonly ask: Ask;
  /** The answer to a job with the same question; undefined if it is no longer kept. */
  readonly find: (job: Job) => unknown;
  /** Forgets every answer, including those that are still pending. */
  readonly forget: () => void;
};

/** The answers to one kind of job by question, the least recently used first. */
type Known = Map<string, unknown>;

/**
 * Remembers the most recent answers for each kind of job, at most `most` of them. A matrix takes up some hundred kilobytes. The many
 * questions asked while somebody types must not evict it.
 */
export function rememberAnswers(ask: Ask, most = 8): RememberedAnswers {
  let known = new Map<Job['name'], Known>();
  return {
    async ask(job, signal) {
      const knownWhenAsked = known;
      const answer = await ask(job, signal);
      const ofKind = knownWhenAsked.get(job.name) ?? new Map<string, unknown>();
      knownWhenAsked.set(job.name, ofKind);
      putLast(ofKind, textOf(job), answer);
      for (const [oldest] of ofKind) if (ofKind.size > most) ofKind.delete(oldest);
      return answer;
    },
    find(job) {
      const ofKind = known.get(job.name);
      const answer = ofKind?.get(textOf(job));
      if (ofKind !== undefined && answer !== undefined) putLast(ofKind, textOf(job), answer);
      return answer;
    },
    forget() {
      known = new Map();
    },
  };
}

function putLast(known: Known, text: string, answer: unknown): void {
  known.delete(text);
  known.set(text, answer);
}

/** A job carries more than its question: only what the answer depends on counts. */
function textOf({ input }: Job): string {
  return JSON.stringify(input);
}
