import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorState } from '#ui/ErrorState.tsx';
import { LockIcon } from '#ui/icons.ts';
import { errorDetails } from '../error-details.ts';
import type { ListStatus } from './list-status.ts';
import { RetryButton } from '#ui/RetryButton.tsx';

type ListFailureProps = {
  readonly status: Extract<ListStatus, { readonly kind: 'forbidden' | 'failed' }>;
  readonly onRetry: () => void;
};

/** Why no tokens could be read. */
export function ListFailure({ status, onRetry }: ListFailureProps) {
  if (status.kind === 'forbidden') {
    return (
      <EmptyState
        icon={LockIcon}
        title="Your key can’t list access tokens"
        text={`${status.error.message} Sign in with a key that can read the account.`}
        actions={<RetryButton onClick={onRetry} />}
      />
    );
  }
  return (
    <ErrorState
      title="Couldn’t load tokens"
      message={status.error.message}
      details={errorDetails(status.error, 'GET /api/v2/tokens')}
      onRetry={onRetry}
    />
  );
}
