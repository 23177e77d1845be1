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

/** Remembers the answers that were given last, at most `most` of them; a matrix takes up some hundred kilobytes. */
export function rememberAnswers(ask: Ask, most = 8): RememberedAnswers {
  let known = new Map<string, unknown>();
  return {
    async ask(job, signal) {
      const knownWhenAsked = known;
      const answer = await ask(job, signal);
      keep(knownWhenAsked, job, answer, most);
      return answer;
    },
    find: (job) => known.get(textOf(job)),
    forget() {
      known = new Map();
    },
  };
}

function keep(known: Map<string, unknown>, job: Job, answer: unknown, most: number): void {
  const text = textOf(job);
  // Put in anew, so that the one that was given longest ago is the first to go.
  known.delete(text);
  known.set(text, answer);
  for (const [oldest] of known) if (known.size > most) known.delete(oldest);
}

/** A job carries more than it asks: only what the answer is a function of counts. */
function textOf({ name, input }: Job): string {
  return JSON.stringify([name, input]);
}
