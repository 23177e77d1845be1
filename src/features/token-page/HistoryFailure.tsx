import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { isForbidden, type ApiError } from '#queries/requests/failure.ts';

type HistoryFailureProps = {
  readonly error: ApiError;
  readonly hasEntries: boolean;
  readonly onRetry: () => void;
};

/** Why the history, or its next page, could not be loaded. */
export function HistoryFailure({ error, hasEntries, onRetry }: HistoryFailureProps) {
  const { message } = error;
  if (isForbidden(error)) {
    return (
      <Alert severity="info">
        This session’s key may not read the audit log: that takes a Reader base. The history is unknown, not
        empty.
      </Alert>
    );
  }
  return (
    <Alert
      severity="error"
      sx={{ mt: hasEntries ? 1.5 : 0 }}
      action={
        <Button size="small" variant="text" onClick={onRetry}>
          Try again
        </Button>
      }
    >
      {hasEntries ? 'Older entries could not be loaded' : 'The history could not be loaded'}: {message}
    </Alert>
  );
}
