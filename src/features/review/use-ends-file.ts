import { redactKeys } from '#domain/key/pattern.ts';
import { endsCalendar, type End } from '#domain/review/ends.ts';
import { useGraceLedger } from '#queries/kept/grace-ledger.ts';
import { useSession } from '#queries/session/session.ts';
import { downloadText } from '#ui/download-text.ts';
import { readScreenClock } from '#ui/now.ts';

/** A function that downloads the ends as a calendar file. No key is in it. */
export function useEndsFile(ends: readonly End[]): () => void {
  const instance = useSession().data?.session?.instance.name ?? 'LaunchDarkly';
  const ledger = useGraceLedger();
  return () => {
    const text = endsCalendar(ends, { instance, ledger, now: readScreenClock(), redact: redactKeys });
    downloadText('token-ends.ics', 'text/calendar;charset=utf-8', text);
  };
}
