// Questions that everyone in the account has.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { usePollShared } from '#queries/kept/poll-shared.ts';
import { acrossOf } from '#testing/across.ts';
import { consoleAnswer } from '#testing/console-answer.ts';
import { renderRoutes } from '#testing/render-routes.tsx';
import { sessionAnswer, sessionJson } from '#testing/session-answer.ts';
import { createSharedWorkspace } from '#testing/shared-workspace.ts';
import { AcrossContext } from '../across-context.ts';
import { QuestionPane } from './QuestionPane.tsx';

let workspace = createSharedWorkspace('question');
beforeEach(() => {
  localStorage.clear();
  workspace = createSharedWorkspace('question');
});
afterEach(() => vi.restoreAllMocks());

const kept = workspace.entry({
  name: 'deleteFlag proj/web:env/*:flag/*',
  version: 1,
  content: { action: 'deleteFlag', resource: 'proj/web:env/*:flag/*' },
});

async function open() {
  const session = sessionAnswer(sessionJson({ tokenId: 'own', accountId: 'a1' }));
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    if (pathname === '/session') return consoleAnswer(session);
    return pathname.startsWith('/workspace')
      ? workspace.answer(request)
      : consoleAnswer({ items: [], totalCount: 0 });
  });
  const element = (
    <AcrossContext value={acrossOf()}>
      <QuestionPane />
      <SharedRecords />
    </AcrossContext>
  );
  return renderRoutes([{ path: '/access', element }], '/access');
}

function SharedRecords() {
  usePollShared();
  return null;
}

const shared = page.getByRole('region', { name: 'Shared questions' });
const share = page.getByRole('button', { name: 'Share question', exact: true });
const stop = page.getByRole('button', { name: 'Stop sharing question' });

test('a shared question is asked in one press; a key without the Admin role can’t change it', async () => {
  workspace.entries = [kept];
  workspace.sees = 'own';
  await open();
  await shared.getByRole('button', { name: 'deleteFlag on proj/web:env/*:flag/*' }).click();
  await expect.element(page.getByRole('heading', { name: 'Results' })).toHaveFocus();
  expect([...share.elements(), ...stop.elements()]).toEqual([]);
});

test('an Admin shares the question that is asked, and stops sharing it', async () => {
  await open();
  await page.getByRole('button', { name: /Which can delete projects/ }).click();
  await share.click();
  await stop.click();
  await expect.element(share).toBeVisible();
  const name = 'deleteProject proj/*';
  expect(workspace.puts).toEqual([
    { tokenId: '', name, version: 0, content: { action: 'deleteProject', resource: 'proj/*' } },
    { tokenId: '', name, version: 1, content: null },
  ]);
  expect(shared.elements()).toEqual([]);
});

test('without a shared question there are only the common ones', async () => {
  await open();
  await expect.element(page.getByRole('heading', { name: 'Common questions' })).toBeVisible();
  expect(shared.elements()).toEqual([]);
});
