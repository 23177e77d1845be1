import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesPattern } from '#domain/policy/language/pattern.ts';
import { characterOutside, classifyNames } from './glob-automaton.ts';
import { createBudget, withinBudget } from './work-budget.ts';

const pattern = fc.stringMatching(/^[ab*]{0,5}$/);

describe('names sorted by globs', () => {
  test('one star leaves a single class, shown by a single character', () => {
    expect(classifyNames(['*'], createBudget())).toEqual([{ name: 'a', matches: [0] }]);
  });

  test('the shortest name of every class is found', () => {
    const classes = classifyNames(['prod*', '*-eu'], createBudget());
    expect(new Map(classes.map(({ name, matches }) => [matches.join(), name]))).toEqual(
      new Map([
        ['', 'a'],
        ['0', 'prod'],
        ['1', '-eu'],
        ['0,1', 'prod-eu'],
      ]),
    );
  });

  test('a character outside the basic plane counts as one', () => {
    expect(classifyNames(['🚀*'], createBudget())).toContainEqual({ name: '🚀', matches: [0] });
  });

  test('each class is named by a name that matches exactly its patterns', () => {
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 4 }), (patterns) => {
        for (const { name, matches } of classifyNames(patterns, createBudget())) {
          expect([...patterns.keys()].filter((index) => matchesPattern(patterns[index] ?? '', name))).toEqual(
            matches,
          );
        }
      }),
    );
  });

  test('every name belongs to a class whose own name is not longer', () => {
    fc.assert(
      fc.property(
        fc.array(pattern, { maxLength: 4 }),
        fc.stringMatching(/^[abc]{1,6}$/),
        (patterns, name) => {
          const matches = [...patterns.keys()].filter((index) => matchesPattern(patterns[index] ?? '', name));
          const own = classifyNames(patterns, createBudget()).find(
            (one) => one.matches.join() === matches.join(),
          );
          expect(own?.name.length).toBeLessThanOrEqual(name.length);
        },
      ),
    );
  });

  test('too many interleaving globs end the budget instead of the program', () => {
    const patterns = Array.from({ length: 40 }, (_, index) => `*${index}*${index + 1}*`);
    expect(withinBudget(() => classifyNames(patterns, createBudget(10_000)))).toBe('too-complex');
  });

  test('a character outside is readable while there is one', () => {
    expect(characterOutside(new Set('ab'))).toBe('c');
    expect(characterOutside(new Set('abcdefghijklmnopqrstuvwxyz0123456789'))).toBe('À');
  });
});
