import { useEffect, useLayoutEffect, useRef } from 'react';

/** The scroll position (px) of each state of the list when it was left. Returning from a token then shows the same rows. */
const offsets = new Map<string, number>();

const offsetOf = (address: string) => offsets.get(address) ?? 0;

/**
 * Keeps the scroll position of an element while its page is away. It starts from the top when the list shows something else. It waits until
 * there are rows (`isReady`) before it scrolls back. Gives the initial offset in px.
 */
export function useKeptScroll(frame: HTMLElement | null, address: string, isReady: boolean) {
  const restored = useRef<string | undefined>(undefined);

  useLayoutEffect(() => {
    if (!isReady || frame === null || restored.current === address) return;
    const last = restored.current;
    const top = last === undefined ? offsetOf(address) : 0;
    const before = last === undefined ? 0 : offsetOf(last);
    // Setting an unchanged position would force a layout of the whole page.
    if (top !== before) frame.scrollTo({ top });
    restored.current = address;
  }, [frame, address, isReady]);

  useEffect(() => {
    if (frame === null) return undefined;
    const remember = () => offsets.set(address, frame.scrollTop);
    frame.addEventListener('scroll', remember, { passive: true });
    return () => frame.removeEventListener('scroll', remember);
  }, [frame, address]);

  return { initialOffset: () => offsetOf(address) };
}
