import { useMemo } from 'react';
import type { CustomRole } from '#domain/custom-role.ts';
import { findTokens, type Found } from '#domain/token-filter.ts';
import { sortTokens } from '#domain/token-sort.ts';
import type { TokenSearch } from '#domain/token-search.ts';
import type { AccessToken } from '#domain/token.ts';
import { useNow } from '#ui/now.ts';

type FoundTokensOptions = {
  readonly tokens: readonly AccessToken[];
  readonly search: TokenSearch;
  readonly memberId: string | undefined;
  readonly roles: ReadonlyMap<string, CustomRole>;
};

const hourMs = 60 * 60_000;

/** The tokens to show, in order. They are sorted before they are narrowed down, so that typing does not sort again. */
export function useFoundTokens({ tokens, search, memberId, roles }: FoundTokensOptions): Found {
  // The bands of time are days wide: going through ten thousand tokens at each tick of the clock would change nothing.
  const now = Math.floor(useNow() / hourMs) * hourMs;
  const { view, text, filters, sort } = search;
  const sorted = useMemo(() => sortTokens(tokens, sort, (id) => roles.get(id)?.name), [tokens, sort, roles]);
  return useMemo(
    () => findTokens(sorted, { view, text, filters }, { now, memberId }),
    [sorted, view, text, filters, now, memberId],
  );
}
