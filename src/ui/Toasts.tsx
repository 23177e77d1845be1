import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Snackbar from '@mui/material/Snackbar';
import Typography from '@mui/material/Typography';
import { useSyncExternalStore } from 'react';
import { AllowIcon, CloseIcon, DenyIcon } from './icons.ts';
import { currentToast, dismissToast, subscribeToToasts } from './toast-queue.ts';

const successShownMs = 5000;

/** Shows the queue, bottom left. The words are spoken by the live region, so the box itself stays silent. */
export function Toasts() {
  const toast = useSyncExternalStore(subscribeToToasts, currentToast);
  if (toast === undefined) return null;
  const Icon = toast.tone === 'allow' ? AllowIcon : DenyIcon;
  return (
    <Snackbar
      key={toast.id}
      open
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      autoHideDuration={toast.tone === 'allow' ? successShownMs : null}
      onClose={(_, reason) => {
        if (reason !== 'clickaway') dismissToast(toast.id);
      }}
    >
      {/* A landmark, so that it can be found: it stands outside of all that has one. */}
      <Paper
        component="section"
        aria-label="Message"
        variant="outlined"
        sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, p: 1, pl: 1.5, maxWidth: 420 }}
      >
        <Icon aria-hidden sx={{ fontSize: 18, my: '5px', color: `${toast.tone}.main` }} />
        <Typography sx={{ py: 0.5 }}>{toast.message}</Typography>
        <IconButton aria-label="Dismiss this message" onClick={() => dismissToast(toast.id)}>
          <CloseIcon />
        </IconButton>
      </Paper>
    </Snackbar>
  );
}
