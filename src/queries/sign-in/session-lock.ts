// Locks an unused session: it ends at the gateway, and its data is cleared here.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { closeSession, noteUse } from '#api/session.ts';
import type { SessionState } from '#domain/account/session.ts';
import { bulkRun } from '#queries/bulk/bulk-run.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { useIsPageHeld } from '#queries/session/session-hold.ts';
import { forgetAccount, loseSession } from '#queries/session/session-loss.ts';
import { tellTabs } from '#queries/session/session-tabs.ts';
import { useSession } from '#queries/session/session.ts';
import { useWrite } from '#queries/writes/write.ts';

/** After this many ms without an answer, the gateway is called again. Ending a session twice does no harm. */
const tellAgainMs = 10_000;

/**
 * A function that locks the session. The page locks at once, even when the gateway cannot be reached. The call to the gateway is repeated
 * until it succeeds or somebody signs in.
 */
export function useLockSession(): () => void {
  const client = useQueryClient();
  const state = () => client.getQueryData<SessionState>(queryKeys.session);
  const isLocked = () => state()?.session === undefined;
  const { mutate } = useWrite<void, string | undefined>({
    mutationFn: async (id) => {
      if (isLocked()) await closeSession(id);
    },
    retry: isLocked,
    retryDelay: tellAgainMs,
  });
  return () => {
    const id = state()?.session?.id;
    loseSession(client, 'idle');
    if (id !== undefined) tellTabs({ session: id, event: 'locked' });
    mutate(id);
  };
}

/** A function that tells the gateway of use. Only one call is under way at a time. */
export function useNoteUse(): () => void {
  const { mutate } = useWrite<void>({ mutationFn: noteUse, success: 'again' });
  return () => mutate();
}

/** Clears cached data after a session was locked here or signed out in another tab. It waits while a page must stay because of a key. */
export function useForgetWhenLocked(): void {
  const client = useQueryClient();
  const reason = useSession().data?.lost?.reason;
  const isShut = reason === 'idle' || reason === 'left';
  const isHeld = useIsPageHeld();
  useEffect(() => {
    if (!isShut || isHeld) return;
    bulkRun.close();
    void forgetAccount(client);
  }, [client, isShut, isHeld]);
}
