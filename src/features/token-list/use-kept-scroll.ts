import { useEffect, useLayoutEffect, useRef } from 'react';
import { rememberedScroll, rememberScroll } from './remembered-scroll.ts';

/**
 * Keeps how far an element is scrolled while its page is away, and starts from the top when the list shows something else.
 * Waits with going back until there are rows (`isReady`) to go back to. Gives the offset to begin with, in px.
 */
export function useKeptScroll(frame: HTMLElement | null, address: string, isReady: boolean) {
  const restored = useRef<string | undefined>(undefined);

  useLayoutEffect(() => {
    if (!isReady || frame === null || restored.current === address) return;
    const last = restored.current;
    const top = last === undefined ? rememberedScroll(address) : 0;
    const before = last === undefined ? 0 : rememberedScroll(last);
    // Saying what is so already would have the browser lay out the whole page at once.
    if (top !== before) frame.scrollTo({ top });
    restored.current = address;
  }, [frame, address, isReady]);

  useEffect(() => {
    if (frame === null) return undefined;
    const remember = () => rememberScroll(address, frame.scrollTop);
    frame.addEventListener('scroll', remember, { passive: true });
    return () => frame.removeEventListener('scroll', remember);
  }, [frame, address]);

  return { initialOffset: () => rememberedScroll(address) };
}
