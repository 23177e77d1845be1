// Questions with the answer that somebody requires. They stay with a token, and every draft of its access is checked against
// them.
import type { Verdict } from './access-answer.ts';
import { answerAsAsked, isConditional } from './conditional-answer.ts';
import { parseConcreteResource } from '#domain/policy/language/resource-match.ts';
import type { ReviewedAccess } from './reviewed-access.ts';

export type AccessCase = {
  readonly action: string;
  /** One particular resource, as `parseConcreteResource` reads it. */
  readonly resource: string;
  readonly must: 'allow' | 'deny';
};

/**
 * `holds`: the answer is as required. `broken`: it is the opposite. `unknown`: it depends on what cannot be read or is not told.
 */
export type CaseState = 'holds' | 'broken' | 'unknown';

const wanted: Readonly<Record<AccessCase['must'], Verdict>> = { allow: 'allowed', deny: 'denied' };

/** Checks an access against one case. A resource that cannot be read is unknown. */
export function judgeCase(access: ReviewedAccess, { action, resource, must }: AccessCase): CaseState {
  const parse = parseConcreteResource(resource);
  if (parse.kind === 'problem') return 'unknown';
  const answer = answerAsAsked(access, { action, resource: parse.resource });
  const { verdict } = answer;
  if (verdict === 'unknown' || isConditional(answer)) return 'unknown';
  return verdict === wanted[must] ? 'holds' : 'broken';
}

/** The cases that an access breaks for sure. */
export function brokenCases(access: ReviewedAccess, cases: readonly AccessCase[]): readonly AccessCase[] {
  return cases.filter((one) => judgeCase(access, one) === 'broken');
}

/** More than this many cases of one token are not kept; the oldest goes. */
const maxCases = 50;

/** Adds a case in the place of an older one about the same question. */
export function withCase(cases: readonly AccessCase[], added: AccessCase): readonly AccessCase[] {
  return [...withoutCase(cases, added), added].slice(-maxCases);
}

/** Removes the case about a question. */
export function withoutCase(
  cases: readonly AccessCase[],
  { action, resource }: Pick<AccessCase, 'action' | 'resource'>,
): readonly AccessCase[] {
  return cases.filter((one) => one.action !== action || one.resource !== resource);
}
