import { useEffect, useRef } from 'react';
import { useAnnounce } from '#ui/Announcer.tsx';

/** Long enough for a word to be typed before its result is announced. */
const settleMs = 600;

/** Announces what is shown, once it has been the same for a moment. Undefined while it is still being calculated. */
export function useSaid(sentence: string | undefined): void {
  const announce = useAnnounce();
  const said = useRef<string>(undefined);
  useEffect(() => {
    if (sentence === undefined || said.current === sentence) return undefined;
    const timer = setTimeout(() => {
      said.current = sentence;
      announce(sentence);
    }, settleMs);
    return () => clearTimeout(timer);
  }, [sentence, announce]);
}
