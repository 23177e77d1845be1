// Puts tokens in order. Every order is total (the ID breaks ties), so that rows never swap places by themselves.
import { accessLabel, type RoleName } from './access-label.ts';
import type { SortColumn, TokenSort } from './token-search.ts';
import { memberTitle, tokenTitle, type AccessToken } from './token.ts';

/** What a token is ordered by; undefined when it has nothing to be ordered by. */
type SortKey = string | number | undefined;

/**
 * Sorts by a column. Tokens without a value there (no use recorded, no expiry, no version) are a group of their own at the end,
 * in both directions: they are not the oldest, nothing is known of them. Gives a new array.
 */
export function sortTokens(
  tokens: readonly AccessToken[],
  { column, direction }: TokenSort,
  roleName: RoleName,
): readonly AccessToken[] {
  const shared = sharedKeys();
  const known: Keyed[] = [];
  const unknown: AccessToken[] = [];
  for (const token of tokens) {
    const key = sortKey(token, column, roleName, shared);
    if (key === undefined) unknown.push(token);
    else known.push({ token, key });
  }
  const sign = direction === 'ascending' ? 1 : -1;
  known.sort((one, other) => {
    if (one.key === other.key) return compareIds(one.token, other.token);
    return one.key < other.key ? -sign : sign;
  });
  return [...known.map(({ token }) => token), ...unknown.sort(compareIds)];
}

/** Within a column all keys are of one type. */
type Keyed = { readonly token: AccessToken; readonly key: string | number };

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
  const plain = isAscii.test(text) ? text : text.normalize('NFD').replaceAll(/\p{M}/gu, '');
  const key = plain.toLowerCase();
  return hasDigit.test(key) ? key.replaceAll(/\d+/g, (digits) => digits.padStart(12, '0')) : key;
}

const isAscii = /^[\x20-\x7e]*$/;
const hasDigit = /\d/;

const nameKeys = new WeakMap<AccessToken, string>();

/** Made once for each token: nearly every name is another one, and the list is sorted by it again and again. */
function nameKey(token: AccessToken): string {
  const known = nameKeys.get(token);
  if (known !== undefined) return known;
  const key = naturalKey(tokenTitle(token));
  nameKeys.set(token, key);
  return key;
}

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
