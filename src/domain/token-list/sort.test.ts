import { assert, property } from 'fast-check';
import { expect, test } from 'vitest';
import { testNow, tokenLists, tokenSearches } from '#testing/token-search-arbitraries.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { sortTokens } from './sort.ts';
import type { AccessToken } from '#domain/token/token.ts';

const roleName = () => undefined;

const token = (parts: Partial<AccessToken>) => tokenWith({ lastUsedAt: undefined, ...parts });

const idsInOrder = (tokens: readonly AccessToken[], sort: Parameters<typeof sortTokens>[1]) =>
  sortTokens(tokens, sort, roleName).map(({ id }) => id);

test('tokens without a recorded use stand together at the end, whichever way uses are sorted', () => {
  const tokens = [
    token({ id: 'unrecorded' }),
    token({ id: 'old', lastUsedAt: testNow - 1000 }),
    token({ id: 'new', lastUsedAt: testNow }),
  ];
  expect(idsInOrder(tokens, { column: 'used', direction: 'descending' })).toEqual([
    'new',
    'old',
    'unrecorded',
  ]);
  expect(idsInOrder(tokens, { column: 'used', direction: 'ascending' })).toEqual([
    'old',
    'new',
    'unrecorded',
  ]);
});

test('tokens are ordered by their last change', () => {
  const tokens = [3, 1, undefined, 2].map((modifiedAt) => token({ id: `${modifiedAt}`, modifiedAt }));
  const byChange = { column: 'modified', direction: 'descending' } as const;
  expect(idsInOrder(tokens, byChange)).toEqual(['3', '2', '1', 'undefined']);
});

test('names are ordered as people order them: case and accents aside, 2 before 10', () => {
  const tokens = ['deploy 10', 'Deploy 2', 'Éclair', 'ecru'].map((name) => token({ id: name, name }));
  expect(idsInOrder(tokens, { column: 'name', direction: 'ascending' })).toEqual([
    'Deploy 2',
    'deploy 10',
    'Éclair',
    'ecru',
  ]);
});

test('the order does not depend on the order in which pages came, and loses no token', () => {
  assert(
    property(tokenLists, tokenSearches, (tokens, { sort }) => {
      const sorted = idsInOrder(tokens, sort);
      expect(idsInOrder(tokens.toReversed(), sort)).toEqual(sorted);
      expect([...sorted].sort()).toEqual(tokens.map(({ id }) => id).sort());
    }),
  );
});
