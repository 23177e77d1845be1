import { Link, createMemoryRouter, RouterProvider, type RouteObject } from 'react-router-dom';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { preloadRoutes } from './preload-routes.ts';

async function openLinks() {
  const fetched: string[] = [];
  const lazyPage = (name: string) => async () => {
    fetched.push(name);
    return { Component: () => <h1>{name}</h1> };
  };
  const routes: RouteObject[] = [
    {
      path: '/',
      element: (
        <>
          <Link to="/tokens/7">Deploy bot</Link>
          <Link to="/grace">Grace periods</Link>
          <a href="https://elsewhere.example/grace">Elsewhere</a>
        </>
      ),
    },
    { path: '/tokens/:id', lazy: lazyPage('token') },
    { path: '/grace', lazy: lazyPage('grace') },
  ];
  await render(<RouterProvider router={createMemoryRouter(routes)} />);
  return { fetched, stop: preloadRoutes(routes) };
}

test('pointing at a link fetches its page, before it is pressed', async () => {
  const { fetched, stop } = await openLinks();
  await page.getByRole('link', { name: 'Deploy bot' }).hover();
  await expect.poll(() => fetched).toContain('token');
  expect(fetched).not.toContain('grace');
  stop();
});

test('so does reaching it by the keyboard', async () => {
  const { fetched, stop } = await openLinks();
  await userEvent.tab();
  await expect.poll(() => fetched).toContain('token');
  stop();
});

test('a link that leads elsewhere fetches nothing, be its path one of ours', async () => {
  const { fetched, stop } = await openLinks();
  await page.getByRole('link', { name: 'Elsewhere' }).hover();
  await userEvent.tab();
  await expect.poll(() => fetched).toContain('token');
  expect(fetched).not.toContain('grace');
  stop();
});
