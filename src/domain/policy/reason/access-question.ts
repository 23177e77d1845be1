// The way every question of this folder runs: kind by kind, each within its share of one budget.
import { resourceKinds } from '#domain/policy/language/catalogue.ts';
import type { ResourceKind } from '#domain/policy/language/catalogue.ts';
import type { AccessSet } from './access-set.ts';
import { indexActions } from './action-classes.ts';
import { compileAccess } from './compiled-access.ts';
import type { CompiledAccess, Subject } from './compiled-access.ts';
import { askAboutKind } from './kind-question.ts';
import type { KindQuestion } from './kind-question.ts';
import { createBudget, defaultWorkLimit, withinBudget } from './work-budget.ts';
import type { WorkBudget } from './work-budget.ts';

export type Answered<Answer> = {
  readonly kind: ResourceKind;
  /** `too-complex` when this kind used up its share of the budget. The other kinds are not affected. */
  readonly answer: Answer | 'too-complex';
};

type Answers<Answer> = Generator<Answered<Answer>, void, undefined>;

/** Two access sets prepared for comparison. */
export type Compared = {
  readonly before: CompiledAccess;
  readonly after: CompiledAccess;
  /** The numbers of the statements that somebody wrote; the others are readings of base roles. */
  readonly written: ReadonlySet<number>;
};

export type WorkLimit = {
  /** Units of work allowed for the whole question; `defaultWorkLimit` when missing. */
  readonly workLimit?: number;
  /** Called at the end with the units of work used. */
  readonly onWork?: (units: number) => void;
};

/** Answers one question about one access set for every kind of the catalogue, one kind per step. */
export function* askByKind<Answer>(
  set: AccessSet,
  answer: (question: KindQuestion, access: CompiledAccess) => Answer,
  limit: WorkLimit = {},
): Answers<Answer> {
  const { access, ...subject } = compileAccess(set);
  yield* answerEach(subject, (question) => answer(question, access), limit);
}

/** Answers one question about two access sets for every kind of the catalogue, one kind per step. */
export function* compareByKind<Answer>(
  before: AccessSet,
  after: AccessSet,
  answer: (question: KindQuestion, compared: Compared) => Answer,
  limit: WorkLimit = {},
): Answers<Answer> {
  const first = compileAccess(before);
  const second = compileAccess(after, first.statements.length);
  const subject = {
    statements: [...first.statements, ...second.statements],
    unreadable: [...new Set([...first.unreadable, ...second.unreadable])],
  };
  const written = subject.statements.filter(({ isReading }) => !isReading).map(({ number }) => number);
  const compared = { before: first.access, after: second.access, written: new Set(written) };
  yield* answerEach(subject, (question) => answer(question, compared), limit);
}

/** The largest part of the limit that one kind may use, so that a hard kind leaves the others decided. */
const shareOfOneKind = 1 / 4;

function* answerEach<Answer>(
  subject: Subject,
  answer: (question: KindQuestion) => Answer,
  { workLimit = defaultWorkLimit, onWork }: WorkLimit,
): Answers<Answer> {
  let left = workLimit;
  const spendOn = <Result>(limit: number, work: (budget: WorkBudget) => Result): Result | 'too-complex' => {
    const budget = createBudget(Math.min(limit, left));
    const result = withinBudget(() => work(budget));
    left -= budget.spent();
    return result;
  };
  const index = spendOn(workLimit, (budget) => indexActions(subject.statements, budget));
  for (const kind of resourceKinds) {
    if (index === 'too-complex') yield { kind, answer: index };
    else {
      const decide = (budget: WorkBudget) => answer(askAboutKind(kind, subject, index, budget));
      yield { kind, answer: spendOn(workLimit * shareOfOneKind, decide) };
    }
  }
  onWork?.(workLimit - left);
}
