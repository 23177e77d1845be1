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

/** The state of the list as the address holds it, and how to change it. */
export function useTokenSearch() {
  const [params, setParams] = useSearchParams();
  const address = params.toString();
  const read = useMemo(() => readSearch(new URLSearchParams(address)), [address]);
  // The same filters stay the same value, whatever else of the address changes: what is drawn from them alone is then left alone.
  const narrowing = writeSearch({ ...defaultSearch, filters: read.search.filters }).toString();
  const filters = useMemo(() => readSearch(new URLSearchParams(narrowing)).search.filters, [narrowing]);
  const search = useMemo(() => ({ ...read.search, filters }), [read, filters]);

  /** A choice is an entry of its own in the history, so that Back undoes it; typing replaces the entry it began in. */
  const change = useCallback(
    (changes: Partial<TokenSearch>, history: 'push' | 'replace' = 'push') => {
      // Text settles a moment after it was typed. By then somebody may be on another page, whose address this is not.
      if (window.location.pathname !== paths.tokens()) return;
      const next = { ...search, ...changes };
      setParams(writeSearch({ ...next, filters: tidyFilters(next.filters) }), {
        replace: history === 'replace',
        preventScrollReset: true,
        // Not as a transition, which the router makes of it: a choice would show some frames later, and a letter that is typed
        // before settled text is back from the address would be lost to it.
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
    /** Takes the ignored parameters out of the address. */
    forgetIgnored: () => change({}, 'replace'),
  };
}
