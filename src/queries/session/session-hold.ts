// A lost session leads to the connect page, and what was on screen is gone. A key that exists on the screen only must not go
// with it: whoever holds one keeps the page until it is handed over.
import { useEffect, useSyncExternalStore } from 'react';

let holds = 0;
const listeners = new Set<() => void>();

function change(by: 1 | -1): void {
  holds += by;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Keeps the page while `holding`, even when the session is lost meanwhile. */
export function useHoldPage(holding: boolean): void {
  useEffect(() => {
    if (!holding) return undefined;
    change(1);
    return () => change(-1);
  }, [holding]);
}

/** Whether the page on screen must stay although nobody may be signed in any more. */
export function useIsPageHeld(): boolean {
  return useSyncExternalStore(subscribe, () => holds > 0);
}
