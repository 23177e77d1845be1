import { useEffect, useRef } from 'react';
import { crossedThreshold, gracePeriodState, type GraceThreshold } from '#domain/grace/state.ts';
import { useGraceLedger } from '#queries/kept/grace-ledger.ts';
import { useAnnounce } from '#ui/Announcer.tsx';
import { useNow } from '#ui/now.ts';

/** Announces on every page when an old key has an hour or ten minutes left, and when it has ended. Shows nothing. */
export function GraceAnnouncer() {
  const ledger = useGraceLedger();
  const now = useNow();
  const announce = useAnnounce();
  const lookedAt = useRef(now);

  useEffect(() => {
    const before = lookedAt.current;
    lookedAt.current = now;
    if (before === now) return;
    const sentences = ledger.flatMap((gracePeriod) => {
      const wasOpen = gracePeriodState(gracePeriod, ledger, [], before).kind === 'open';
      const threshold = crossedThreshold(gracePeriod.endsAt, before, now);
      return wasOpen && threshold !== undefined
        ? [`Old key of ${gracePeriod.tokenName} ${words[threshold]}`]
        : [];
    });
    if (sentences.length > 0) announce(sentences.join('. '));
  }, [now, ledger, announce]);

  return null;
}

const words: Readonly<Record<GraceThreshold, string>> = {
  hour: 'ends within an hour',
  'ten-minutes': 'ends within 10 minutes',
  ended: 'stopped working',
};
