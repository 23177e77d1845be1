// Signing in and out, and who is signed in.
import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { ApiError } from '#api/api-error.ts';
import { closeSession, fetchSession, openSession } from '#api/session.ts';
import type { Credentials, Session, SessionState } from '#domain/session.ts';
import { bulkRun } from './bulk-run.ts';
import { queryKeys } from './query-keys.ts';
import { forgetAccount } from './session-loss.ts';
import { tokenQuery } from './tokens.ts';
import { useWrite } from './write.ts';

export function sessionQuery() {
  return queryOptions<SessionState, ApiError>({
    queryKey: queryKeys.session,
    queryFn: async ({ client, signal }) => {
      const { locked, ...answer } = await fetchSession(signal);
      const known = client.getQueryData<SessionState>(queryKeys.session);
      const lost = known?.lost ?? (locked && { instance: locked, reason: 'idle' });
      return { ...answer, lost: answer.session === undefined ? lost : undefined };
    },
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

/** The state of being signed in; `data.session` is undefined when nobody is. */
export function useSession() {
  return useQuery(sessionQuery());
}

/** A function that tells whether the session has ended without the person's doing, for a moment at which nothing is drawn. */
export function useIsSessionLost(): () => boolean {
  const client = useQueryClient();
  return () => client.getQueryData<SessionState>(queryKeys.session)?.lost !== undefined;
}

/**
 * Signs in. The credentials are closed over by a function, because the cache keeps the variables of a mutation and a key
 * must not be among them.
 */
export function useSignIn() {
  const client = useQueryClient();
  const { mutateAsync, isPending, error } = useWrite<Session, () => Promise<Session>>({
    mutationFn: (open) => open(),
    onSuccess: (session) => startOver(client, session),
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
    mutationFn: closeSession,
    onSuccess: () => startOver(client, undefined),
  });
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
    state === undefined ? undefined : { ...state, session, lost: undefined },
  );
  // Not awaited by the caller's page: what was just set is true already, this brings what only the gateway knows.
  void client.invalidateQueries({ queryKey: queryKeys.session });
}
