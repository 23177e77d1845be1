import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { FocusRoot } from './FocusRoot.tsx';

/** A page in a frame of its own, as the connect page is beside the shell. */
function pageOf(title: string) {
  return (
    <main key={title} tabIndex={-1}>
      <h1 tabIndex={-1}>{title}</h1>
    </main>
  );
}

async function open(address: string) {
  const router = createMemoryRouter(
    [
      {
        Component: FocusRoot,
        children: [
          { path: '/connect', element: pageOf('Connect') },
          { path: '/tokens', element: pageOf('Access tokens') },
          { path: '/reading', element: <p>An outline</p> },
          {
            path: '/new',
            element: (
              <main key="new" tabIndex={-1}>
                <h1 tabIndex={-1}>Create</h1>
                <button type="button">Use a template</button>
                <form>
                  <input aria-label="Name" data-page-start />
                </form>
              </main>
            ),
          },
          {
            path: '/form',
            element: (
              <main key="form" tabIndex={-1}>
                <h1 tabIndex={-1}>Edit</h1>
                <div style={{ height: '50vh' }} />
                <h2 id="access" tabIndex={-1}>
                  Access
                </h2>
                <div style={{ height: '200vh' }} />
              </main>
            ),
          },
        ],
      },
    ],
    { initialEntries: [address] },
  );
  await render(<RouterProvider router={router} />);
  return router;
}

test('signing in and out leads to the heading of the page that follows', async () => {
  const router = await open('/connect');
  await expect.element(page.getByRole('heading')).toBeVisible();
  expect(document.activeElement).toBe(document.body);
  await router.navigate('/tokens', { replace: true });
  await expect.element(page.getByRole('heading', { name: 'Access tokens' })).toHaveFocus();
  await router.navigate('/connect', { replace: true });
  await expect.element(page.getByRole('heading', { name: 'Connect' })).toHaveFocus();
});

test('the first page that is drawn is left to the browser, also after an outline', async () => {
  const router = await open('/reading');
  await expect.element(page.getByText('An outline')).toBeVisible();
  await router.navigate('/connect', { replace: true });
  await expect.element(page.getByRole('heading')).toBeVisible();
  expect(document.activeElement).toBe(document.body);
});

test('an address with a hash leads to the heading that it names, else to the heading of the page', async () => {
  const router = await open('/tokens');
  await expect.element(page.getByRole('heading')).toBeVisible();
  await router.navigate('/form#access');
  await expect.element(page.getByRole('heading', { name: 'Access' })).toHaveFocus();
  // At the top, and not only in sight.
  await expect
    .poll(() => page.getByRole('heading', { name: 'Access' }).element().getBoundingClientRect().top)
    .toBeLessThan(60);
  await router.navigate('/tokens');
  await expect.element(page.getByRole('heading', { name: 'Access tokens' })).toHaveFocus();
  await router.navigate('/form#nothing-of-this-name');
  await expect.element(page.getByRole('heading', { name: 'Edit' })).toHaveFocus();
});

test('a form that is to be filled in starts at its first field', async () => {
  const router = await open('/tokens');
  await expect.element(page.getByRole('heading')).toBeVisible();
  await router.navigate('/new');
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveFocus();
});
