// The cache of everything read from the API, and the rules for all of it.
import { focusManager, MutationCache, QueryCache, QueryClient, type QueryKey } from '@tanstack/react-query';
import { isRateLimited, isSessionChanged, isSignedOut } from '#api/api-error.ts';
import { showSession } from '#api/shown-session.ts';
import type { SessionState } from '#domain/account/session.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { waitOut } from '#queries/requests/rate-limit-wait.ts';
import { markSessionLost } from '#queries/session/session-loss.ts';

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** The queries that a mutation makes stale; refreshed once it has succeeded. */
      invalidates?: readonly QueryKey[];
    };
  }
}

/** After that many waits in a row, a rate limited read fails and shows its error. */
const rateLimitRetries = 12;

export function createQueryClient(): QueryClient {
  focusManager.setEventListener(watchReturn);
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: noteSession }),
    mutationCache: new MutationCache({
      onError: noteSession,
      onSuccess: async (_data, _variables, _result, mutation) => {
        const stale = mutation.meta?.invalidates ?? [];
        await Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })));
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        // Only a 429 is repeated without a press. Any other failure is shown at once with its "Try again".
        retry: (failures, error) => isRateLimited(error) && failures < rateLimitRetries,
        retryDelay: (failures, error) => (isRateLimited(error) ? waitOut(error, failures + 1) : 0),
      },
      mutations: { retry: false },
    },
  });

  function noteSession(error: unknown): void {
    if (isSignedOut(error)) markSessionLost(client, error);
    // Only the gateway knows the new session.
    if (isSessionChanged(error)) void client.invalidateQueries({ queryKey: queryKeys.session });
  }

  // Follows every change at once, so that each call names the session on screen.
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || query.queryKey[0] !== queryKeys.session[0]) return;
    const state = client.getQueryData<SessionState>(queryKeys.session);
    if (state !== undefined) showSession(state.session?.id);
  });

  return client;
}

/** Watches for the user's return to the window. Two windows side by side are both visible, so only the focus shows a return. */
function watchReturn(noteReturn: () => void): (() => void) | undefined {
  if (typeof window === 'undefined') return undefined;
  const look = () => noteReturn();
  const events = ['visibilitychange', 'focus'];
  for (const event of events) window.addEventListener(event, look);
  return () => {
    for (const event of events) window.removeEventListener(event, look);
  };
}
