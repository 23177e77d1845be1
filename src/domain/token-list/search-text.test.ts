import { assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { tokenLists } from '#testing/token-search-arbitraries.ts';
import { containsWords, searchWords } from './search-text.ts';

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
  ['Zurich', 'Zürich'],
  ['zürich', 'Zurich'],
  ['Zu\u0308rich', 'ZÜRICH'],
  ['joao', 'João'],
  ['Jo\u00e3o', 'Joa\u0303o'],
  ['İzmir', 'izmir'],
  ['ΟΔΟΣ', 'οδοσα'],
  ['ｃｉ', 'CI'],
  ['safe', 'sa\u200bfe'],
  ['かな', '仮名かな'],
])('%s finds %s', (query, name) => {
  expect(containsWords(tokenWith({ name }), searchWords(query))).toBe(true);
});
