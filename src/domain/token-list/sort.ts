// Puts tokens in order, at once or in steps when it takes longer than a frame. Every order is total (the ID breaks ties), so that
// rows never swap places by themselves.
import { runToEnd, type Steps } from '#domain/computing/steps.ts';
import type { RoleName } from '#domain/token/access-label.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { sortKeys } from './columns.ts';
import type { TokenSort } from './search.ts';

/**
 * Sorts by a column; gives a new array. Tokens without a value there (no use recorded, no expiry, no version) come last in both
 * directions. Nothing is known of them, so they are not the oldest.
 */
export function sortTokens(
  tokens: readonly AccessToken[],
  sort: TokenSort,
  roleName: RoleName,
): readonly AccessToken[] {
  return runToEnd(sortTokensInSteps(tokens, sort, roleName));
}

/** Up to so many tokens are put in order within a frame or two. */
export const maxSyncSize = 20_000;
/** And so many in a millisecond or two. */
const usualStep = 2048;

/**
 * The same in steps of `stepSize` tokens each. A short list is one step: the engine's own sorting is fast at once, merging only
 * after a while.
 */
export function* sortTokensInSteps(
  tokens: readonly AccessToken[],
  { column, direction }: TokenSort,
  roleName: RoleName,
  stepSize = tokens.length > maxSyncSize ? usualStep : maxSyncSize,
): Steps<readonly AccessToken[]> {
  const keyOf = sortKeys(column, roleName);
  const sign = direction === 'ascending' ? 1 : -1;
  const compare: Compare<Keyed> = (one, other) => {
    if (one.key === other.key) return compareIds(one.token, other.token);
    return one.key < other.key ? -sign : sign;
  };
  const knownRuns: Keyed[][] = [];
  const unknownRuns: AccessToken[][] = [];
  for (let from = 0; from < tokens.length; from += stepSize) {
    const known: Keyed[] = [];
    const unknown: AccessToken[] = [];
    for (const token of tokens.slice(from, from + stepSize)) {
      const key = keyOf(token);
      if (key === undefined) unknown.push(token);
      else known.push({ token, key });
    }
    knownRuns.push(known.sort(compare));
    unknownRuns.push(unknown.sort(compareIds));
    yield;
  }
  const known = yield* mergeAll(knownRuns, compare, stepSize);
  const unknown = yield* mergeAll(unknownRuns, compareIds, stepSize);
  return known.map(({ token }) => token).concat(unknown);
}

type Keyed = { readonly token: AccessToken; readonly key: string | number };
type Compare<Item> = (one: Item, other: Item) => number;

/** Makes one ordered run of many, two by two. */
function* mergeAll<Item extends object>(
  runs: readonly (readonly Item[])[],
  compare: Compare<Item>,
  stepSize: number,
): Steps<readonly Item[]> {
  let level = runs;
  while (level.length > 1) {
    const merged: (readonly Item[])[] = [];
    for (let at = 0; at < level.length; at += 2) {
      merged.push(yield* mergeTwo(level[at] ?? [], level[at + 1] ?? [], compare, stepSize));
      yield;
    }
    level = merged;
  }
  return level[0] ?? [];
}

function* mergeTwo<Item extends object>(
  one: readonly Item[],
  other: readonly Item[],
  compare: Compare<Item>,
  stepSize: number,
): Steps<readonly Item[]> {
  const [last, first] = [one.at(-1), other[0]];
  if (last === undefined) return other;
  if (first === undefined) return one;
  // Already in order: copying them, however many, takes no longer than a step.
  if (compare(last, first) <= 0) return one.concat(other);
  const merged: Item[] = [];
  let [left, right] = [0, 0];
  for (;;) {
    const [leftOne, rightOne] = [one[left], other[right]];
    if (leftOne === undefined) return merged.concat(other.slice(right));
    if (rightOne === undefined) return merged.concat(one.slice(left));
    if (compare(leftOne, rightOne) <= 0) {
      merged.push(leftOne);
      left += 1;
    } else {
      merged.push(rightOne);
      right += 1;
    }
    if (merged.length % stepSize === 0) yield;
  }
}

function compareIds(one: AccessToken, other: AccessToken): number {
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}
