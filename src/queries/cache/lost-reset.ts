// After a reset whose answer never came: a look at the token tells whether its key changed. Reading repeats nothing.
import { useQuery } from '@tanstack/react-query';
import type { AccessToken } from '#domain/token/token.ts';
import { tokenQuery } from './tokens.ts';

export type LostResetFinding = 'looking' | 'changed' | 'unchanged' | 'unknown';

/** Compares the token as it is now with what it was `before` the reset was sent. To be used once its answer is lost. */
export function useLostReset(before: AccessToken) {
  const { data, isFetchedAfterMount, isFetching, error, refetch } = useQuery({
    ...tokenQuery(before.id),
    refetchOnMount: 'always',
  });
  return {
    finding: judge(),
    /** The last four characters of the key that nobody saw, when it is known to be there. */
    unseen: data?.token.lastFour,
    lookAgain: () => void refetch(),
  };

  function judge(): LostResetFinding {
    if (isFetching) return 'looking';
    if (error !== null || data === undefined || !isFetchedAfterMount) return 'unknown';
    const isSame = data.token.lastFour === before.lastFour && data.token.modifiedAt === before.modifiedAt;
    return isSame ? 'unchanged' : 'changed';
  }
}
