// Work that can be interrupted, so that nobody has to wait for an answer that is not wanted any more.

/** Yields between parts of a few milliseconds each, with how many parts are done where that is worth showing. Returns the answer. */
export type Steps<Answer> = Generator<number | undefined, Answer, undefined>;

/** Does all the steps at once. */
export function runToEnd<Answer>(steps: Steps<Answer>): Answer {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
