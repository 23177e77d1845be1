import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesPattern } from '#domain/policy/language/pattern.ts';
import { partitionNames, withoutNames } from './name-partition.ts';
import { createBudget } from './work-budget.ts';

const pattern = fc.stringMatching(/^[ab*]{1,4}$/);
const patterns = fc.uniqueArray(pattern, { maxLength: 5 });
const name = fc.stringMatching(/^[abc]{1,5}$/);

function matchesOf(texts: readonly string[], text: string): number[] {
  return [...texts.keys()].filter((index) => matchesPattern(texts[index] ?? '', text));
}

describe('names as finitely many classes', () => {
  test('a plain name is a class of its own beside the globs that hold it', () => {
    const { classes } = partitionNames(['web', 'w*'], createBudget());
    expect(classes).toEqual([
      { name: 'web', matches: [0, 1] },
      { name: 'a', matches: [] },
      { name: 'w', matches: [1] },
    ]);
  });

  test('a class whose shortest name is taken by a plain name shows its next one', () => {
    const { classes } = partitionNames(['w', 'w*'], createBudget());
    expect(classes).toContainEqual({ name: 'wa', matches: [1] });
  });

  test('a class that holds nothing but a plain name is left out', () => {
    const { classes } = partitionNames(['a*', '*a', 'a*a', 'a'], createBudget());
    expect(classes.filter(({ matches }) => matches.join() === '0,1')).toEqual([]);
    expect(classes).toContainEqual({ name: 'a', matches: [0, 1, 3] });
  });

  test('every name has exactly one class, and that class has a name of its own', () => {
    fc.assert(
      fc.property(patterns, name, (texts, text) => {
        const { classes } = partitionNames(texts, createBudget());
        const own = classes.filter(({ matches }) => matches.join() === matchesOf(texts, text).join());
        expect(own).toHaveLength(1);
        for (const one of classes) expect(matchesOf(texts, one.name)).toEqual(one.matches);
      }),
    );
  });

  test('an excluded name is nobody’s example, and no other name is lost', () => {
    fc.assert(
      fc.property(patterns, fc.uniqueArray(name, { maxLength: 4 }), name, (texts, excluded, text) => {
        const { classes } = withoutNames(
          partitionNames(texts, createBudget()),
          new Set(excluded),
          createBudget(),
        );
        for (const one of classes) expect(excluded).not.toContain(one.name);
        const others = [text].filter((one) => !excluded.includes(one));
        for (const other of others) {
          expect(classes.map(({ matches }) => matches.join())).toContain(matchesOf(texts, other).join());
        }
      }),
    );
  });
});
