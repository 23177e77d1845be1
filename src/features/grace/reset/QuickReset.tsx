import Box from '@mui/material/Box';
import { graceEnd, type GracePreset } from '#domain/grace/period.ts';
import { expiryState } from '#domain/token/expiry.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { useNow } from '#ui/now.ts';
import { localZone } from '#ui/local-zone.ts';
import { GraceSentence } from './GraceSentence.tsx';
import { TokenEndNote } from './TokenEndNote.tsx';
import { tokenLine } from '#features/token-parts/end-time/grace-words.ts';
import { refusalText } from '#features/token-parts/refusal-text.ts';
import type { ResetAttempt } from './use-reset.ts';

type QuickResetProps = {
  readonly token: AccessToken;
  readonly isOwn: boolean;
  readonly grace: GracePreset;
  readonly attempt: ResetAttempt;
  readonly onSend: () => void;
  readonly onMore: () => void;
  readonly onClose: () => void;
};

/** A reset in one step: the last used grace period and one sentence to confirm. */
export function QuickReset({ token, isOwn, grace, attempt, onSend, onMore, onClose }: QuickResetProps) {
  const now = useNow();
  const endsAt = graceEnd({ kind: 'for', preset: grace.id }, now);
  const isOver = expiryState(token, now).kind === 'expired';
  const isSending = attempt.kind === 'sending';
  return (
    <ConfirmDialog
      open
      title={`Reset the key of ${tokenLine(token)}?`}
      message={
        <>
          You’ll see the new key once.{' '}
          {!isOver && (
            <>
              <GraceSentence lastFour={token.lastFour} endsAt={endsAt} zone={localZone} now={now} />.
            </>
          )}
          {isOwn && ' This session switches to the new key.'}
        </>
      }
      confirmLabel="Reset key"
      busy={isSending}
      {...(attempt.kind === 'refused' ? { error: refusalText(attempt.error, 'The key wasn’t reset') } : {})}
      onConfirm={onSend}
      onCancel={onClose}
    >
      <TokenEndNote token={token} endsAt={endsAt} now={now} />
      <Box sx={{ mt: 1, ml: -1 }}>
        <BusyButton variant="text" size="small" unavailable={isSending} onClick={onMore}>
          Choose another time…
        </BusyButton>
      </Box>
    </ConfirmDialog>
  );
}
