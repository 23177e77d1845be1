import Typography from '@mui/material/Typography';
import { useNow } from '#ui/now.ts';
import { localZone } from '#ui/local-zone.ts';
import { useDocumentTitle } from '#ui/use-document-title.ts';
import { tokenTitle } from '#domain/token/token.ts';
import { HandOverPanel } from '#features/hand-over/HandOverPanel.tsx';
import { keyWord } from '#features/token-parts/end-time/grace-words.ts';
import { UnbrokenEndings } from '#ui/UnbrokenEndings.tsx';
import { GraceSentence } from './GraceSentence.tsx';
import { PromiseNote } from './PromiseNote.tsx';
import { ReminderButton } from '#features/token-parts/end-time/ReminderButton.tsx';
import type { ResetDone } from './use-reset.ts';

type ResetHandOverProps = {
  readonly done: ResetDone;
  readonly isOwn: boolean;
  readonly onDone: () => void;
};

/** The new key, and how long the old one works. */
export function ResetHandOver({
  done: { token, held, gracePeriod, promise },
  isOwn,
  onDone,
}: ResetHandOverProps) {
  const now = useNow();
  const isOpen = gracePeriod.endsAt > gracePeriod.resetAt && gracePeriod.endsAt > now;
  useDocumentTitle(`New key of ${tokenTitle(token)}`);
  return (
    <HandOverPanel token={token} held={held} by="reset" heading="Key reset" onDone={onDone}>
      <PromiseNote promise={promise} lastFour={gracePeriod.oldLastFour} />
      <Typography component="div" sx={{ textWrap: 'pretty' }}>
        {isOpen && (
          <>
            <GraceSentence
              lastFour={gracePeriod.oldLastFour}
              endsAt={gracePeriod.endsAt}
              zone={localZone}
              now={now}
            />
            . LaunchDarkly won’t show this end time again, so we saved it in this browser.
          </>
        )}
        {!isOpen && promise.kind !== 'over' && (
          <>
            Old <UnbrokenEndings>{keyWord(gracePeriod.oldLastFour)}</UnbrokenEndings> has stopped working.
            Clients still using it get 401 errors until they have the new key.
          </>
        )}
        {isOwn && ' This session now uses the new key.'}
      </Typography>
      {isOpen && <ReminderButton gracePeriods={[gracePeriod]} />}
    </HandOverPanel>
  );
}
