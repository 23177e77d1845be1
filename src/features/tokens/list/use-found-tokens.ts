import { useCallback, useMemo } from 'react';
import type { CustomRole } from '#domain/custom-role.ts';
import { countFacets, createTokenFinder, type FacetCounts } from '#domain/token-filter.ts';
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

type FoundTokens = {
  /** The tokens to show, in order. */
  readonly tokens: readonly AccessToken[];
  /** Counted when it is asked for, which is when a filter is opened. */
  readonly countFacets: () => FacetCounts;
};

const hourMs = 60 * 60_000;

/** What the list shows. Tokens are sorted before they are narrowed down, so that typing does not sort again. */
export function useFoundTokens({ tokens, search, memberId, roles }: FoundTokensOptions): FoundTokens {
  // The bands of time are days wide: going through ten thousand tokens at each tick of the clock would change nothing.
  const now = Math.floor(useNow() / hourMs) * hourMs;
  const { view, text, filters, sort } = search;
  // Only one order knows roles by name, so their coming sorts nothing else anew.
  const names = sort.column === 'access' ? roles : undefined;
  const sorted = useMemo(() => sortTokens(tokens, sort, (id) => names?.get(id)?.name), [tokens, sort, names]);
  const find = useMemo(() => createTokenFinder(sorted), [sorted]);
  const found = useMemo(
    () => find({ view, text, filters }, { now, memberId }),
    [find, view, text, filters, now, memberId],
  );
  const count = useCallback(
    () => countFacets(tokens, { view, text, filters }, { now, memberId }),
    [tokens, view, text, filters, now, memberId],
  );
  return useMemo(() => ({ tokens: found, countFacets: count }), [found, count]);
}
