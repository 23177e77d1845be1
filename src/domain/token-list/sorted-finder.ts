// What a list shows of its tokens: put in order first and narrowed down then, so that typing does not sort again.
import type { RoleName } from '#domain/token/access-label.ts';
import { createTokenFinder, type TokenFinder } from './filter.ts';
import type { TokenSort } from './search.ts';
import { sortTokensInSteps } from './sort.ts';
import type { AccessToken } from '#domain/token/token.ts';

/**
 * Makes a finder over the tokens in order. Ordering goes on where it was left when a question is given up for another.
 */
export function createSortedFinder(
  tokens: readonly AccessToken[],
  sort: TokenSort,
  roleName: RoleName,
): TokenFinder {
  const sorting = sortTokensInSteps(tokens, sort, roleName);
  let finder: TokenFinder | undefined;
  return function* find(search, context) {
    while (finder === undefined) {
      const step = sorting.next();
      if (step.done === true) finder = createTokenFinder(step.value);
      else yield;
    }
    return yield* finder(search, context);
  };
}
