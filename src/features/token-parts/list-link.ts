// Links to the list of tokens under some filters.
import { paths } from '#domain/address/paths.ts';
import {
  defaultSearch,
  noFilters,
  writeSearch,
  type TokenFilters,
  type TokenSearch,
} from '#domain/token-list/search.ts';
import { unnamed } from '#domain/token-list/facets.ts';
import type { AccessToken } from '#domain/token/token.ts';

/** The list under these filters; a facet that is left out lets every token through. */
export function listLink(
  filters: Partial<TokenFilters>,
  search: Partial<Pick<TokenSearch, 'text' | 'sort'>> = {},
): string {
  return `${paths.tokens()}?${writeSearch({ ...defaultSearch, ...search, filters: { ...noFilters, ...filters } })}`;
}

/** All tokens of a token's owner; for a service token, of its creator. */
export function ownerLink({ memberId }: Pick<AccessToken, 'memberId'>): string {
  return listLink({ owner: [memberId === '' ? unnamed : memberId] });
}
