import { assert, property } from 'fast-check';
import { expect, test } from 'vitest';
import { testNow, tokenLists, tokenSearches } from '#testing/token-search-arbitraries.ts';
import { facets, facetValue } from './token-facets.ts';
import { countFacets, findTokens } from './token-filter.ts';
import { defaultSearch } from './token-search.ts';

const context = { now: testNow, memberId: 'ana' };

test('without any choice every token is found, in the order given', () => {
  assert(
    property(tokenLists, (tokens) => {
      expect(findTokens(tokens, defaultSearch, context)).toEqual(tokens);
    }),
  );
});

test('each count is what choosing that value alone on its facet would find', () => {
  assert(
    property(tokenLists, tokenSearches, (tokens, search) => {
      const counts = countFacets(tokens, search, context);
      for (const facet of facets) {
        const values = new Set(tokens.map((token) => facetValue(token, facet, testNow) ?? ''));
        for (const value of values) {
          if (value === '') continue;
          const chosen = { ...search, filters: { ...search.filters, [facet]: [value] } };
          expect(counts[facet].get(value) ?? 0).toBe(findTokens(tokens, chosen, context).length);
        }
      }
    }),
  );
});

test('every token found has a chosen value on each facet with a choice', () => {
  assert(
    property(tokenLists, tokenSearches, (tokens, search) => {
      for (const token of findTokens(tokens, search, context)) {
        for (const facet of facets.filter((candidate) => search.filters[candidate].length > 0)) {
          expect(search.filters[facet]).toContain(facetValue(token, facet, testNow));
        }
      }
    }),
  );
});

test('another choice on the same facet finds more, a choice on another facet finds no more', () => {
  assert(
    property(tokenLists, tokenSearches, (tokens, search) => {
      const found = findTokens(tokens, search, context).length;
      const withKind = (kind: readonly string[]) =>
        findTokens(tokens, { ...search, filters: { ...search.filters, kind } }, context).length;
      expect(withKind(['service'])).toBeLessThanOrEqual(withKind([]));
      expect(withKind(['service']) + withKind(['personal'])).toBe(withKind(['personal', 'service']));
      expect(found).toBeLessThanOrEqual(withKind([]));
    }),
  );
});

test('a key without a member has no tokens of its own', () => {
  assert(
    property(tokenLists, (tokens) => {
      const found = findTokens(
        tokens,
        { ...defaultSearch, view: 'mine' },
        { now: testNow, memberId: undefined },
      );
      expect(found).toEqual([]);
    }),
  );
});
