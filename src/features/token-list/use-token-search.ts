import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import {
  defaultSearch,
  readSearch,
  tidyFilters,
  writeSearch,
  type TokenSearch,
} from '#domain/token-list/search.ts';

/** The state of the list as kept in the address, and how to change it. */
export function useTokenSearch() {
  const [params, setParams] = useSearchParams();
  const address = params.toString();
  const read = useMemo(() => readSearch(new URLSearchParams(address)), [address]);
  // The same filters keep the same object, whatever else in the address changes. Parts that depend only on them are not rendered again.
  const narrowing = writeSearch({ ...defaultSearch, filters: read.search.filters }).toString();
  const filters = useMemo(() => readSearch(new URLSearchParams(narrowing)).search.filters, [narrowing]);
  const search = useMemo(() => ({ ...read.search, filters }), [read, filters]);

  /** A choice adds its own entry to the history, so that Back undoes it; typing replaces the current entry. */
  const change = useCallback(
    (changes: Partial<TokenSearch>, history: 'push' | 'replace' = 'push') => {
      // Text settles a moment after typing. By then another page may be open, and the address is no longer the list's.
      if (window.location.pathname !== paths.tokens()) return;
      const next = { ...search, ...changes };
      setParams(writeSearch({ ...next, filters: tidyFilters(next.filters) }), {
        replace: history === 'replace',
        preventScrollReset: true,
        // Not as a transition, which is the router's default. A choice would appear some frames later. A letter typed before the settled
        // text is back from the address would be lost.
        flushSync: true,
      });
    },
    [search, setParams],
  );

  const clear = useCallback(() => change({ text: '', filters: defaultSearch.filters }), [change]);

  return {
    search,
    ignored: read.ignored,
    change,
    clear,
    /** Removes the ignored parameters from the address. */
    forgetIgnored: () => change({}, 'replace'),
  };
}
