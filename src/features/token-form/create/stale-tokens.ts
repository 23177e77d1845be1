import type { TokenFilters } from '#domain/token-list/search.ts';
import { listLink } from '#features/token-parts/list-link.ts';

/** The list of tokens to consider deleting: not used for three months or longer, or with no recorded use. */
export const staleTokens = listOf({});
export const staleServiceTokens = listOf({ kind: ['service'] });

function listOf(more: Partial<TokenFilters>): string {
  return listLink(
    { used: ['year', 'older', 'unrecorded'], ...more },
    { sort: { column: 'used', direction: 'ascending' } },
  );
}
