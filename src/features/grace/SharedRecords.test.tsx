// The board with what is shared by everybody who administers the account.
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { createQueryClient } from '#queries/cache/query-client.ts';
import { newReceipts } from '#api/receipts.ts';
import { consoleAnswer } from '#testing/console-answer.ts';
import { sessionAnswer, sessionJson } from '#testing/session-answer.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { GraceBoardPage } from './GraceBoardPage.tsx';
import { SharedRecords } from './SharedRecords.tsx';

const now = Date.now();
const hour = 3_600_000;

const reset = (parts: object = {}) => ({
  id: 'record-1',
  kind: 'reset',
  tokenId: 't1',
  tokenKind: 'service',
  memberId: 'm2',
  at: now - hour,
  source: 'seen',
  actor: { memberId: 'm2', tokenId: 't9' },
  detail: { tokenName: 'Deploy bot', oldLastFour: 'a1b2', newLastFour: 'c3d4', endsAt: now + hour },
  ...parts,
});

const own = (parts: object = {}) => ({
  tokenId: 't2',
  tokenName: 'Mine alone',
  kind: 'service',
  memberId: '',
  oldLastFour: 'eeee',
  newLastFour: 'ffff',
  newKey: 'handed-over',
  resetAt: now - hour,
  endsAt: now + 2 * hour,
  ...parts,
});

type Sent = {
  readonly method: string;
  readonly path: string;
  readonly tag: string | null;
  readonly body: string;
};

let workspace: () => Response = () => consoleAnswer({ state: 'off' });
const sent: Sent[] = [];

const on = (records: readonly object[], parts: object = {}) =>
  consoleAnswer(
    { state: 'on', sees: 'everyone', revision: 1, total: records.length, records, ...parts },
    { headers: { ETag: '"one"' } },
  );

beforeEach(() => {
  localStorage.clear();
  newReceipts.set([]);
  sent.length = 0;
});

async function openBoard() {
  const session = sessionJson({ tokenId: 'own', accountId: 'a1' });
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    if (pathname === '/session') return consoleAnswer(sessionAnswer(session));
    if (!pathname.startsWith('/workspace')) return consoleAnswer({ items: [], totalCount: 0 });
    if (pathname.startsWith('/workspace/entries')) return consoleAnswer({ total: 0, entries: [] });
    const { method, headers } = request;
    sent.push({ method, path: pathname, tag: headers.get('If-None-Match'), body: await request.text() });
    return method === 'GET' ? workspace() : consoleAnswer({ valid: 1, added: 1 });
  });
  const router = createMemoryRouter([
    {
      path: '/',
      element: (
        <>
          <GraceBoardPage />
          <SharedRecords />
        </>
      ),
    },
  ]);
  return render(
    <ThemeRoot>
      <QueryClientProvider client={createQueryClient()}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemeRoot>,
  );
}

function keepOwn(...gracePeriods: readonly object[]) {
  localStorage.setItem('grace-periods https://app.launchdarkly.com a1', JSON.stringify(gracePeriods));
}

test('a reset that another administrator made counts down here, and the page says whose records it shows', async () => {
  workspace = () => on([reset()]);
  const page = await openBoard();
  await expect.element(page.getByRole('link', { name: 'Deploy bot' })).toBeVisible();
  await expect
    .element(page.getByText(/1 old key still works, recorded for everyone in this account/))
    .toBeVisible();
  // What is everybody's can't be removed here, and a mark stays in this browser.
  await page.getByRole('checkbox', { name: 'Clients updated, Deploy bot' }).click();
  await expect.element(page.getByRole('checkbox', { name: 'Clients updated, Deploy bot' })).toBeChecked();
  expect(page.getByText(/recorded in this browser only/).elements()).toEqual([]);
});

test('a key that does not see everything is not shown everything, and the page says so', async () => {
  workspace = () => on([reset()], { sees: 'own', total: 7 });
  const page = await openBoard();
  await expect.element(page.getByText(/as far as your key sees their tokens/)).toBeVisible();
  await expect.element(page.getByText('Only the newest 1 of 7 shared records are shown.')).toBeVisible();
});

test('without a workspace it is the list of this browser, and it is not asked for again', async () => {
  keepOwn(own());
  workspace = () => consoleAnswer({ state: 'off' });
  const page = await openBoard();
  await expect.element(page.getByText(/1 old key still works, recorded in this browser/)).toBeVisible();
  await expect.poll(() => sent.length).toBe(1);
  expect(page.getByRole('button', { name: 'Share' }).elements()).toEqual([]);
});

test('asks again with the tag of what it knows; when it is away, what was read stays', async () => {
  workspace = () => on([reset()]);
  const page = await openBoard();
  await expect.element(page.getByRole('link', { name: 'Deploy bot' })).toBeVisible();
  workspace = () => new Response(null, { status: 304, headers: { 'X-Answered-By': 'access-token-console' } });
  await expect.poll(() => sent.map(({ tag }) => tag), { timeout: 20_000 }).toEqual([null, '"one"']);
  workspace = () => consoleAnswer({ code: 'workspace_away', message: 'away' }, { status: 503 });
  await expect
    .element(page.getByText(/Shared records can’t be reached right now. Resets by others may be missing/))
    .toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Deploy bot' })).toBeVisible();
  workspace = () =>
    on([
      reset(),
      reset({ id: 'record-2', tokenId: 't3', detail: { ...reset().detail, tokenName: 'Later' } }),
    ]);
  await expect.element(page.getByRole('link', { name: 'Later' })).toBeVisible();
  expect(page.getByText(/can’t be reached/).elements()).toEqual([]);
});

test('an administrator shares what only this browser recorded, in one press; it is marked as claimed', async () => {
  keepOwn(own());
  workspace = () => on([]);
  const page = await openBoard();
  await expect
    .element(page.getByText('One reset is recorded in this browser only.', { exact: false }))
    .toBeVisible();
  workspace = () =>
    on([
      reset({
        tokenId: 't2',
        at: now - hour,
        source: 'claimed',
        detail: { tokenName: 'Mine alone', oldLastFour: 'eeee', newLastFour: 'ffff', endsAt: now + 2 * hour },
      }),
    ]);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect.element(page.getByText('Claimed by an administrator, not seen by the console')).toBeVisible();
  const claims = sent.filter(({ path }) => path === '/workspace/claims');
  expect(claims.map(({ method, body }) => [method, JSON.parse(body)])).toMatchObject([
    ['POST', { gracePeriods: [{ tokenId: 't2', oldLastFour: 'eeee' }] }],
  ]);
  expect(page.getByRole('link', { name: 'Mine alone' }).elements()).toHaveLength(1);
});

/** A receipt as far as a browser reads it. */
function receiptOf(id: string): string {
  return `${btoa(JSON.stringify({ id })).replaceAll('=', '')}.mac`;
}

test('a receipt is dropped once its record is there, and handed in when it stays away', async () => {
  const key = 'receipts https://app.launchdarkly.com a1';
  const kept = () => localStorage.getItem(key) ?? '';
  const early = ['record-1', 'record-2'].map((id) => ({ receipt: receiptOf(id), at: now - hour }));
  localStorage.setItem(key, JSON.stringify(early));
  newReceipts.set([receiptOf('record-3')]);
  workspace = () => on([reset()]);
  await openBoard();
  // The newest may still appear by itself.
  await expect
    .poll(() => kept().match(/"receipt":"[^"]+"/g))
    .toEqual([`"receipt":"${receiptOf('record-3')}"`]);
  expect(newReceipts.get()).toEqual([]);
  expect(sent.filter(({ method }) => method === 'PUT')).toMatchObject([
    { path: '/workspace/receipts', body: JSON.stringify({ receipts: [receiptOf('record-2')] }) },
  ]);
});
