// What was worked out before is there at once when it is asked for again: a page that somebody comes back to is drawn whole.
import type { Job } from './reasoning-jobs.ts';

export type RememberedAnswers = {
  /** The answer to a job that asks the same; undefined when there is none any more. */
  readonly find: (job: Job) => unknown;
  readonly keep: (job: Job, answer: unknown) => void;
  readonly forget: () => void;
};

/** Remembers the answers that were given last, at most `most` of them; a matrix takes up some hundred kilobytes. */
export function rememberAnswers(most = 8): RememberedAnswers {
  const answers = new Map<string, unknown>();
  return {
    find: (job) => answers.get(textOf(job)),
    keep(job, answer) {
      const text = textOf(job);
      // Put in anew, so that the one that was given longest ago is the first to go.
      answers.delete(text);
      answers.set(text, answer);
      for (const [oldest] of answers) if (answers.size > most) answers.delete(oldest);
    },
    forget: () => answers.clear(),
  };
}

/** A job carries more than it asks: only what the answer is a function of counts. */
function textOf({ name, input }: Job): string {
  return JSON.stringify([name, input]);
}
