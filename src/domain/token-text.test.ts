import { array, assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { tokenLists } from '#testing/token-search-arbitraries.ts';
import { containsWords, markWords, searchWords, withoutKeys } from './token-text.ts';

test('marking words never changes the text', () => {
  assert(
    property(string(), array(string({ minLength: 1, maxLength: 3 })), (text, words) => {
      const parts = markWords(text, searchWords(words.join(' ')));
      expect(parts.map((part) => part.text).join('')).toBe(text);
    }),
  );
});

test('words are found whatever their case, the longer one first', () => {
  expect(markWords('Deploys the depot', ['dep', 'deploy'])).toEqual([
    { text: 'Deploy', found: true },
    { text: 's the ', found: false },
    { text: 'dep', found: true },
    { text: 'ot', found: false },
  ]);
});

test('signs that mean something in patterns are only signs', () => {
  const found = markWords('a.b (c-d)', ['.', '(', '-']).filter((part) => part.found);
  expect(found.map(({ text }) => text)).toEqual(['.', '(', '-']);
});

test('a token is found by any piece of its name, in any case, and by several pieces at once', () => {
  assert(
    property(tokenLists, constantFrom('toLowerCase', 'toUpperCase'), (tokens, change) => {
      for (const token of tokens.filter(({ name }) => /^[\w ]+$/.test(name))) {
        expect(containsWords(token, searchWords(`${token.name[change]()} ${token.id.toLowerCase()}`))).toBe(
          true,
        );
      }
    }),
  );
});

test.each([
  'rel-20261128 publisher',
  'rel-20261128',
  'api-decade',
  'sdk-deadbeef-1',
  'mob-12345678-2026 nightly',
  'api-facade-cache',
])('a name that only looks like a key stays as it is: %s', (name) => {
  expect(withoutKeys(name)).toBe(name);
});

test('of a pasted key only the last four characters stay, enough to find its token', () => {
  expect(withoutKeys('api-12345678-9abc-4def-8123-456789abcdef')).toBe('cdef');
  expect(withoutKeys('found sdk-12345678-9abc-4def-81 in the log')).toBe('found f-81 in the log');
});
