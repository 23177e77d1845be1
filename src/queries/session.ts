// Signing in and out, and who is signed in.
import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiError } from '#api/api-error.ts';
import { closeSession, fetchSession, openSession } from '#api/session.ts';
import { mergeSession, withoutSession } from '#domain/session-merge.ts';
import type { Credentials, Session, SessionState } from '#domain/session.ts';
import { bulkRun } from './bulk-run.ts';
import { queryKeys } from './query-keys.ts';
import { forgetAccount } from './session-loss.ts';
import { tellTabs } from './session-tabs.ts';
import { tokenQuery } from './tokens.ts';
import { useWrite } from './write.ts';

export function sessionQuery() {
  return queryOptions<SessionState, ApiError>({
    queryKey: queryKeys.session,
    queryFn: async ({ client, signal }) => {
      const { locked, ...answer } = await fetchSession(signal);
      return mergeSession(client.getQueryData<SessionState>(queryKeys.session), answer, locked);
    },
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

/** The state of being signed in; `data.session` is undefined when nobody is. */
export function useSession() {
  return useQuery(sessionQuery());
}

/**
 * A function that tells whether the session that the page was opened in is not on screen any more without having been signed out of
 * here, for a moment at which nothing is drawn.
 */
export function useIsSessionLost(): () => boolean {
  const client = useQueryClient();
  const id = useSession().data?.session?.id;
  const [first] = useState(id);
  return () => {
    const state = client.getQueryData<SessionState>(queryKeys.session);
    return state?.lost !== undefined || (state?.session !== undefined && state.session.id !== first);
  };
}

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

/** The token that the session's key belongs to, as the API describes it: its role is known from here alone. */
export function useOwnToken() {
  const id = useSession().data?.session?.identity.tokenId;
  return useQuery({ ...tokenQuery(id ?? ''), enabled: id !== undefined });
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
