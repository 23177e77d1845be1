import Button from '@mui/material/Button';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorState } from '#ui/ErrorState.tsx';
import { LockIcon } from '#ui/icons.ts';
import type { ListStatus } from './list-status.ts';

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
        actions={<Button onClick={onRetry}>Try again</Button>}
      />
    );
  }
  const { message, status: answered, code, id } = status.error;
  return (
    <ErrorState
      title="Couldn’t load tokens"
      message={message}
      details={[answered === 0 ? '' : `${answered}`, code, id ?? ''].filter(Boolean).join(' ')}
      onRetry={onRetry}
    />
  );
}
