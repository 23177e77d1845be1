// The way every question of this folder runs: kind by kind, each within its share of one budget.
import { resourceKinds } from '../catalogue.ts';
import type { ResourceKind } from '../catalogue.ts';
import type { AccessSet } from './access-set.ts';
import { indexActions } from './action-classes.ts';
import { compileAccess } from './compiled-access.ts';
import type { Compilation } from './compiled-access.ts';
import { askAboutKind } from './kind-question.ts';
import type { KindQuestion } from './kind-question.ts';
import { createBudget, defaultWorkLimit, withinBudget } from './work-budget.ts';
import type { WorkBudget } from './work-budget.ts';

export type Answered<Answer> = {
  readonly kind: ResourceKind;
  /** `too-complex` when this kind used up its budget; the other kinds are not touched by that. */
  readonly answer: Answer | 'too-complex';
};

export type WorkLimit = {
  /** Units of work allowed for the whole question; `defaultWorkLimit` when missing. */
  readonly workLimit?: number;
  /** Told at the end how many units it took. */
  readonly onWork?: (units: number) => void;
};

/** No kind may use up more than this part of the limit, so that one hard kind leaves the others decided. */
const shareOfOneKind = 1 / 4;

/** Answers one question for every kind of the catalogue about access sets that are compared. */
export function answerPerKind<Answer>(
  sets: readonly AccessSet[],
  answer: (question: KindQuestion, compilation: Compilation) => Answer,
  { workLimit = defaultWorkLimit, onWork }: WorkLimit = {},
): readonly Answered<Answer>[] {
  const compilation = compileAccess(sets);
  let left = workLimit;
  const spendOn = <Result>(limit: number, work: (budget: WorkBudget) => Result): Result | 'too-complex' => {
    const budget = createBudget(Math.min(limit, left));
    const result = withinBudget(() => work(budget));
    left -= budget.spent();
    return result;
  };
  const index = spendOn(workLimit, (budget) => indexActions(compilation.statements, budget));
  const answers = resourceKinds.map((kind): Answered<Answer> => {
    if (index === 'too-complex') return { kind, answer: index };
    const decide = (budget: WorkBudget) =>
      answer(askAboutKind(kind, compilation, index, budget), compilation);
    return { kind, answer: spendOn(workLimit * shareOfOneKind, decide) };
  });
  onWork?.(workLimit - left);
  return answers;
}
