// A lost session leads to the connect page and removes the present page. A key that exists only on the screen must not be lost with it. A
// component that shows such a key keeps the page until the key is handed over.
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

/** Whether the page on screen must stay, even after the session is lost. */
export function useIsPageHeld(): boolean {
  return useStore(holds) > 0;
}
