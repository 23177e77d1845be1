import { finish } from '#domain/steps.ts';
import { createTokenFinder, type FilterContext, type Narrowing } from '#domain/token-filter.ts';
import type { AccessToken } from '#domain/token.ts';

/** What a search finds at once that nobody searched before. */
export function findTokens(
  tokens: readonly AccessToken[],
  search: Narrowing,
  context: FilterContext,
): readonly AccessToken[] {
  return finish(createTokenFinder(tokens)(search, context));
}
