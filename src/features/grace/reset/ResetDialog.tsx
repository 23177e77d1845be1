import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useRef } from 'react';
import type { GraceChoice } from '#domain/grace/period.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { useNow } from '#ui/now.ts';
import { LostReset } from './LostReset.tsx';
import { refusalText } from '#features/token-parts/refusal-text.ts';
import { ResetFacts } from './ResetFacts.tsx';
import { ResetForm } from './ResetForm.tsx';
import type { ResetContext } from './use-reset-context.ts';
import type { ResetAttempt } from './use-reset.ts';
import type { GraceCardId } from '#features/token-parts/end-time/end-choice.ts';
import { useResetForm } from './use-reset-form.ts';
import { UnbrokenEndings } from '#ui/UnbrokenEndings.tsx';
import { tokenLine } from '#features/token-parts/end-time/grace-words.ts';

type ResetDialogProps = {
  readonly token: AccessToken;
  readonly context: ResetContext;
  readonly start: GraceCardId;
  readonly attempt: ResetAttempt;
  readonly onSend: (choice: GraceChoice) => void;
  readonly onStartOver: () => void;
  readonly onClose: () => void;
};

/** All choices of a reset. A sent reset cannot be cancelled, so the dialog stays open until the answer arrives. */
export function ResetDialog({
  token,
  context,
  start,
  attempt,
  onSend,
  onStartOver,
  onClose,
}: ResetDialogProps) {
  const titleId = useId();
  const onceId = useId();
  const now = useNow();
  const form = useResetForm(token, context.open, start, now);
  const isCalendarOpen = useRef(false);
  const isSending = attempt.kind === 'sending';
  const { choice, card } = form.grace;

  return (
    <Dialog
      open
      maxWidth="sm"
      aria-labelledby={titleId}
      onClose={() => {
        // Escape closes one layer at a time: an open calendar comes first.
        if (!isSending && !isCalendarOpen.current) onClose();
      }}
    >
      <DialogTitle id={titleId}>
        Reset the key of <UnbrokenEndings>{tokenLine(token)}</UnbrokenEndings>
      </DialogTitle>
      {attempt.kind === 'lost' ? (
        <LostReset
          before={attempt.before}
          gracePeriod={attempt.gracePeriod}
          onAgain={onStartOver}
          onClose={onClose}
        />
      ) : (
        <>
          <DialogContent sx={{ display: 'grid', gap: 2 }}>
            <ResetFacts token={token} {...context} now={now} />
            <ResetForm
              token={token}
              isOwn={context.isOwn}
              open={context.open}
              form={form}
              now={now}
              onCalendar={(isOpen) => {
                isCalendarOpen.current = isOpen;
              }}
            />
            {attempt.kind === 'refused' && (
              <Alert ref={intoView} severity="error" role="alert">
                {refusalText(attempt.error, 'The key wasn’t reset')}
              </Alert>
            )}
          </DialogContent>
          <DialogActions>
            <Typography id={onceId} variant="body2" sx={{ flex: '1 1 10rem', color: 'text.secondary' }}>
              You’ll see the new key once.
            </Typography>
            <Box sx={{ display: 'flex', gap: 1 }}>
              <BusyButton unavailable={isSending} onClick={onClose}>
                Cancel
              </BusyButton>
              <BusyButton
                type="submit"
                variant="contained"
                color={card === 'now' ? 'error' : 'primary'}
                unavailable={form.missing ?? choice === undefined}
                {...(form.missing === undefined && { 'aria-describedby': onceId })}
                busy={isSending}
                onClick={() => {
                  if (choice !== undefined) onSend(choice);
                }}
              >
                Reset key
              </BusyButton>
            </Box>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}

/** On a small screen it stands below the choices, out of sight. */
function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
