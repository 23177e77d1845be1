// Answers of three kinds: what could not be read is counted neither as clean nor as guilty.
import type { Certainty } from '#domain/policy/access/reach.ts';

/** `yes` when all are, `no` when one is, else `unknown`. */
export function allOf(...answers: readonly Certainty[]): Certainty {
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

/** `yes` when one is, `no` when all are, else `unknown`. */
export function anyOf(...answers: readonly Certainty[]): Certainty {
  return opposite(allOf(...answers.map(opposite)));
}

/** The answer to the opposite question. */
export function opposite(answer: Certainty): Certainty {
  if (answer === 'unknown') return 'unknown';
  return answer === 'yes' ? 'no' : 'yes';
}

/** The answer that is known. */
export function known(isSo: boolean): Certainty {
  return isSo ? 'yes' : 'no';
}
