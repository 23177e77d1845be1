// Signing in and out, and choosing between two sessions.
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { closeSession, openSession } from '#api/session.ts';
import { withoutSession } from '#domain/account/session-merge.ts';
import type { Credentials, Session, SessionState } from '#domain/account/session.ts';
import { bulkRun } from '#queries/bulk/bulk-run.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { forgetAccount } from '#queries/session/session-loss.ts';
import { tellTabs } from '#queries/session/session-tabs.ts';
import { useSession } from '#queries/session/session.ts';
import { useWrite } from '#queries/writes/write.ts';

/** Signs in. A closure holds the credentials: the cache keeps the variables of a mutation, and a key must not be among them. */
export function useSignIn() {
  const client = useQueryClient();
  const { mutateAsync, isPending, error } = useWrite<Session, () => Promise<Session>>({
    mutationFn: (open) => open(),
    onSuccess: (session) => {
      tellTabs({ session: session.id, event: 'signed-in' });
      return startOver(client, session);
    },
  });
  return {
    /** Resolves with the open session; rejects with the ApiError that `error` shows as well. */
    signIn: (credentials: Credentials) => mutateAsync(() => openSession(credentials)),
    isPending,
    error,
  };
}

/** Signs out and clears all cached data. */
export function useSignOut() {
  const client = useQueryClient();
  return useWrite<void>({
    mutationFn: async () => {
      const id = client.getQueryData<SessionState>(queryKeys.session)?.session?.id;
      await closeSession(id);
      if (id !== undefined) tellTabs({ session: id, event: 'signed-out' });
    },
    onSuccess: () => startOver(client, undefined),
  });
}

/** The two choices when this browser is signed in to another session than the page shows. */
export function useOtherSession() {
  const client = useQueryClient();
  const other = useSession().data?.other;
  return {
    other,
    /** Shows the other session from now on. The cached data of this one is cleared. */
    goOnAsOther: () => void startOver(client, other),
    /** Leads to the connect page, to sign in to the session on screen again. */
    comeBack: () =>
      client.setQueryData<SessionState>(
        queryKeys.session,
        (state) => state && withoutSession(state, 'replaced'),
      ),
  };
}

/** Clears all data of the session before. Its key may have had other access. */
async function startOver(client: QueryClient, session: Session | undefined): Promise<void> {
  // The run would go on with the next session's key, and its keys do not belong to that session.
  bulkRun.close();
  await client.cancelQueries({ queryKey: queryKeys.session });
  await forgetAccount(client, () =>
    client.setQueryData<SessionState>(queryKeys.session, (state) =>
      state === undefined ? undefined : { ...state, session, other: undefined, lost: undefined },
    ),
  );
  // The page need not wait: the new state is set already. This only adds the gateway's details.
  void client.invalidateQueries({ queryKey: queryKeys.session });
}
