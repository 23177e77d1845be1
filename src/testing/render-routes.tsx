// Pages at an address, in the theme and with a cache of their own, for tests in the browser.
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { createMemoryRouter, RouterProvider, type InitialEntry, type RouteObject } from 'react-router-dom';
import { render } from 'vitest-browser-react';
import { createQueryClient } from '#queries/cache/query-client.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';

/** Renders these routes. `at` is the address, or the addresses that a person came through, the last of them shown. */
export async function renderRoutes(
  routes: RouteObject[],
  at: InitialEntry | InitialEntry[] = '/',
  client: QueryClient = createQueryClient(),
) {
  const router = createMemoryRouter(routes, { initialEntries: [at].flat() });
  const screen = await render(
    <ThemeRoot>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemeRoot>,
  );
  return { router, screen };
}
