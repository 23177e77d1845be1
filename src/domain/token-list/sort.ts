// Puts tokens in order. Every order is total (the ID breaks ties), so that rows never swap places by themselves.
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
  { column, direction }: TokenSort,
  roleName: RoleName,
): readonly AccessToken[] {
  const keyOf = sortKeys(column, roleName);
  const sign = direction === 'ascending' ? 1 : -1;
  const known: { readonly token: AccessToken; readonly key: string | number }[] = [];
  const unknown: AccessToken[] = [];
  for (const token of tokens) {
    const key = keyOf(token);
    if (key === undefined) unknown.push(token);
    else known.push({ token, key });
  }
  known.sort((one, other) => {
    if (one.key === other.key) return compareIds(one.token, other.token);
    return one.key < other.key ? -sign : sign;
  });
  return known.map(({ token }) => token).concat(unknown.sort(compareIds));
}

function compareIds(one: AccessToken, other: AccessToken): number {
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}
