import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, type KeyboardEvent } from 'react';
import { useIsPageHeld } from '#queries/session/session-hold.ts';
import { Countdown } from '#ui/Countdown.tsx';

type IdleDialogProps = {
  /** Epoch ms. */
  readonly locksAt: number;
  readonly onStay: () => void;
  readonly onLock: () => void;
};

/** Keys that move within the dialog and press its buttons; every other key counts as activity. */
const keysOfDialog = new Set(['Tab', 'Shift', 'Enter', ' ']);

/** Warns before a session is locked. Any key, a click outside, or the focused button keeps the session. */
export function IdleDialog({ locksAt, onStay, onLock }: IdleDialogProps) {
  const titleId = useId();
  const textId = useId();
  const holdsKey = useIsPageHeld();

  function stayOnKey({ key }: KeyboardEvent) {
    if (!keysOfDialog.has(key)) onStay();
  }

  return (
    <Dialog
      open
      role="alertdialog"
      aria-labelledby={titleId}
      aria-describedby={textId}
      onClose={onStay}
      onKeyDown={stayOnKey}
    >
      {/* The dialog handles its own events, so they do not count as activity elsewhere. */}
      <Box data-no-activity sx={{ display: 'contents' }}>
        <DialogTitle id={titleId}>Still there?</DialogTitle>
        <DialogContent>
          <DialogContentText id={textId}>
            There’s been no activity for a while. Your session locks in <Countdown until={locksAt} />.{' '}
            {holdsKey
              ? 'A key you haven’t saved stays on this screen, hidden, until you do. For anything else, you’ll need to sign in again.'
              : 'When you sign in again, you’ll return to this page with its filters and drafts.'}
          </DialogContentText>
        </DialogContent>
        <DialogActions>
          <Button onClick={onLock}>Lock now</Button>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the least destructive control, as the alertdialog pattern asks */}
          <Button autoFocus variant="contained" color="primary" onClick={onStay}>
            Stay signed in
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
