import { useEffect, useEffectEvent, useRef } from 'react';
import { useAnnounce } from '#ui/Announcer.tsx';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';

/** Long enough for a word to be typed before a number is announced. */
const settleMs = 600;

/** Announces to screen readers how many tokens are shown: once for each `question`, when its answer is settled. */
export function useSaidCount(question: string, count: number, isSettled: boolean): void {
  const announce = useAnnounce();
  const answered = useRef<string | undefined>(undefined);
  const say = useEffectEvent(() => announce(`${countTokens(count)} shown`));
  useEffect(() => {
    if (!isSettled || answered.current === question) return undefined;
    const timer = setTimeout(() => {
      answered.current = question;
      say();
    }, settleMs);
    return () => clearTimeout(timer);
  }, [question, isSettled]);
}
