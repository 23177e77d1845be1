import { assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { tokenLists } from '#testing/token-search-arbitraries.ts';
import { quickFind } from './quick-find.ts';
import { containsWords, searchWords } from './search-text.ts';

const tokens = [
  tokenWith({ id: '1', name: 'redeploy', lastFour: 'be01' }),
  tokenWith({ id: '2', name: 'CI', description: 'deploys the site', lastFour: 'be02' }),
  tokenWith({ id: '3', name: 'nightly deploy', lastFour: 'be03' }),
  tokenWith({ id: '4', name: 'Deploy bot', lastFour: 'be04' }),
  tokenWith({ id: '5', name: 'deploy', lastFour: 'be05' }),
  tokenWith({ id: '6', name: 'Rollback', description: 'mentions be01', lastFour: 'be06' }),
];

const ids = (query: string, limit = 9) => quickFind(tokens, query, limit).best.map(({ id }) => id);

test('the whole name comes first, then its beginning, a word of it, its inside, and other texts', () => {
  expect(ids('deploy')).toEqual(['5', '4', '3', '1', '2']);
});

test('the token with these last four comes before one that only mentions them', () => {
  expect(ids('be01')).toEqual(['1', '6']);
  expect(quickFind(tokens, 'be01', 1)).toMatchObject({ count: 2, rank: -1 });
});

test('of a key, only its last four are searched', () => {
  const key = 'api-01234567-89ab-cdef-0123-456789abbe04';
  expect(ids(key)).toEqual(['4']);
  expect(ids(`the key ${key}`)).toEqual([]);
  expect(quickFind([tokenWith({ description: key, lastFour: 'ffff' })], key, 9).count).toBe(1);
  expect(quickFind([tokenWith({ description: key.slice(0, -4), lastFour: 'ffff' })], key, 9).count).toBe(0);
});

test('more than the limit are counted, and the best are kept', () => {
  expect(quickFind(tokens, 'deploy', 2)).toMatchObject({ count: 5, rank: 0 });
  expect(ids('deploy', 2)).toEqual(['5', '4']);
});

test('it finds what the list finds, no more and no less', () => {
  assert(
    property(tokenLists, constantFrom('c', 'dep', 'ana', 'a b', '', '12'), (list, query) => {
      const words = searchWords(query);
      const found = words.length === 0 ? [] : list.filter((token) => containsWords(token, words));
      const { best, count } = quickFind(list, query, list.length);
      expect(count).toBe(found.length);
      expect(new Set(best)).toEqual(new Set(found));
    }),
  );
});
