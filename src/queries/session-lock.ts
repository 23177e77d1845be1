// Locking a session that nobody uses: it ends at the gateway, and what was read is forgotten here.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { closeSession, noteUse } from '#api/session.ts';
import type { SessionState } from '#domain/session.ts';
import { bulkRun } from './bulk-run.ts';
import { queryKeys } from './query-keys.ts';
import { useIsPageHeld } from './session-hold.ts';
import { forgetAccount, loseSession } from './session-loss.ts';
import { useSession } from './session.ts';
import { useWrite } from './write.ts';

/** A gateway that does not answer is told again after this many ms; ending a session twice is the same as once. */
const tellAgainMs = 10_000;

/**
 * A function that locks the session. The page locks at once, whether or not the gateway hears of it by then; it is told until it
 * does, or until somebody signs in.
 */
export function useLockSession(): () => void {
  const client = useQueryClient();
  const isLocked = () => client.getQueryData<SessionState>(queryKeys.session)?.session === undefined;
  const { mutate } = useWrite<void>({
    mutationFn: async () => {
      if (isLocked()) await closeSession();
    },
    retry: isLocked,
    retryDelay: tellAgainMs,
  });
  return () => {
    loseSession(client, 'idle');
    mutate();
  };
}

/** A function that tells the gateway that somebody is here; one call is under way at a time. */
export function useNoteUse(): () => void {
  const { mutate } = useWrite<void>({ mutationFn: noteUse, success: 'again' });
  return () => mutate();
}

/** Forgets what was read once a locked session has no page left that must stay for the sake of a key. */
export function useForgetWhenLocked(): void {
  const client = useQueryClient();
  const isIdle = useSession().data?.lost?.reason === 'idle';
  const isHeld = useIsPageHeld();
  useEffect(() => {
    if (!isIdle || isHeld) return;
    bulkRun.close();
    void forgetAccount(client);
  }, [client, isIdle, isHeld]);
}
