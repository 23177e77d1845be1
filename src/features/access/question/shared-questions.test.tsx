// Questions that everyone in the account has.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { usePollShared } from '#queries/kept/poll-shared.ts';
import { consoleAnswer } from '#testing/console-answer.ts';
import { renderRoutes } from '#testing/render-routes.tsx';
import { sessionAnswer, sessionJson } from '#testing/session-answer.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { AcrossContext, type Across } from '../across-context.ts';
import { QuestionPane } from './QuestionPane.tsx';

const across: Across = {
  tokens: [tokenWith({ access: { kind: 'base', role: 'reader' } })],
  accesses: { all: [], byToken: new Map() },
  roles: new Map(),
  rolesKnown: true,
  view: 'effective',
  endedBy: undefined,
  isArriving: false,
  missing: [],
};

type Put = { readonly name: string; readonly version: number; readonly content: object | null };

let entries: object[] = [];
let puts: Put[] = [];
let sees = 'everyone';
beforeEach(() => {
  localStorage.clear();
  [entries, puts, sees] = [[], [], 'everyone'];
});
afterEach(() => vi.restoreAllMocks());

function entry({ name, version, content }: Put): object {
  const actor = { memberId: 'm2', tokenId: 't9', user: '' };
  return { kind: 'question', tokenId: '', name, version, content, at: 1, actor };
}

const kept = entry({
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
    if (pathname === '/workspace')
      return consoleAnswer({ state: 'on', sees, revision: puts.length, total: 0, records: [] });
    if (request.method === 'PUT') {
      const put: Put = JSON.parse(await request.text());
      puts.push(put);
      entries = put.content === null ? [] : [entry({ ...put, version: put.version + 1 })];
    }
    return consoleAnswer({ state: 'on', items: [], totalCount: 0, total: entries.length, entries });
  });
  const element = (
    <AcrossContext value={across}>
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
  entries = [kept];
  sees = 'own';
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
  expect(puts).toEqual([
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
