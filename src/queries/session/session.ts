// The session for pages.
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiError } from '#api/api-error.ts';
import { fetchSession } from '#api/session.ts';
import { mergeSession } from '#domain/account/session-merge.ts';
import type { SessionState } from '#domain/account/session.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';

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

/** The state of the session; `data.session` is undefined when nobody is signed in. */
export function useSession() {
  return useQuery(sessionQuery());
}

/**
 * A function for use outside of rendering. It says whether the session that this page opened in was lost or replaced by another one. A
 * sign-out from here does not count.
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
