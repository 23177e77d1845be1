// Under a given list of patterns, names fall into finitely many classes. This folder works on those classes and not on the
// infinitely many names.
import { isGlob, matchesPattern } from '#domain/policy/language/pattern.ts';
import { classifyNames } from './glob-automaton.ts';
import type { MatchClass } from './glob-automaton.ts';
import type { WorkBudget } from './work-budget.ts';

/** All non-empty names, sorted by which patterns match them; `MatchClass.matches` holds indexes into `patterns`. */
export type NamePartition = {
  readonly patterns: readonly string[];
  readonly classes: readonly MatchClass[];
};

/**
 * Sorts all non-empty names by which of the distinct `patterns` match them. One class per combination that occurs, each with a
 * shortest name. A pattern without a star matches one name only, so it is set apart as a point. The automaton sees only true
 * globs, which keeps a policy that lists a hundred projects cheap.
 */
export function partitionNames(patterns: readonly string[], budget: WorkBudget): NamePartition {
  const globs = [...patterns.keys()].filter((index) => isGlob(patterns[index] ?? ''));
  const points = patterns.flatMap((name, index): MatchClass[] => {
    if (isGlob(name) || name === '') return [];
    budget.spend(1 + globs.length);
    const matches = globs.filter((glob) => matchesPattern(patterns[glob] ?? '', name));
    return [{ name, matches: [...matches, index].toSorted((a, b) => a - b) }];
  });
  const texts = globs.map((index) => patterns[index] ?? '');
  const rest = classifyNames(texts, budget).map(({ name, matches }) => ({
    name,
    matches: matches.flatMap((index) => globs[index] ?? []),
  }));
  const taken = new Set(points.map(({ name }) => name));
  return { patterns, classes: [...points, ...renamed(patterns, rest, taken, budget)] };
}

/** The same partition of all names but `excluded`. Classes that hold nothing else disappear, others get another name. */
export function withoutNames(
  partition: NamePartition,
  excluded: ReadonlySet<string>,
  budget: WorkBudget,
): NamePartition {
  const { patterns, classes } = partition;
  if (!classes.some(({ name }) => excluded.has(name))) return partition;
  const isPoint = ({ matches }: MatchClass) => matches.some((index) => !isGlob(patterns[index] ?? ''));
  const points = classes.filter(isPoint);
  const taken = new Set([...excluded, ...points.map(({ name }) => name)]);
  const rest = classes.filter((entry) => !isPoint(entry));
  return {
    patterns,
    classes: [...points.filter(({ name }) => !excluded.has(name)), ...renamed(patterns, rest, taken, budget)],
  };
}

/**
 * Gives each class whose name is taken its shortest other name, and drops it when there is none. So `a*` and `*a` without `a*a`
 * is the single name `a`. The taken names of the class join the automaton as patterns, so the answer is exact.
 */
function renamed(
  patterns: readonly string[],
  classes: readonly MatchClass[],
  taken: ReadonlySet<string>,
  budget: WorkBudget,
): MatchClass[] {
  const globs = patterns.filter(isGlob);
  const matchedBy = (name: string) => globs.filter((glob) => matchesPattern(glob, name)).join('\n');
  return classes.flatMap((entry) => {
    if (!taken.has(entry.name)) return [entry];
    budget.spend(taken.size * (1 + globs.length));
    const wanted = entry.matches.map((index) => patterns[index]).join('\n');
    const inside = [...taken].filter((name) => matchedBy(name) === wanted);
    const found = classifyNames([...globs, ...inside], budget).find(
      ({ matches }) => matches.map((index) => globs[index] ?? 'taken').join('\n') === wanted,
    );
    return found === undefined ? [] : [{ name: found.name, matches: entry.matches }];
  });
}
