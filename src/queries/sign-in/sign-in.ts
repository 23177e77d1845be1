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

/**
 * Signs in. The credentials are closed over by a function, because the cache keeps the variables of a mutation and a key
 * must not be among them.
 */
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

/** Signs out; everything that was read is forgotten. */
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

/** The two ways on when this browser is signed in to another session than the page shows. */
export function useOtherSession() {
  const client = useQueryClient();
  const other = useSession().data?.other;
  return {
    other,
    /** Shows the other session from now on; everything that was read in this one is forgotten. */
    goOnAsOther: () => void startOver(client, other),
    /** Leads to the connect page, where one can sign in to the session on screen again. */
    comeBack: () =>
      client.setQueryData<SessionState>(
        queryKeys.session,
        (state) => state && withoutSession(state, 'replaced'),
      ),
  };
}

/** What another key read says nothing about what this one may read. */
async function startOver(client: QueryClient, session: Session | undefined): Promise<void> {
  // The calls of a run would be made by whoever comes next, and its keys are not theirs.
  bulkRun.close();
  await client.cancelQueries({ queryKey: queryKeys.session });
  await forgetAccount(client);
  client.setQueryData<SessionState>(queryKeys.session, (state) =>
    state === undefined ? undefined : { ...state, session, other: undefined, lost: undefined },
  );
  // Not awaited by the caller's page: what was just set is true already, this brings what only the gateway knows.
  void client.invalidateQueries({ queryKey: queryKeys.session });
}
