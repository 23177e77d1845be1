import { useEffect, useEffectEvent, useRef } from 'react';
import { runAnnouncement } from '#domain/bulk/count.ts';
import type { BulkRun } from '#domain/bulk/run.ts';
import { keysToHandOver, readBulkRun, useBulkRun } from '#queries/bulk/bulk-run.ts';
import { useHoldPage } from '#queries/session/session-hold.ts';
import { useAnnounce } from '#ui/Announcer.tsx';

/**
 * Announces the run on every page. While a run needs the tab, the browser asks before closing it. The pages are kept if the session is lost
 * while new keys are stored nowhere else.
 */
export function RunWatch() {
  const state = useBulkRun();
  const run = state?.run;
  const announce = useAnnounce();
  const last = useRef(run);
  const speak = useEffectEvent((after: BulkRun | undefined) => {
    const before = last.current;
    last.current = after;
    if (before === undefined || after === undefined || before.startedAt !== after.startedAt) return;
    const sentence = runAnnouncement(before, after);
    if (sentence !== undefined) announce(sentence);
  });
  useEffect(() => speak(run), [run]);
  useHoldPage(keysToHandOver(state).length > 0);

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      const known = readBulkRun();
      const isUnderWay = known !== undefined && known.run.status.kind !== 'ended';
      if (isUnderWay || keysToHandOver(known).length > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  return null;
}
