import { useSyncExternalStore } from 'react';
import { isFrontAnswering, subscribeToFront } from '#api/front-watch.ts';

/** Whether something in front of the console answered the last call in its place. */
export function useIsFrontAnswering(): boolean {
  return useSyncExternalStore(subscribeToFront, isFrontAnswering);
}
