import Alert from '@mui/material/Alert';
import { useEffect } from 'react';
import type { ApiError } from '#queries/requests/failure.ts';
import { RetryButton } from '#ui/RetryButton.tsx';

type StaleNoticeProps = {
  readonly error: ApiError;
  /** The token was written moments ago and the server does not find it yet (contract section 10, "Consistency"). */
  readonly isLagging: boolean;
  readonly onRetry: () => void;
};

const lagRetryMs = 3000;

/** Says that the page shows older data, and why. A lag of the server is waited out automatically. */
export function StaleNotice({ error, isLagging, onRetry }: StaleNoticeProps) {
  useEffect(() => {
    if (!isLagging) return undefined;
    const timer = setInterval(onRetry, lagRetryMs);
    return () => clearInterval(timer);
  }, [isLagging, onRetry]);

  if (isLagging) {
    return (
      <Alert severity="info" role="status" sx={{ mt: 2 }}>
        This token was just changed and LaunchDarkly hasn’t caught up yet. Checking every few seconds.
      </Alert>
    );
  }
  return (
    <Alert
      severity="warning"
      role="alert"
      sx={{ mt: 2 }}
      action={<RetryButton size="small" variant="text" onClick={onRetry} />}
    >
      Couldn’t refresh this token: {error.message} Showing what was loaded before.
    </Alert>
  );
}
