import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from './folded-text.ts';
import { wordRank } from './word-rank.ts';

test.each([
  ['deploy', 'deploy', 0],
  ['deploy', 'deploy bot', 1],
  ['deploy bot', 'deploy bot 2', 1],
  ['deploy', 'github-actions-deploy', 2],
  ['bot dep', 'deploy bot', 2],
  ['ploy', 'deploy', 3],
  ['dep ploy', 'deploy', 3],
  ['deploy ana', 'deploy', 4],
  ['zoe', 'deploy', undefined],
])('%s in %s is number %s', (query, name, rank) => {
  expect(wordRank(query.split(' '), name, 'ana@example.com')).toBe(rank);
});

test('a beginning is never behind the inside of another name', () => {
  assert(
    property(string({ minLength: 1 }), string(), string(), (word, rest, before) => {
      const [one, other] = [foldText(`${word}${rest}`), foldText(`${before}x${word}`)];
      const words = [foldText(word)];
      expect(wordRank(words, one) ?? 9).toBeLessThanOrEqual(Math.max(1, wordRank(words, other) ?? 9));
    }),
  );
});
