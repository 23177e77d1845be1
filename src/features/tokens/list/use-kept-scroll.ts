import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { rememberedScroll, rememberScroll } from './remembered-scroll.ts';

/**
 * Keeps how far an element is scrolled while its page is away, and starts from the top when the list shows something else.
 * Waits with going back until there are rows (`isReady`) to go back to. Gives the first offset for the virtualizer.
 */
export function useKeptScroll(frame: RefObject<HTMLElement | null>, address: string, isReady: boolean) {
  const restored = useRef<string | undefined>(undefined);

  useLayoutEffect(() => {
    const element = frame.current;
    if (!isReady || element === null || restored.current === address) return;
    element.scrollTo({ top: restored.current === undefined ? rememberedScroll(address) : 0 });
    restored.current = address;
  }, [frame, address, isReady]);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const remember = () => rememberScroll(address, element.scrollTop);
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, [frame, address]);

  return { initialOffset: () => rememberedScroll(address) };
}
