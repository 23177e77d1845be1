import { isFrontAnswer, type ApiError } from '#queries/requests/failure.ts';
import { ErrorState } from '#ui/ErrorState.tsx';

type SessionFailureProps = { readonly error: ApiError; readonly onRetry: () => void };

/** Shown in place of the page: why it is unknown who is signed in. */
export function SessionFailure({ error, onRetry }: SessionFailureProps) {
  const isFront = isFrontAnswer(error);
  return (
    <ErrorState
      title={isFront ? 'Something in front of the console answered' : 'The console’s server did not answer'}
      message={
        isFront
          ? 'Load this page again to see what it asks for. Nobody can be signed in before it lets the console through.'
          : 'Without it nobody can be signed in. It may be restarting, or the network is down.'
      }
      details={error.message}
      onRetry={onRetry}
    />
  );
}
