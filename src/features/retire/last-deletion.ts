// The deletion that was just made, until it is dismissed or the page is left: what the list says about it.
import { useSyncExternalStore } from 'react';
import { forgetWithAccount } from '#queries/session/session-loss.ts';

export type LastDeletion = {
  readonly tokenId: string;
  readonly title: string;
  /** Somebody else was quicker. */
  readonly wasGone: boolean;
};

let last: LastDeletion | undefined;
const listeners = new Set<() => void>();

export function announceDeletion(deletion: LastDeletion | undefined): void {
  last = deletion;
  for (const listener of listeners) listener();
}

forgetWithAccount(() => announceDeletion(undefined));

export function useLastDeletion(): LastDeletion | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => last,
  );
}
