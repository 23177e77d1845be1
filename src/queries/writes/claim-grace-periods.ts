import { claimGracePeriods } from '#api/workspace.ts';
import type { GraceLedger } from '#domain/grace/ledger.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { useSession } from '#queries/session/session.ts';
import { useWrite } from './write.ts';

/** Shares grace periods that only this browser recorded. They are marked as claimed. */
export function useClaimGracePeriods() {
  const session = useSession().data?.session?.id;
  return useWrite<void, GraceLedger>({
    mutationFn: claimGracePeriods,
    meta: { invalidates: [queryKeys.workspace(session)] },
    success: 'again',
  });
}
