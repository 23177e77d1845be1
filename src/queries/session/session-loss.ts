import type { QueryClient } from '@tanstack/react-query';
import type { ApiError } from '#api/api-error.ts';
import { withoutSession } from '#domain/account/session-merge.ts';
import type { SessionLoss, SessionState } from '#domain/account/session.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';

/**
 * Notes that the open session works no more, keeping the instance that it was open at. What was read stays in the cache until
 * somebody signs in again, so that the way back leads to where one was.
 */
export function markSessionLost(client: QueryClient, error: ApiError): void {
  if (error.code === 'session_idle') loseSession(client, 'idle');
  else loseSession(client, error.source === 'gateway' ? 'ended' : 'refused');
}

/** The same for any reason. Without an open session it does nothing: the first reason is the true one. */
export function loseSession(client: QueryClient, reason: SessionLoss['reason']): void {
  client.setQueryData<SessionState>(queryKeys.session, (state) => state && withoutSession(state, reason));
}

const forgetters: (() => void)[] = [];

/** Has something forgotten with the account that is kept in memory outside of the cache. */
export function forgetWithAccount(forget: () => void): void {
  forgetters.push(forget);
}

/** Everything but who may sign in. */
export async function forgetAccount(client: QueryClient): Promise<void> {
  await client.cancelQueries({ predicate: ofAccount });
  client.removeQueries({ predicate: ofAccount });
  for (const forget of forgetters) forget();
}

function ofAccount({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean {
  return queryKey[0] !== queryKeys.session[0];
}
