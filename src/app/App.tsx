import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { RouterProvider } from 'react-router-dom';
import { SessionWatch } from '#features/connection/SessionWatch.tsx';
import { Announcer } from '#ui/Announcer.tsx';
import { leaveKeysToInputMethod } from '#ui/input-method.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { Toasts } from '#ui/Toasts.tsx';
import { router } from './router.tsx';
import type { FallbackProps } from 'react-error-boundary';
import { ErrorState } from '#ui/ErrorState.tsx';
import { failureText } from './failure-text.ts';

type AppProps = { readonly queryClient: QueryClient };

export function App({ queryClient }: AppProps) {
  useEffect(leaveKeysToInputMethod, []);
  return (
    <ThemeRoot>
      <ErrorBoundary FallbackComponent={CrashPage}>
        <QueryClientProvider client={queryClient}>
          <SessionWatch />
          <RouterProvider router={router} />
        </QueryClientProvider>
        <Announcer />
        <Toasts />
      </ErrorBoundary>
    </ThemeRoot>
  );
}

/** Shown when even the router fails: only a reload helps. */
function CrashPage({ error }: FallbackProps) {
  return (
    <ErrorState
      title="The console stopped working"
      message="Nothing was changed. Try again to reload it."
      details={failureText(error)}
      onRetry={() => window.location.reload()}
    />
  );
}
