import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { RouteError } from './RouteError.tsx';

let broken = true;

function Fragile() {
  if (broken) throw new Error('a row without a token');
  return <h1>The page</h1>;
}

async function open(path: string) {
  const router = createMemoryRouter(
    [
      { path: '/fragile', ErrorBoundary: RouteError, Component: Fragile },
      {
        path: '/outdated',
        ErrorBoundary: RouteError,
        loader: () => {
          throw new TypeError('Failed to fetch dynamically imported module: /assets/Page-1a2b.js');
        },
        Component: Fragile,
      },
      { path: '/tokens', element: <h1>Access tokens</h1> },
    ],
    { initialEntries: [path] },
  );
  await render(<RouterProvider router={router} />, { wrapper: ThemeRoot });
}

beforeEach(() => {
  broken = true;
  // React tells of every error that a boundary catches.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('a page that breaks says what to quote, and comes back when tried again', async () => {
  await open('/fragile');
  await expect.element(page.getByRole('heading', { name: 'This page stopped working' })).toBeVisible();
  await expect.element(page.getByText('a row without a token')).toBeVisible();
  broken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByRole('heading', { name: 'The page' })).toBeVisible();
});

test('a page that breaks has a way to the list', async () => {
  await open('/fragile');
  await page.getByRole('link', { name: 'Go to access tokens' }).click();
  await expect.element(page.getByRole('heading', { name: 'Access tokens' })).toBeVisible();
});

test('a page that was replaced by a newer version asks for a reload', async () => {
  await open('/outdated');
  await expect.element(page.getByRole('heading', { name: 'Couldn’t load this page' })).toBeVisible();
  await expect.element(page.getByText(/updated since you opened it/)).toBeVisible();
});
