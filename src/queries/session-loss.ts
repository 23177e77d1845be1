import type { QueryClient } from '@tanstack/react-query';
import type { ApiError } from '#api/api-error.ts';
import type { SessionState } from '#domain/session.ts';
import { queryKeys } from './query-keys.ts';

/**
 * Notes that the open session works no more, keeping the instance that it was open at. What was read stays in the cache until
 * somebody signs in again, so that the way back leads to where one was.
 */
export function markSessionLost(client: QueryClient, error: ApiError): void {
  client.setQueryData<SessionState>(queryKeys.session, (state) => {
    if (state?.session === undefined) return state;
    const reason = error.source === 'gateway' ? 'ended' : 'refused';
    return { ...state, session: undefined, lost: { instance: state.session.instance, reason } };
  });
}
