import { useEffect, useLayoutEffect, useRef } from 'react';
import { rememberedScroll, rememberScroll } from './remembered-scroll.ts';

/**
 * Keeps the scroll position of an element while its page is away. It starts from the top when the list shows something else. It waits until
 * there are rows (`isReady`) before it scrolls back. Gives the initial offset in px.
 */
export function useKeptScroll(frame: HTMLElement | null, address: string, isReady: boolean) {
  const restored = useRef<string | undefined>(undefined);

  useLayoutEffect(() => {
    if (!isReady || frame === null || restored.current === address) return;
    const last = restored.current;
    const top = last === undefined ? rememberedScroll(address) : 0;
    const before = last === undefined ? 0 : rememberedScroll(last);
    // Setting an unchanged position would force a layout of the whole page.
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
