// Actions that no statement tells apart are decided together. The evaluator takes any text, and the vendor adds actions every
// month. So all names outside the catalogue count too.
import { resourceKinds } from '#domain/policy/language/catalogue.ts';
import type { ResourceKind } from '#domain/policy/language/catalogue.ts';
import { isGlob, matchesPattern } from '#domain/policy/language/pattern.ts';
import type { NumberedStatement } from './compiled-access.ts';
import { partitionNames, withoutNames } from './name-partition.ts';
import type { WorkBudget } from './work-budget.ts';

export type ActionClass = {
  /** The kind's own actions in this class, in the catalogue's order. */
  readonly actions: readonly string[];
  /** A shortest name in this class that the catalogue does not know for this kind, if there is one. */
  readonly otherAction: string | undefined;
  /** The numbers of the statements that apply to these actions, among those that were asked about. */
  readonly statements: readonly number[];
};

/**
 * The part of a class in which a difference can be known. Where no written statement speaks of it, nothing is known of actions
 * outside the catalogue. Undefined when nothing is left.
 */
export function toldApart(one: ActionClass, written: ReadonlySet<number>): ActionClass | undefined {
  if (one.statements.some((number) => written.has(number))) return one;
  return one.actions.length === 0 ? undefined : { ...one, otherAction: undefined };
}

/** Gives every action name of a kind, sorted by which of the `relevant` statements take it in. */
export type ActionIndex = (kind: ResourceKind, relevant: ReadonlySet<number>) => readonly ActionClass[];

const namesByKind = new Map(
  resourceKinds.map(({ id, actions }) => [id, new Set(actions.map(({ name }) => name))]),
);

/** Prepares the classes of the actions under these statements; the work counts against `budget`. */
export function indexActions(statements: readonly NumberedStatement[], budget: WorkBudget): ActionIndex {
  const patterns = [...new Set(statements.flatMap(({ actions }) => actions.patterns))];
  const numbers = new Map(patterns.map((pattern, index) => [pattern, index]));
  const globs = patterns.filter(isGlob);
  const scopes = statements.map(({ actions: { mode, patterns: own } }) => ({
    mode,
    patterns: own.flatMap((pattern) => numbers.get(pattern) ?? []),
  }));
  const others = partitionNames(patterns, budget);
  const bySignature = new Map<string, readonly number[]>();
  const byName = new Map<string, readonly number[]>();

  function applying(matches: readonly number[]): readonly number[] {
    const signature = matches.join();
    const known = bySignature.get(signature);
    if (known !== undefined) return known;
    budget.spend(scopes.length);
    const matched = new Set(matches);
    const taken = [...scopes.keys()].filter((number) => {
      const scope = scopes[number];
      return scope?.patterns.some((pattern) => matched.has(pattern)) === (scope?.mode === 'only');
    });
    bySignature.set(signature, taken);
    return taken;
  }

  function applyingTo(name: string): readonly number[] {
    const known = byName.get(name);
    if (known !== undefined) return known;
    const exact = isGlob(name) ? undefined : numbers.get(name);
    const matches = globs.flatMap((glob) => (matchesPattern(glob, name) ? (numbers.get(glob) ?? []) : []));
    const found = applying(exact === undefined ? matches : [...matches, exact].toSorted((a, b) => a - b));
    byName.set(name, found);
    return found;
  }

  return (kind, relevant) => {
    const classes = new Map<
      string,
      { actions: string[]; otherAction: string | undefined; statements: number[] }
    >();
    const classOf = (applies: readonly number[]) => {
      const taken = applies.filter((number) => relevant.has(number));
      const key = taken.join();
      const known = classes.get(key);
      if (known !== undefined) return known;
      const made = { actions: [], otherAction: undefined, statements: taken };
      classes.set(key, made);
      return made;
    };
    for (const { name } of kind.actions) classOf(applyingTo(name)).actions.push(name);
    const unlisted = withoutNames(others, namesByKind.get(kind.id) ?? new Set(), budget);
    for (const { name, matches } of unlisted.classes) {
      const found = classOf(applying(matches));
      if (found.otherAction === undefined || name.length < found.otherAction.length) found.otherAction = name;
    }
    return [...classes.values()];
  };
}
