import Alert from '@mui/material/Alert';
import { isForbidden, type ApiError } from '#queries/requests/failure.ts';
import { RetryButton } from '#ui/RetryButton.tsx';

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
        Your key can’t read the audit log, which takes at least Reader access. The history is unknown, not
        empty.
      </Alert>
    );
  }
  return (
    <Alert
      severity="error"
      role="alert"
      sx={{ mt: hasEntries ? 1.5 : 0 }}
      action={<RetryButton size="small" variant="text" onClick={onRetry} />}
    >
      {hasEntries ? 'Couldn’t load older entries' : 'Couldn’t load the history'}: {message}
    </Alert>
  );
}
