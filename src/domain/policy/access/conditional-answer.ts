// The answer to a question that may leave open what decides, with every way to another answer.
import { answerQuestion } from './access-answer.ts';
import type { AccessAnswer } from './access-answer.ts';
import type { AccessRequest } from '#domain/policy/language/evaluate.ts';
import { openFacts, withFact } from './open-facts.ts';
import { refusedElsewhere } from './other-environments.ts';
import type { Fact } from './open-facts.ts';
import type { ReviewedAccess } from './reviewed-access.ts';

/** With all of `facts` true, the answer is another one. No subset of them does that. */
export type Condition = { readonly facts: readonly Fact[]; readonly answer: AccessAnswer };

/** The answer when none of the open facts is true, with what would change it. */
export type ConditionalAnswer = AccessAnswer & {
  readonly conditions: readonly Condition[];
  /** Not all combinations were tried, so there may be more conditions. */
  readonly isCutShort: boolean;
};

/** How many combinations of open facts are tried: all those of nine facts. */
const maxTries = 512;

/** Answers a question with what it leaves open. Without conditions the answer holds whatever is true of the resource. */
export function answerAsAsked(access: ReviewedAccess, request: AccessRequest): ConditionalAnswer {
  const answer = answerQuestion(access, request);
  const elsewhere = answer.verdict === 'allowed' ? refusedElsewhere(access, request) : undefined;
  const also = elsewhere === undefined ? [] : [{ facts: [elsewhere.fact], answer: elsewhere.answer }];
  const facts = openFacts(access, request);
  if (facts === 'too-many') return { ...answer, conditions: also, isCutShort: true };
  const conditions: Condition[] = [];
  let tries = 0;
  for (const some of combinations(facts)) {
    if (conditions.some((known) => known.facts.every((fact) => some.includes(fact)))) continue;
    if (tries === maxTries) return { ...answer, conditions: [...conditions, ...also], isCutShort: true };
    tries += 1;
    const resource = some.reduce(withFact, request.resource);
    const other = answerQuestion(access, { ...request, resource });
    if (other.verdict !== answer.verdict) conditions.push({ facts: some, answer: other });
  }
  return { ...answer, conditions: [...conditions, ...also], isCutShort: false };
}

/** Whether the answer changes, or may change, with what the question leaves open. */
export function isConditional({ conditions, isCutShort }: ConditionalAnswer): boolean {
  return conditions.length > 0 || isCutShort;
}

/** Every choice of some of the facts, the smaller ones first. */
function* combinations(facts: readonly Fact[]): Generator<readonly Fact[]> {
  for (let size = 1; size <= facts.length; size += 1) yield* choices(facts, size);
}

function* choices(facts: readonly Fact[], size: number): Generator<readonly Fact[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, fact] of facts.entries()) {
    if (facts.length - index < size) return;
    for (const rest of choices(facts.slice(index + 1), size - 1)) yield [fact, ...rest];
  }
}
