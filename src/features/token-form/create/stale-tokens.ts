import { paths } from '#domain/address/paths.ts';
import { defaultSearch, noFilters, writeSearch, type TokenFilters } from '#domain/token-list/search.ts';

/** The list of tokens to consider deleting: not used for three months or longer, or with no recorded use. */
export const staleTokens = listOf({});
export const staleServiceTokens = listOf({ kind: ['service'] });

function listOf(more: Partial<TokenFilters>): string {
  const filters: TokenFilters = { ...noFilters, used: ['year', 'older', 'unrecorded'], ...more };
  return `${paths.tokens()}?${writeSearch({
    ...defaultSearch,
    filters,
    sort: { column: 'used', direction: 'ascending' },
  })}`;
}
