import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { isForbidden, isNotFound, type ApiError } from '#queries/requests/failure.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorState } from '#ui/ErrorState.tsx';
import { LockIcon, NoMatchIcon } from '#ui/icons.ts';

type DetailFailureProps = { readonly error: ApiError; readonly onRetry: () => void };

/** Why there is no token to show: deleted, not visible to this key, or not loaded. Each case has its own next step. */
export function DetailFailure({ error, onRetry }: DetailFailureProps) {
  const { status, code, message, id } = error;
  const toList = (
    <Button component={Link} to={paths.tokens()}>
      Go to access tokens
    </Button>
  );
  if (isNotFound(error)) {
    return (
      <EmptyState
        icon={NoMatchIcon}
        title="This token does not exist, or your key cannot see it"
        text="It may have been deleted, or the address may be from another account. A token made a moment ago can take some seconds to appear."
        actions={
          <>
            {toList}
            <Button variant="text" onClick={onRetry}>
              Look again
            </Button>
          </>
        }
      />
    );
  }
  if (isForbidden(error)) {
    return (
      <EmptyState
        icon={LockIcon}
        title="This session’s key may not see this token"
        text="Other members’ personal tokens can be seen with the Admin role only. The session itself is fine."
        actions={toList}
      />
    );
  }
  return (
    <ErrorState
      title="The token could not be loaded"
      message={message}
      details={[status === 0 ? '' : `${status}`, code, id ?? ''].filter(Boolean).join(' ')}
      onRetry={onRetry}
      actions={toList}
    />
  );
}
