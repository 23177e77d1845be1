import type { FallbackProps } from 'react-error-boundary';
import { ErrorState } from '#ui/ErrorState.tsx';
import { failureText } from './failure-text.ts';

/** Shown when even the router fails: only a reload helps. */
export function CrashPage({ error }: FallbackProps) {
  return (
    <ErrorState
      title="The console stopped working"
      message="Nothing was changed. Try again to reload it."
      details={failureText(error)}
      onRetry={() => window.location.reload()}
    />
  );
}
