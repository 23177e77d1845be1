// Who did what through this console, as a page.
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { consoleAnswer } from '#testing/console-answer.ts';
import { renderRoutes } from '#testing/render-routes.tsx';
import { sessionAnswer, sessionJson } from '#testing/session-answer.ts';
import { ActivityPage } from './ActivityPage.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

const hour = 3_600_000;
const now = Date.now();
const event = (id: string, action: string, ago: number, memberId = 'm2') => ({
  id,
  at: now - ago * hour,
  requestId: `request-${id}`,
  action,
  outcome: 'done',
  status: 200,
  target: '',
  user: '',
  actor: { memberId, tokenId: 't2' },
});

const all = [
  event('a', 'share', 1),
  event('b', 'sign-in', 2),
  event('c', 'share', 3),
  event('d', 'share', 4, 'm3'),
];

/** Opens the page with this answer to the question for events. Gives the bodies that were sent to undo. */
async function open(answer: Response) {
  const undone: unknown[] = [];
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    if (pathname === '/session') return consoleAnswer(sessionAnswer(sessionJson({ accountId: 'a1' })));
    if (pathname === '/workspace/events') return answer.clone();
    if (pathname === '/workspace/entries/undo') {
      undone.push(JSON.parse(typeof init?.body === 'string' ? init.body : ''));
      return consoleAnswer({ undone: 2 });
    }
    if (pathname === '/api/v2/members/m2')
      return consoleAnswer({
        _id: 'm2',
        email: 'bo@example.com',
        role: 'admin',
        firstName: 'Bo',
        lastName: 'Lind',
        customRoles: [],
      });
    return consoleAnswer({ code: 'not_found', message: 'None' }, { status: 404 });
  });
  await renderRoutes([{ path: '/activity', Component: ActivityPage }], '/activity?view=console');
  return undone;
}

const on = (sees: string, total = all.length) => consoleAnswer({ state: 'on', sees, total, events: all });
const undo = page.getByRole('button', { name: 'Undo what they wrote since…' });

test('events have who, what and the ID of the request, and are found by them', async () => {
  await open(on('everyone', 9));
  await expect.element(page.getByText('4 of 9 kept events', { exact: false })).toBeVisible();
  await expect.element(page.getByText('Only the newest 4 were read.', { exact: false })).toBeVisible();
  await expect.element(page.getByText('By Bo Lind', { exact: false }).first()).toBeVisible();
  await page.getByRole('searchbox').fill('request-b');
  await expect.element(page.getByText('Signed in')).toBeVisible();
  await expect.element(page.getByText('1 of 9 kept events', { exact: false })).toBeVisible();
  await expect.element(undo).not.toBeInTheDocument();
});

test('an administrator undoes what an author wrote since an event, after a count', async () => {
  const undone = await open(on('everyone'));
  await undo.nth(1).click();
  const dialog = page.getByRole('alertdialog');
  await expect.element(dialog.getByText('2 changes are listed since then.', { exact: false })).toBeVisible();
  expect(undone).toEqual([]);
  await dialog.getByRole('button', { name: 'Undo changes' }).click();
  await expect.poll(() => undone).toEqual([{ memberId: 'm2', since: now - 3 * hour }]);
});

test('others see their own, and undo nothing', async () => {
  await open(on('own'));
  await expect.element(page.getByText('only your own', { exact: false })).toBeVisible();
  await expect.element(undo).not.toBeInTheDocument();
});

test.each([
  ['there is no workspace', () => consoleAnswer({ state: 'off' }), 'has no shared workspace'],
  [
    'it can’t be reached',
    () =>
      consoleAnswer(
        { code: 'workspace_away', message: 'Shared records can’t be reached right now.' },
        { status: 503, headers: { 'X-Error-Source': 'gateway' } },
      ),
    'Events can’t be read',
  ],
])('the page says so when %s', async (_, answer, words) => {
  await open(answer());
  await expect.element(page.getByText(words, { exact: false })).toBeVisible();
});
