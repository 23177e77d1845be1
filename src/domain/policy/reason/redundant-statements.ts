// Statements that could be removed without changing what a policy allows, and why.
import type { Policy } from '#domain/policy/language/statement.ts';
import { askByKind } from './access-question.ts';
import type { WorkLimit } from './access-question.ts';
import { accessOfPolicy } from './access-set.ts';
import type { NumberedStatement } from './compiled-access.ts';
import { noAttributes } from './demand.ts';
import type { HeldAttributes } from './demand.ts';
import { nowhere } from './diagram.ts';
import type { KindQuestion } from './kind-question.ts';
import { runToEnd } from '#domain/computing/steps.ts';
import type { Steps } from '#domain/computing/steps.ts';
import { weighStatements } from './statement-weight.ts';
import type { StatementWeight } from './statement-weight.ts';

/**
 * `unreachable`: takes in no action on any resource of a known kind. `shadowed`: an allow of which denials leave nothing.
 * `redundant`: others of the same effect allow or deny the same. `idle`: a denial of what is not allowed anyway.
 */
export type RedundancyReason = 'unreachable' | 'shadowed' | 'redundant' | 'idle';

export type Redundancy = {
  /** The statement, from 0. */
  readonly statement: number;
  readonly reason: RedundancyReason;
  /** The statements that make it so: a single one where one suffices, else all that contribute. */
  readonly because: readonly number[];
};

export type RedundancyReport = {
  /** Each may be removed alone, but two that repeat each other must not both go. */
  readonly found: readonly Redundancy[];
  /** Kinds that were too complex to decide. When there are any, nothing is claimed of any statement. */
  readonly tooComplex: readonly string[];
};

/** What is known of one statement over all kinds and actions seen. */
type Tally = { reached: boolean; felt: boolean; needed: boolean };

/** The weights of one kind and one class of actions, with the diagram they belong to. */
type Cell = { readonly question: KindQuestion; readonly weights: readonly StatementWeight[] };

/** The circumstances of a policy whose statements are weighed. */
export type PolicyContext = {
  /** Without it no role attribute has a value, as for a service token. */
  readonly attributes?: HeldAttributes;
  /** What the role starts from; empty when missing. */
  readonly base?: Policy;
};

/**
 * Finds every statement that is not needed, each for itself. Exact for every action name, known or not. Unknown role attributes
 * may hold anything.
 */
export function redundantStatements(
  policy: Policy,
  context?: PolicyContext,
  limit?: WorkLimit,
): RedundancyReport {
  return runToEnd(redundantStatementsInSteps(policy, context, limit));
}

/** `redundantStatements` in steps, one kind each. */
export function* redundantStatementsInSteps(
  policy: Policy,
  { attributes = noAttributes, base = [] }: PolicyContext = {},
  limit?: WorkLimit,
): Steps<RedundancyReport> {
  const cells: Cell[] = [];
  const tallies = policy.map((): Tally => ({ reached: false, felt: false, needed: false }));
  const tooComplex: string[] = [];
  const answers = askByKind(
    accessOfPolicy(policy, attributes, base),
    (question, { grants }) => {
      const statements = grants.flatMap((grant) => (grant.kind === 'policy' ? grant.statements : []));
      return question.classes.map((actions) => ({
        question,
        weights: weighStatements(question, statements, actions),
      }));
    },
    limit,
  );
  for (const { kind, answer } of answers) {
    if (answer === 'too-complex') tooComplex.push(kind.id);
    else cells.push(...answer);
    yield;
  }
  for (const { statement, reach, effect, alone } of cells.flatMap(({ weights }) => weights)) {
    const tally = tallies[statement.number];
    if (tally === undefined) continue;
    tally.reached ||= reach !== nowhere;
    tally.felt ||= effect !== nowhere;
    tally.needed ||= alone !== nowhere;
  }
  const found = tallies.flatMap((tally, number): Redundancy[] => {
    const statement = policy[number];
    if (tally.needed || statement === undefined || tooComplex.length > 0) return [];
    const reason = reasonFor(tally, statement.effect);
    return [
      {
        statement: number,
        reason,
        because: causesOf(number, reason, cells).filter((one) => one < policy.length),
      },
    ];
  });
  return { found, tooComplex };
}

function reasonFor({ reached, felt }: Tally, effect: NumberedStatement['effect']): RedundancyReason {
  if (!reached) return 'unreachable';
  if (felt) return 'redundant';
  return effect === 'allow' ? 'shadowed' : 'idle';
}

/** One statement that suffices in every cell if there is one, else all that overlap with what is at stake. */
function causesOf(number: number, reason: RedundancyReason, cells: readonly Cell[]): readonly number[] {
  if (reason === 'unreachable' || reason === 'idle') return [];
  const touching = new Set<number>();
  let sufficient: readonly number[] | undefined;
  for (const { question, weights } of cells) {
    const own = weights.find(({ statement }) => statement.number === number);
    const stake = reason === 'shadowed' ? own?.reach : own?.effect;
    if (own === undefined || stake === undefined || stake === nowhere) continue;
    const { difference, intersection } = question.space.diagram;
    const able = weights.filter(
      ({ statement, reach }) =>
        statement !== own.statement &&
        (statement.effect === own.statement.effect) === (reason === 'redundant') &&
        intersection(stake, reach) !== nowhere,
    );
    for (const { statement } of able) touching.add(statement.number);
    const enough = able
      .filter(({ reach }) => difference(stake, reach) === nowhere)
      .map((one) => one.statement.number);
    sufficient = sufficient?.filter((one) => enough.includes(one)) ?? enough;
  }
  const [first] = sufficient ?? [];
  return first === undefined ? [...touching].toSorted((a, b) => a - b) : [first];
}
