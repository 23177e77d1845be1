// What was worked out before is there at once when it is asked for again: a page that somebody comes back to is drawn whole.
import type { Job } from './reasoning-jobs.ts';

type Ask = (job: Job, signal: AbortSignal) => Promise<unknown>;

export type RememberedAnswers = {
  /** Asks, and remembers the answer; rejects as what it asks does, and remembers nothing then. */
  readonly ask: Ask;
  /** The answer to a job that asks the same; undefined when there is none any more. */
  readonly find: (job: Job) => unknown;
  /** Forgets every answer, those that are still to come as well. */
  readonly forget: () => void;
};

/** The answers to one kind of job by what was asked, the one that was given longest ago first. */
type Known = Map<string, unknown>;

/**
 * Remembers, of each kind of job, the answers that were given last, at most `most` of them; a matrix takes up some hundred kilobytes, and
 * what is asked with every key of an edit must not put it out.
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

/** A job carries more than it asks: only what the answer is a function of counts. */
function textOf({ input }: Job): string {
  return JSON.stringify(input);
}
