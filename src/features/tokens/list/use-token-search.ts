import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { paths } from '#domain/paths.ts';
import {
  defaultSearch,
  readSearch,
  tidyFilters,
  writeSearch,
  type TokenSearch,
} from '#domain/token-search.ts';

/** The state of the list as the address holds it, and how to change it. */
export function useTokenSearch() {
  const [params, setParams] = useSearchParams();
  const address = params.toString();
  const { search, ignored } = useMemo(() => readSearch(new URLSearchParams(address)), [address]);

  /** A choice is an entry of its own in the history, so that Back undoes it; typing replaces the entry it began in. */
  const change = useCallback(
    (changes: Partial<TokenSearch>, history: 'push' | 'replace' = 'push') => {
      // Text settles a moment after it was typed. By then somebody may be on another page, whose address this is not.
      if (window.location.pathname !== paths.tokens()) return;
      const next = { ...search, ...changes };
      setParams(writeSearch({ ...next, filters: tidyFilters(next.filters) }), {
        replace: history === 'replace',
        preventScrollReset: true,
      });
    },
    [search, setParams],
  );

  const clear = useCallback(() => change({ text: '', filters: defaultSearch.filters }), [change]);

  return {
    search,
    ignored,
    change,
    clear,
    /** Takes the ignored parameters out of the address. */
    forgetIgnored: () => change({}, 'replace'),
  };
}
