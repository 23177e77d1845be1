import { runToEnd } from '#domain/computing/steps.ts';
import { createTokenFinder, type FilterContext, type Narrowing } from '#domain/token-list/filter.ts';
import type { AccessToken } from '#domain/token/token.ts';

/** What a search finds at once that nobody searched before. */
export function findTokens(
  tokens: readonly AccessToken[],
  search: Narrowing,
  context: FilterContext,
): readonly AccessToken[] {
  return runToEnd(createTokenFinder(tokens)(search, context));
}
