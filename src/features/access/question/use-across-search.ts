import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readAcrossSearch, writeAcrossSearch } from '#domain/account-access/search.ts';
import type { AcrossSearch } from '#domain/account-access/search.ts';

/** The question and the filters of its answer, kept in the address. A new question adds its own entry to the history. */
export function useAcrossSearch() {
  const [params, setParams] = useSearchParams();
  const address = params.toString();
  const search = useMemo(() => readAcrossSearch(new URLSearchParams(address)), [address]);

  function change(changes: Partial<AcrossSearch>) {
    const next = writeAcrossSearch({ ...search, ...changes });
    const view = params.get('view');
    if (view !== null) next.set('view', view);
    setParams(next, {
      replace: changes.question === undefined,
      preventScrollReset: true,
      // For the same reason as in use-token-search.ts.
      flushSync: true,
    });
  }

  return { search, change };
}
