import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Mono } from '#ui/Mono.tsx';
import type { SaveFailure } from '#features/token-parts/save-failure.ts';

type SaveFailureAlertProps = {
  readonly failure: SaveFailure;
  /** Removes the part that is the likely reason from the edit. */
  readonly onLeaveOut?: () => void;
  readonly onRetry: () => void;
};

/** Why nothing was saved, shown beside the save button. */
export function SaveFailureAlert({ failure, onLeaveOut, onRetry }: SaveFailureAlertProps) {
  const { title, text, details, leaveOut, canRetry } = failure;
  return (
    <Alert severity="error" role="alert">
      <AlertTitle>{title}</AlertTitle>
      {text}
      {details !== '' && (
        <Box sx={{ mt: 0.5, color: 'text.secondary' }}>
          <Mono>{details}</Mono>
        </Box>
      )}
      {canRetry && (
        <Button size="small" onClick={onRetry} sx={{ mt: 1, mr: 1 }}>
          Try again
        </Button>
      )}
      {leaveOut !== undefined && onLeaveOut !== undefined && (
        <Button size="small" onClick={onLeaveOut} sx={{ mt: 1 }}>
          Keep the API version
        </Button>
      )}
    </Alert>
  );
}
