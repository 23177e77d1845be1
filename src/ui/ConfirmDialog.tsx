import Alert from '@mui/material/Alert';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { BusyButton } from './BusyButton.tsx';
import { UnbrokenEndings } from './UnbrokenEndings.tsx';

type ConfirmDialogProps = {
  readonly open: boolean;
  readonly title: string;
  /** What will happen, in a sentence or two. */
  readonly message: ReactNode;
  /** The verb and its object: "Delete token", never "OK". */
  readonly confirmLabel: string;
  readonly tone?: 'deny' | 'neutral';
  /** True while the answer is awaited: buttons ignore presses, and the dialog stays. */
  readonly busy?: boolean;
  readonly error?: ReactNode;
  /** Why it cannot be confirmed yet: a hint of the button. What is shown all the time stands at the field that lacks it. */
  readonly missing?: string | undefined;
  readonly children?: ReactNode;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** Asks for confirmation before an irreversible step. The focus starts on Cancel, or on a field with `autoFocus`. */
export function ConfirmDialog({
  open,
  title,
  message,
  confirmLabel,
  tone = 'neutral',
  busy = false,
  error,
  missing,
  children,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  const titleId = useId();
  const messageId = useId();
  return (
    <Dialog
      open={open}
      role="alertdialog"
      aria-labelledby={titleId}
      aria-describedby={messageId}
      onClose={() => {
        if (!busy) onCancel();
      }}
    >
      <DialogTitle id={titleId}>
        <UnbrokenEndings>{title}</UnbrokenEndings>
      </DialogTitle>
      <DialogContent>
        <DialogContentText id={messageId} component="div">
          {message}
        </DialogContentText>
        {children}
        {error !== undefined && (
          <Alert severity="error" role="alert" sx={{ mt: 2 }}>
            {error}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the least destructive control, as the alertdialog pattern asks */}
        <BusyButton autoFocus={missing === undefined} unavailable={busy} onClick={onCancel}>
          Cancel
        </BusyButton>
        <BusyButton
          type="submit"
          variant="contained"
          color={tone === 'deny' ? 'error' : 'primary'}
          unavailable={missing}
          busy={busy}
          onClick={onConfirm}
        >
          {confirmLabel}
        </BusyButton>
      </DialogActions>
    </Dialog>
  );
}
