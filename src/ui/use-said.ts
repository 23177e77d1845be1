import { useEffect, useEffectEvent, useRef } from 'react';
import { useAnnounce } from './Announcer.tsx';

/** ms; long enough for a word to be typed before its result is announced. */
const settleMs = 600;

/**
 * Announces what is shown, once it has been the same for a moment. Undefined while it is still on its way. With a `question`, its answer
 * is announced once, although it may change afterwards.
 */
export function useSaid(sentence: string | undefined, question = sentence): void {
  const answered = useRef<string>(undefined);
  const announce = useAnnounce();
  const say = useEffectEvent(() => {
    answered.current = question;
    if (sentence !== undefined) announce(sentence);
  });
  const isSettled = sentence !== undefined;
  useEffect(() => {
    if (!isSettled || answered.current === question) return undefined;
    const timer = setTimeout(() => say(), settleMs);
    return () => clearTimeout(timer);
  }, [isSettled, question]);
}
