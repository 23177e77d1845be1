import { array, assert, integer, property, record, string, constantFrom, oneof } from 'fast-check';
import { expect, test } from 'vitest';
import { findTokens } from '#testing/find-tokens.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import {
  testContext as context,
  testNow,
  tokenLists,
  tokenSearches,
} from '#testing/token-search-arbitraries.ts';
import { facets, facetValues } from './facets.ts';
import { countFacets, createTokenFinder } from './filter.ts';
import { defaultSearch, readSearch } from './search.ts';

test('without any choice every token is found, in the order given', () => {
  assert(
    property(tokenLists, (tokens) => {
      expect(findTokens(tokens, defaultSearch, context)).toEqual(tokens);
    }),
  );
});

/** What somebody types, letter by letter, with a few of them taken back; now and then something else is chosen. */
const typing = array(
  record({
    text: oneof(
      constantFrom('d', 'de', 'dep', 'deploy', 'deploy 1', '1 deploy', 'ep', '', ''),
      string({ maxLength: 3 }),
    ),
    view: constantFrom('everyone', 'everyone', 'service', 'mine', 'mine'),
    filter: constantFrom('none', 'none', 'service', 'expired'),
    hour: integer({ min: 0, max: 1 }),
    memberId: constantFrom('ana', 'ben'),
  }),
  { minLength: 2, maxLength: 8 },
);

test('a finder finds at every step of typing what a search from the beginning finds', () => {
  const { filters: none } = defaultSearch;
  const filters = {
    none,
    service: { ...none, kind: ['service'] },
    expired: { ...none, expires: ['expired'] },
  };
  const halfAnHour = 1_800_000;
  const endingSoon = tokenLists.map((tokens) =>
    tokens.map((token, at) => ({ ...token, expiresAt: testNow + ((at % 4) - 1) * halfAnHour })),
  );
  assert(
    property(endingSoon, typing, (tokens, steps) => {
      const find = createTokenFinder(tokens);
      for (const { text, view, filter, hour, memberId } of steps) {
        const search = { text, view, filters: filters[filter] };
        const then = { ...context, memberId, now: testNow + hour * 2 * halfAnHour };
        expect(find(search, then)).toEqual(findTokens(tokens, search, then));
      }
    }),
    { numRuns: 500 },
  );
});

test('a finder gives the same list for as long as the same tokens are found', () => {
  const tokens = ['deploy', 'depot'].map((name) => tokenWith({ name }));
  const find = createTokenFinder(tokens);
  const search = (text: string) => find({ ...defaultSearch, text }, context);
  expect(search('de')).toBe(tokens);
  expect(search('dep')).toBe(tokens);
  expect(search('depl')).toEqual([tokens[0]]);
  expect(search('dep')).toEqual(tokens);
});

test('each count is what choosing that value alone on its facet would find', () => {
  assert(
    property(tokenLists, tokenSearches, (tokens, search) => {
      const counts = countFacets(tokens, search, context);
      for (const facet of facets) {
        const values = new Set(tokens.flatMap((token) => facetValues(token, facet, context)));
        for (const value of values) {
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
          const values = facetValues(token, facet, context);
          expect(values.some((value) => search.filters[facet].includes(value))).toBe(true);
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
        { ...context, memberId: undefined },
      );
      expect(found).toEqual([]);
    }),
  );
});

test('one choice finds the tokens of every old API version, and its address is short', () => {
  const versions = [20240415, 20220603, 20210729, 20191212, 20160426, undefined, 20270101];
  const tokens = versions.map((apiVersion, at) => tokenWith({ id: `t${at}`, apiVersion }));
  const { search, ignored } = readSearch(new URLSearchParams('api=old'));
  expect(ignored).toEqual([]);
  expect(findTokens(tokens, search, context).map(({ apiVersion }) => apiVersion)).toEqual(
    versions.slice(1, 5),
  );
  expect(countFacets(tokens, defaultSearch, context).api.get('old')).toBe(4);
});

test('one role finds the tokens that carry it, be it a base role or one of several custom roles', () => {
  const tokens = [
    tokenWith({ id: 'a', access: { kind: 'custom', roleIds: ['r1', 'r2'] } }),
    tokenWith({ id: 'b', access: { kind: 'custom', roleIds: ['r2'] } }),
    tokenWith({ id: 'c', access: { kind: 'base', role: 'admin' } }),
    tokenWith({ id: 'd', access: { kind: 'inline', policy: [] } }),
  ];
  const found = (address: string) => {
    const { search, ignored } = readSearch(new URLSearchParams(address));
    expect(ignored).toEqual([]);
    return findTokens(tokens, search, context).map(({ id }) => id);
  };
  expect(found('role=r2')).toEqual(['a', 'b']);
  expect(found('role=r1&role=admin')).toEqual(['a', 'c']);
  expect([...countFacets(tokens, defaultSearch, context).role]).toEqual([
    ['r1', 1],
    ['r2', 2],
    ['admin', 1],
  ]);
});
