import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ApiError } from '#api/api-error.ts';
import { fetchConsoleEvents, type ConsoleEvents } from '#api/console-events.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { useSession } from '#queries/session/session.ts';

/** In ms. */
const interval = 15_000;

/** Who did what through the console, read again while the page is visible. */
export function useConsoleEvents() {
  const session = useSession().data?.session?.id;
  return useQuery({
    ...queryOptions<ConsoleEvents, ApiError>({
      queryKey: queryKeys.shared(session, undefined, 'events'),
      queryFn: ({ signal }) => fetchConsoleEvents(signal),
      refetchInterval: interval,
      retry: false,
    }),
    enabled: session !== undefined,
  });
}
