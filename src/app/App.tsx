import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { RouterProvider } from 'react-router-dom';
import { SessionWatch } from '#features/connection/SessionWatch.tsx';
import { Announcer } from '#ui/Announcer.tsx';
import { leaveKeysToInputMethod } from '#ui/input-method.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { Toasts } from '#ui/Toasts.tsx';
import { CrashPage } from './CrashPage.tsx';
import { router } from './router.tsx';

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
