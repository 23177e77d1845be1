import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { testNow, tokenLists, tokenSearches } from '#testing/token-search-arbitraries.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { runToEnd } from '#domain/computing/steps.ts';
import { sortTokens, sortTokensInSteps } from './sort.ts';
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

test('the order is the same in steps of whatever size', () => {
  assert(
    property(tokenLists, tokenSearches, integer({ min: 1, max: 5 }), (tokens, { sort }, stepSize) => {
      const inSteps = runToEnd(sortTokensInSteps(tokens, sort, roleName, stepSize));
      expect(inSteps).toEqual(sortTokens(tokens, sort, roleName));
    }),
    { numRuns: 300 },
  );
});

/** Of every so many tokens one has an expiry, all of them the same: then only IDs are compared, and that can be counted. */
function countedTokens(length: number, expiryEvery: number, idAt: (at: number) => number) {
  const seen = { ids: 0 };
  const tokens = Array.from({ length }, (_, at) => {
    const id = String(idAt(at)).padStart(6, '0');
    const expiresAt = at % expiryEvery === 0 ? testNow : undefined;
    return Object.defineProperty(token({ expiresAt }), 'id', {
      get: () => {
        seen.ids += 1;
        return id;
      },
    });
  });
  return { seen, tokens };
}

test.for([
  ['mixed, all with something to order by', 1, (at: number) => (at * 7919) % 8192],
  ['mixed, most with nothing to order by', 10, (at: number) => (at * 7919) % 8192],
  ['in order already', 1, (at: number) => at],
] as const)('no step takes longer with more tokens: %s', ([, expiryEvery, idAt]) => {
  const stepSize = 64;
  const { seen, tokens } = countedTokens(8192, expiryEvery, idAt);
  const steps = sortTokensInSteps(tokens, { column: 'expires', direction: 'ascending' }, roleName, stepSize);
  let [count, most] = [0, 0];
  for (let isDone = false; !isDone; count += 1) {
    seen.ids = 0;
    isDone = steps.next().done === true;
    most = Math.max(most, seen.ids);
  }
  // Four looks at an ID tell two tokens apart.
  expect(most).toBeLessThanOrEqual(4 * stepSize * Math.log2(stepSize));
  // A part sorted is one step, and so is each two parts made one.
  expect(count).toBeGreaterThanOrEqual((2 * 8192) / stepSize);
});

test('an order of many steps is an order', () => {
  const tokens = Array.from({ length: 9001 }, (_, at) =>
    token({ id: `${(at * 7919) % 9001}`, name: `bot ${(at * 104_729) % 500}` }),
  );
  const names = runToEnd(
    sortTokensInSteps(tokens, { column: 'name', direction: 'descending' }, roleName, 1000),
  ).map(({ name }) => Number(name.slice(4)));
  expect(names).toEqual(names.toSorted((one, other) => other - one));
  expect(names).toHaveLength(9001);
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
