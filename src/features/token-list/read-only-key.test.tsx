// What a key that can only read is offered: everything to look at, and no control that would be refused.
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { consoleAnswer } from '#testing/console-answer.ts';
import { listAnswer } from '#testing/list-answer.ts';
import { sessionAnswer, sessionJson } from '#testing/session-answer.ts';
import { renderRoutes } from '#testing/render-routes.tsx';
import { announcement } from '#ui/announcements.ts';
import { TokenListPage } from './TokenListPage.tsx';

/** Opens the list with a key whose token has this role. */
async function openAs(role: string) {
  const own = { _id: 'own', memberId: 'm1', name: 'Console', role, serviceToken: false };
  const deploy = { _id: 't1', memberId: 'm1', name: 'Deploy', role: 'writer', serviceToken: true };
  const session = sessionAnswer(sessionJson({ tokenId: 'own', memberId: 'm1' }));
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const { pathname } = new URL(new Request(input, init).url);
    if (pathname === '/session') return consoleAnswer(session);
    if (pathname === '/token-list') return listAnswer({ items: [own, deploy], totalCount: 2 });
    return consoleAnswer(pathname.endsWith('/own') ? own : { items: [], totalCount: 0 });
  });
  const { router } = await renderRoutes(
    [
      { path: '/tokens', Component: TokenListPage },
      { path: '/tokens/new', element: <p>A form</p> },
    ],
    '/tokens',
  );
  return router;
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('a key with the Reader role says so once, and offers nothing that would be refused', async () => {
  const router = await openAs('reader');
  await expect.element(page.getByText(/^Your key can’t create, edit/)).toBeVisible();
  const create = page.getByRole('link', { name: 'Create token' });
  await expect.element(create).toHaveAttribute('aria-disabled', 'true');
  const element = create.element();
  if (element instanceof HTMLElement) element.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => announcement.get()).toMatch(/needs createAccessToken on service-token\/\*/);
  await page.getByRole('button', { name: /for Deploy/ }).click();
  for (const name of [
    /^Reset key… Your key needs resetAccessToken on service-token\/t1\.$/,
    /^Edit Your key needs updateAccessTokenName, /,
    /^Clone Your key needs createAccessToken on service-token\/\*\.$/,
    /^Delete… Your key needs deleteAccessToken on /,
  ])
    await expect.element(page.getByRole('menuitem', { name })).toHaveAttribute('aria-disabled', 'true');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(router.state.location.pathname).toBe('/tokens');
});

test('a key with the Admin role is offered everything', async () => {
  await openAs('admin');
  await expect.element(page.getByRole('link', { name: 'Create token' })).toBeVisible();
  await page.getByRole('button', { name: /for Deploy/ }).click();
  await expect.element(page.getByRole('menuitem', { name: 'Delete…' })).not.toHaveAttribute('aria-disabled');
});
