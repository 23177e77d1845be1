import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { isForbidden, isNotFound, type ApiError } from '#queries/requests/failure.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorState } from '#ui/ErrorState.tsx';
import { LockIcon, NoMatchIcon } from '#ui/icons.ts';
import { errorDetails } from './error-details.ts';
import { RetryButton } from '#ui/RetryButton.tsx';

type DetailFailureProps = { readonly error: ApiError; readonly onRetry: () => void };

/** Why there is no token to show: deleted, not visible to this key, or not loaded. Each case has its own next step. */
export function DetailFailure({ error, onRetry }: DetailFailureProps) {
  // Of an error that is neither, the questions below leave no type.
  const { message } = error;
  const details = errorDetails(error, 'GET /api/v2/tokens/{id}');
  const toList = (
    <Button component={Link} to={paths.tokens()}>
      Go to access tokens
    </Button>
  );
  if (isNotFound(error)) {
    return (
      <EmptyState
        icon={NoMatchIcon}
        title="This token doesn’t exist, or your key can’t see it"
        text="It was deleted, or the link is from another account. A token created moments ago can take a few seconds to appear."
        actions={
          <>
            {toList}
            <RetryButton variant="text" onClick={onRetry} />
          </>
        }
      />
    );
  }
  if (isForbidden(error)) {
    return (
      <EmptyState
        icon={LockIcon}
        title="Your key can’t see this token"
        text="Other members’ personal tokens are visible to Admins only."
        actions={toList}
      />
    );
  }
  return (
    <ErrorState
      title="Couldn’t load this token"
      message={message}
      details={details}
      onRetry={onRetry}
      actions={toList}
    />
  );
}
