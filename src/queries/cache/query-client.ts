// The cache of everything read from the API, and the two rules that hold for all of it.
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
      /** What a mutation makes stale; done once it has succeeded. */
      invalidates?: readonly QueryKey[];
    };
  }
}

/** After that many waits in a row a rate limited read gives up and says so. */
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
        // Only a 429 is worth repeating unasked: any other failure is shown with its "Try again" at once.
        retry: (failures, error) => isRateLimited(error) && failures < rateLimitRetries,
        retryDelay: (failures, error) => (isRateLimited(error) ? waitOut(error, failures + 1) : 0),
      },
      mutations: { retry: false },
    },
  });

  function noteSession(error: unknown): void {
    if (isSignedOut(error)) markSessionLost(client, error);
    // Which one it is instead only the gateway knows.
    if (isSessionChanged(error)) void client.invalidateQueries({ queryKey: queryKeys.session });
  }

  // At once with every change, so that no call is ever made under another name than the one on screen.
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || query.queryKey[0] !== queryKeys.session[0]) return;
    const state = client.getQueryData<SessionState>(queryKeys.session);
    if (state !== undefined) showSession(state.session?.id);
  });

  return client;
}

/** Of two windows side by side both can be seen all the time, so that only the focus tells of coming back to one. */
function watchReturn(noteReturn: () => void): (() => void) | undefined {
  if (typeof window === 'undefined') return undefined;
  const look = () => noteReturn();
  const events = ['visibilitychange', 'focus'];
  for (const event of events) window.addEventListener(event, look);
  return () => {
    for (const event of events) window.removeEventListener(event, look);
  };
}
