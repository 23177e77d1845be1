// A lost session leads to the connect page, and what was on screen is gone. A key that exists on the screen only must not go
// with it: whoever holds one keeps the page until it is handed over.
import { useEffect } from 'react';
import { createStore } from '#store/store.ts';
import { useStore } from '#store/use-store.ts';

const holds = createStore(0);

/** Keeps the page while `holding`, even when the session is lost meanwhile. */
export function useHoldPage(holding: boolean): void {
  useEffect(() => {
    if (!holding) return undefined;
    holds.set(holds.get() + 1);
    return () => holds.set(holds.get() - 1);
  }, [holding]);
}

/** Whether the page on screen must stay although nobody may be signed in any more. */
export function useIsPageHeld(): boolean {
  return useStore(holds) > 0;
}
