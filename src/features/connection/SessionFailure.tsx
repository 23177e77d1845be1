import { isFrontAnswer, type ApiError } from '#queries/requests/failure.ts';
import { ErrorState } from '#ui/ErrorState.tsx';

type SessionFailureProps = { readonly error: ApiError; readonly onRetry: () => void };

/** Shown in place of the page: why it is unknown who is signed in. */
export function SessionFailure({ error, onRetry }: SessionFailureProps) {
  const isFront = isFrontAnswer(error);
  return (
    <ErrorState
      title={isFront ? 'Something in front of the console responded' : 'The console’s server didn’t respond'}
      message={
        isFront
          ? 'Reload the page to see what it asks for. You can’t sign in until it lets the console through.'
          : 'You can’t sign in without it. Either the server is restarting or the network is down.'
      }
      details={error.message}
      onRetry={onRetry}
    />
  );
}
