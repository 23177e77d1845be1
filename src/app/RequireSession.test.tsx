import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { consoleAnswer } from '#testing/console-answer.ts';
import { sessionAnswer, sessionJson } from '#testing/session-answer.ts';
import { renderRoutes } from '#testing/render-routes.tsx';
import { RequireSession } from './RequireSession.tsx';

const session = sessionJson();

/** Opens a page that needs a session; the gateway answers what `answer` gives at the time. */
async function open(answer: () => Response) {
  vi.spyOn(window, 'fetch').mockImplementation(async () => answer());
  const { router } = await renderRoutes(
    [
      {
        Component: RequireSession,
        children: [{ path: '/tokens', element: <h1>Access tokens</h1> }],
      },
      { path: '/connect', element: <h1>Connect</h1> },
    ],
    '/tokens?q=deploy#row',
  );
  return router;
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('a server that does not answer is said so, and asked again', async () => {
  let isUp = false;
  await open(() => {
    if (!isUp) throw new TypeError('Failed to fetch');
    return consoleAnswer(sessionAnswer(session));
  });
  await expect.element(page.getByText('The console’s server didn’t respond')).toBeVisible();
  isUp = true;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByRole('heading', { name: 'Access tokens' })).toBeVisible();
});

test('something in front of the console is told as that, and not as a server that is silent', async () => {
  await open(
    () => new Response('<h1>Sign in</h1>', { status: 401, headers: { 'Content-Type': 'text/html' } }),
  );
  await expect
    .element(page.getByRole('heading', { name: 'Something in front of the console responded' }))
    .toBeVisible();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Reload the page');
  expect(page.getByText('didn’t respond').elements()).toEqual([]);
});

test('who is not signed in is led to connect, and the address goes along', async () => {
  const router = await open(() => consoleAnswer({ session: null, instances: [], sandbox: null }));
  await expect.element(page.getByRole('heading', { name: 'Connect' })).toBeVisible();
  const { pathname, search } = router.state.location;
  expect(pathname).toBe('/connect');
  expect([...new URLSearchParams(search).values()]).toEqual(['/tokens?q=deploy#row']);
});
