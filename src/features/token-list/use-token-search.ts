import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { ownPath } from '#store/base-path.ts';
import { addressOf } from '#domain/token-list/saved-views.ts';
import {
  defaultSearch,
  readSearch,
  tidyFilters,
  writeSearch,
  type TokenSearch,
} from '#domain/token-list/search.ts';

/**
 * The state of the list as kept in the address, and how to change it. An address without parameters means `opening`, the parameters of the
 * view that the list opens with; undefined for all tokens.
 */
export function useTokenSearch(opening?: string) {
  const [params, setParams] = useSearchParams();
  const address = params.toString() || (opening ?? '');
  const read = useMemo(() => readSearch(new URLSearchParams(address)), [address]);
  // The same filters keep the same object, whatever else in the address changes. Parts that depend only on them are not rendered again.
  const narrowing = writeSearch({ ...defaultSearch, filters: read.search.filters }).toString();
  const filters = useMemo(() => readSearch(new URLSearchParams(narrowing)).search.filters, [narrowing]);
  const search = useMemo(() => ({ ...read.search, filters }), [read, filters]);

  /** A choice adds its own entry to the history, so that Back undoes it; typing replaces the current entry. */
  const change = useCallback(
    (changes: Partial<TokenSearch>, history: 'push' | 'replace' = 'push') => {
      // Text settles a moment after typing. By then another page may be open, and the address is no longer the list's.
      if (ownPath(window.location.pathname) !== paths.tokens()) return;
      const next = { ...search, ...changes };
      const tidy = { ...next, filters: tidyFilters(next.filters) };
      setParams(opening === undefined ? writeSearch(tidy) : addressOf(tidy), {
        replace: history === 'replace',
        preventScrollReset: true,
        // Not as a transition, which is the router's default. A choice would appear some frames later. A letter typed before the settled
        // text is back from the address would be lost.
        flushSync: true,
      });
    },
    [search, opening, setParams],
  );

  const clear = useCallback(() => change({ text: '', filters: defaultSearch.filters }), [change]);

  return {
    search,
    /** Whether the address has no parameters. */
    isBare: params.size === 0,
    ignored: read.ignored,
    change,
    clear,
    /** Removes the ignored parameters from the address. */
    forgetIgnored: () => change({}, 'replace'),
  };
}
