// Locking a session that nobody uses: it ends at the gateway, and what was read is forgotten here.
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

/** A gateway that does not answer is told again after this many ms; ending a session twice is the same as once. */
const tellAgainMs = 10_000;

/**
 * A function that locks the session. The page locks at once, whether or not the gateway hears of it by then; it is told until it
 * does, or until somebody signs in.
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

/** A function that tells the gateway that somebody is here; one call is under way at a time. */
export function useNoteUse(): () => void {
  const { mutate } = useWrite<void>({ mutationFn: noteUse, success: 'again' });
  return () => mutate();
}

/**
 * Forgets what was read once a session that was locked, or signed out in another tab, has no page left that must stay for the sake of
 * a key.
 */
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
