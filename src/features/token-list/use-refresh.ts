import { useCallback } from 'react';
import type { useTokenList } from '#queries/cache/tokens.ts';
import { useAnnounce } from '#ui/Announcer.tsx';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';

/** Reads the list again on request, and announces the end: the rows may look the same as before. */
export function useRefresh(refetch: ReturnType<typeof useTokenList>['refetch']): () => void {
  const announce = useAnnounce();
  return useCallback(() => {
    async function refresh(): Promise<void> {
      const { data, error } = await refetch();
      if (error !== null || data === undefined) announce('Couldn’t refresh the list');
      else if (data.complete) announce(`List updated: ${countTokens(data.tokens.length)}`);
      else announce(`List not complete: ${countTokens(data.tokens.length)} loaded`);
    }
    void refresh();
  }, [refetch, announce]);
}
