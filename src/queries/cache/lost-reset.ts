// After a reset without an answer, reading the token shows whether its key changed. Reading does not repeat the reset.
import { useQuery } from '@tanstack/react-query';
import type { AccessToken } from '#domain/token/token.ts';
import { tokenQuery } from './tokens.ts';

export type LostResetFinding = 'looking' | 'changed' | 'unchanged' | 'unknown';

/** Compares the present token with its state `before` the reset. Use it once the answer of the reset is lost. */
export function useLostReset(before: AccessToken) {
  const { data, isFetchedAfterMount, isFetching, error, refetch } = useQuery({
    ...tokenQuery(before.id),
    refetchOnMount: 'always',
  });
  return {
    finding: judge(),
    /** The last four characters of the new key that nobody saw, when the reset is known to have happened. */
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
