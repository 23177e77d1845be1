import { notifyManager, type QueryClient } from '@tanstack/react-query';
import type { ApiError } from '#api/api-error.ts';
import { withoutSession } from '#domain/account/session-merge.ts';
import type { SessionLoss, SessionState } from '#domain/account/session.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';

/**
 * Notes that the open session is lost, and keeps its instance. Cached data stays until somebody signs in again. So the way back leads to
 * the same place.
 */
export function markSessionLost(client: QueryClient, error: ApiError): void {
  if (error.code === 'session_idle') loseSession(client, 'idle');
  else loseSession(client, error.source === 'gateway' ? 'ended' : 'refused');
}

/** The same for any reason. Without an open session it does nothing, since the first reason is the true one. */
export function loseSession(client: QueryClient, reason: SessionLoss['reason']): void {
  client.setQueryData<SessionState>(queryKeys.session, (state) => state && withoutSession(state, reason));
}

const forgetters: (() => void)[] = [];

/** Registers a function that clears data in memory outside of the cache when the account is forgotten. */
export function forgetWithAccount(forget: () => void): void {
  forgetters.push(forget);
}

/**
 * Clears all data except the session state, which `next` sets. Pages learn of both at once: a page of the old account that is rendered in
 * between would ask for its data again.
 */
export async function forgetAccount(client: QueryClient, next: () => void = () => undefined): Promise<void> {
  await client.cancelQueries({ predicate: ofAccount });
  await new Promise<void>((resolve) => {
    notifyManager.batch(() => {
      client.removeQueries({ predicate: ofAccount });
      next();
      notifyManager.schedule(() => {
        for (const forget of forgetters) forget();
        resolve();
      });
    });
  });
}

function ofAccount({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean {
  return queryKey[0] !== queryKeys.session[0];
}
