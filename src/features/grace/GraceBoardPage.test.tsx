import { beforeEach, expect, test, vi } from 'vitest';
import { consoleAnswer } from '#testing/console-answer.ts';
import { sessionAnswer, sessionJson } from '#testing/session-answer.ts';
import { renderRoutes } from '#testing/render-routes.tsx';
import { GraceBoardPage } from './GraceBoardPage.tsx';

const token = { kind: 'service', access: { kind: 'base', role: 'admin' } };
const deletion = (instance: string, account: string, name: string) => ({
  place: { instance, account },
  token: { ...token, id: name, name },
  deletedAt: 1_800_000_000_000,
});
const task = (instance: string, account: string, oldName: string) => ({
  place: { instance, account },
  oldId: oldName,
  oldName,
  startedAt: 1_800_000_000_000,
});

beforeEach(() => localStorage.clear());

async function openBoard(accountId = 'a1', auditLog: readonly object[] = []) {
  const session = sessionJson({ tokenId: 'own', accountId });
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const { pathname } = new URL(new Request(input, init).url);
    if (pathname === '/session') return consoleAnswer(sessionAnswer(session));
    return consoleAnswer({ items: pathname === '/api/v2/auditlog' ? auditLog : [], totalCount: 0 });
  });
  return (await renderRoutes([{ path: '/', Component: GraceBoardPage }])).screen;
}

test('what was deleted or is being replaced in another account of the instance is not shown', async () => {
  const entries = [
    deletion('com', 'a2', 'Foreign'),
    deletion('com', '', 'Nobody’s'),
    deletion('com', 'a1', 'Own'),
  ];
  const tasks = [
    task('com', 'a2', 'Foreign task'),
    task('com', '', 'Nobody’s task'),
    task('com', 'a1', 'Own task'),
  ];
  localStorage.setItem('deleted-tokens', JSON.stringify({ version: 1, entries }));
  localStorage.setItem('replacements', JSON.stringify({ version: 1, tasks }));
  const page = await openBoard();
  await expect.element(page.getByText('Own', { exact: true })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Own task' })).toBeVisible();
  expect(page.getByText(/Foreign|Nobody/u).elements()).toEqual([]);
});

test('a key whose account is not known keeps nothing, and the page says so', async () => {
  const entries = [deletion('com', '', 'Nobody’s')];
  localStorage.setItem('deleted-tokens', JSON.stringify({ version: 1, entries }));
  const page = await openBoard('');
  await expect.element(page.getByText(/nothing is kept after you sign out/)).toBeVisible();
  expect(page.getByText(/Nobody/u).elements()).toEqual([]);
});

test('a reset whose answer was lost is no maybe any more once the audit log tells of it', async () => {
  const resetAt = Date.now() - 60_000;
  const gracePeriod = {
    place: { instance: 'com', account: 'a3' },
    tokenId: 't1',
    tokenName: 'Deploy bot',
    kind: 'service',
    memberId: '',
    oldLastFour: 'a1b2',
    newLastFour: '',
    newKey: 'unknown',
    resetAt,
    endsAt: resetAt + 3_600_000,
  };
  localStorage.setItem('grace-periods', JSON.stringify({ version: 1, windows: [gracePeriod] }));
  const entry = { _id: 'e1', date: resetAt + 1000, accesses: [{ action: 'resetAccessToken', resource: '' }] };
  const page = await openBoard('a3', [entry]);
  await expect.element(page.getByText('The response was lost: no one has the new key.')).toBeVisible();
  expect(page.getByText(/might not have happened/u).elements()).toEqual([]);
});
