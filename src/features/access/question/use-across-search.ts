import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readAcrossSearch, writeAcrossSearch } from '#domain/account-access/search.ts';
import type { AcrossSearch } from '#domain/account-access/search.ts';

/** The question and what is shown of its answer, as the address holds them. A new question is an entry of its own in the history. */
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
      // As in use-token-search.ts.
      flushSync: true,
    });
  }

  return { search, change };
}
