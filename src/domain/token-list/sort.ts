// Puts tokens in order, at once or in steps where there are so many that it takes longer than a frame. Every order is total (the ID
// breaks ties), so that rows never swap places by themselves.
import { accessLabel, type RoleName } from '#domain/token/access-label.ts';
import { foldText } from '#domain/text/folded-text.ts';
import { onceForEach } from '#domain/computing/once-for-each.ts';
import { runToEnd, type Steps } from '#domain/computing/steps.ts';
import type { SortColumn, TokenSort } from './search.ts';
import { memberTitle, tokenTitle, type AccessToken } from '#domain/token/token.ts';

/** What a token is ordered by; undefined when it has nothing to be ordered by. */
type SortKey = string | number | undefined;

/**
 * Sorts by a column. Tokens without a value there (no use recorded, no expiry, no version) are a group of their own at the end,
 * in both directions: they are not the oldest, nothing is known of them. Gives a new array.
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
 * The same in steps of `stepSize` tokens each. What is not too long is one step: the engine's own sorting is quick from the first time on,
 * where merging becomes so only when it has been done for a while.
 */
export function* sortTokensInSteps(
  tokens: readonly AccessToken[],
  { column, direction }: TokenSort,
  roleName: RoleName,
  stepSize = tokens.length > maxSyncSize ? usualStep : maxSyncSize,
): Steps<readonly AccessToken[]> {
  const shared = sharedKeys();
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
      const key = sortKey(token, column, roleName, shared);
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

/** Within a column all keys are of one type. */
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

function sortKey(
  token: AccessToken,
  column: SortColumn,
  roleName: RoleName,
  shared: (text: string) => string,
): SortKey {
  switch (column) {
    case 'name':
      return nameKey(token);
    case 'kind':
      return token.kind;
    case 'access':
      return token.access.kind === 'none' ? undefined : shared(accessLabel(token.access, roleName));
    case 'owner':
      return token.member === undefined ? undefined : shared(memberTitle(token.member));
    case 'used':
      return token.lastUsedAt;
    case 'created':
      return token.createdAt;
    case 'modified':
      return token.modifiedAt;
    case 'expires':
      return token.expiresAt;
    case 'api':
      return token.apiVersion;
    case 'ending':
      return token.lastFour;
    case 'id':
      return token.id;
    default:
      return column satisfies never;
  }
}

/**
 * A text as people order it, ready for plain comparison: case and accents do not count, and 2 comes before 10. An
 * `Intl.Collator` does this better but costs a tenth of a second for ten thousand names.
 */
function naturalKey(text: string): string {
  const key = foldText(text);
  return hasDigit.test(key) ? key.replaceAll(/\d+/g, (digits) => digits.padStart(12, '0')) : key;
}

const hasDigit = /\d/;

/** Made once for each token: nearly every name is another one, and the list is sorted by it again and again. */
const nameKey = onceForEach((token: AccessToken) => naturalKey(tokenTitle(token)));

/** The same for texts of which there are few among many tokens, such as owners. */
function sharedKeys(): (text: string) => string {
  const keys = new Map<string, string>();
  return (text) => {
    const known = keys.get(text);
    if (known !== undefined) return known;
    const key = naturalKey(text);
    keys.set(text, key);
    return key;
  };
}
