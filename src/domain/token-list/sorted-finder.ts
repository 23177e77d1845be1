// What a list shows of its tokens. It is sorted first and filtered then, so that typing does not sort again.
import type { RoleName } from '#domain/token/access-label.ts';
import { createTokenFinder, type TokenFinder } from './filter.ts';
import type { TokenSort } from './search.ts';
import { sortTokensInSteps } from './sort.ts';
import type { AccessToken } from '#domain/token/token.ts';

/** Makes a finder over the tokens in order. Sorting resumes where an abandoned question left it. */
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
