import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { findTokens } from '#testing/find-tokens.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { testContext as context, tokenLists, tokenSearches } from '#testing/token-search-arbitraries.ts';
import { runToEnd } from '#domain/computing/steps.ts';
import { defaultSearch } from './search.ts';
import { maxSyncSize, sortTokens } from './sort.ts';
import { createSortedFinder } from './sorted-finder.ts';

const roleName = () => undefined;

test('what is found is what is found in the sorted list, in its order', () => {
  assert(
    property(tokenLists, tokenSearches, (tokens, search) => {
      const found = runToEnd(createSortedFinder(tokens, search.sort, roleName)(search, context));
      expect(found).toEqual(findTokens(sortTokens(tokens, search.sort, roleName), search, context));
    }),
  );
});

test('a question that is given up halfway leaves the next one right', () => {
  const tokens = Array.from({ length: maxSyncSize + 1 }, (_, at) =>
    tokenWith({ id: `${at}`, name: `bot ${(at * 7919) % maxSyncSize}` }),
  );
  const sort = { column: 'name', direction: 'ascending' } as const;
  const expected = (text: string) =>
    findTokens(sortTokens(tokens, sort, roleName), { ...defaultSearch, text }, context);
  assert(
    property(integer({ min: 0, max: 40 }), (steps) => {
      const find = createSortedFinder(tokens, sort, roleName);
      const givenUp = find({ ...defaultSearch, text: 'bot 1' }, context);
      for (let step = 0; step < steps; step += 1) givenUp.next();
      expect(runToEnd(find({ ...defaultSearch, text: 'bot 12' }, context))).toEqual(expected('bot 12'));
    }),
    { numRuns: 8 },
  );
});
