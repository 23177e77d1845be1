import { describe, expect, test } from 'vitest';
import { createDiagram, everywhere, nowhere } from './diagram.ts';
import { chooseLabels, possibleAnswers } from './labels.ts';
import { partitionNames } from './name-partition.ts';
import { createBudget } from './work-budget.ts';

function answersFor(...globs: readonly string[]) {
  const budget = createBudget();
  const { classes } = partitionNames(globs, budget);
  const diagram = createDiagram(
    globs.map(() => 2),
    budget,
  );
  const possible = possibleAnswers(diagram, 0, globs.length, classes);
  const isPossible = (...met: readonly boolean[]) =>
    met.reduce(
      (node, yes, glob) =>
        diagram.intersection(
          node,
          diagram.where(glob, (value) => (value === 1) === yes),
        ),
      possible,
    ) !== nowhere;
  return { classes, possible, isPossible };
}

describe('which tag patterns can be met together', () => {
  test('plain tags are independent', () => {
    expect(answersFor('a', 'b', 'c').possible).toBe(everywhere);
  });

  test('a tag inside a wider pattern is not met without it', () => {
    const { isPossible } = answersFor('ops*', 'ops-eu');
    expect(isPossible(true, false)).toBe(true);
    expect(isPossible(false, true)).toBe(false);
  });

  test('two tags can meet two patterns that no single tag meets', () => {
    expect(answersFor('a', 'b').isPossible(true, true)).toBe(true);
  });

  test('a tag that always meets one of two others needs one of them', () => {
    const { isPossible } = answersFor('a*b', 'a*', '*b');
    expect(isPossible(true, true, true)).toBe(true);
    expect(isPossible(true, true, false)).toBe(false);
    expect(isPossible(false, true, true)).toBe(true);
  });

  test('few tags are chosen, and none that meets more than wanted', () => {
    const { classes } = answersFor('a*', '*b', 'a*b');
    expect(chooseLabels(classes, new Set([0, 1, 2]))).toEqual(['ab']);
    expect(chooseLabels(classes, new Set([0, 1])).toSorted()).toEqual(['a', 'b']);
    expect(chooseLabels(classes, new Set())).toEqual([]);
  });
});
