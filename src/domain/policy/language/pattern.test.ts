import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesPattern } from './pattern.ts';

function matchesNaively(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  if (pattern.startsWith('*')) {
    return matchesNaively(pattern.slice(1), text) || (text !== '' && matchesNaively(pattern, text.slice(1)));
  }
  return text.startsWith(pattern.charAt(0)) && text !== '' && matchesNaively(pattern.slice(1), text.slice(1));
}

test.each([
  ['*', '', true],
  ['*', 'anything', true],
  ['', '', true],
  ['', 'a', false],
  ['update*', 'updateOn', true],
  ['update*', 'update', true],
  ['update*', 'doUpdate', false],
  ['*Flag', 'deleteFlag', true],
  ['a*a', 'a', false],
  ['a*a', 'aa', true],
  ['a*b*c', 'a-b-b-c', true],
  ['*ab*ab', 'ab', false],
  ['**', 'x', true],
  ['a.c', 'abc', false],
  ['[a]', 'a', false],
])('%j against %j: %j', (pattern, text, expected) => {
  expect(matchesPattern(pattern, text)).toBe(expected);
});

test('it agrees with a naive matcher', () => {
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 7 });
  const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
  fc.assert(
    fc.property(pattern, text, (pattern, text) => {
      expect(matchesPattern(pattern, text)).toBe(matchesNaively(pattern, text));
    }),
    { numRuns: 2000 },
  );
});

test('many stars against a long text do not explode', () => {
  expect(matchesPattern(`${'*a'.repeat(500)}*b`, 'a'.repeat(20_000))).toBe(false);
});
