import { createTokenFinder, type FilterContext, type Narrowing } from '#domain/token-list/filter.ts';
import type { AccessToken } from '#domain/token/token.ts';

/** What a search finds that nobody narrowed before. */
export function findTokens(
  tokens: readonly AccessToken[],
  search: Narrowing,
  context: FilterContext,
): readonly AccessToken[] {
  return createTokenFinder(tokens)(search, context);
}
