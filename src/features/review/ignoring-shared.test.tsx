// Ignored findings that everyone in the account shares.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { day } from '#domain/time/duration.ts';
import { consoleAnswer } from '#testing/console-answer.ts';
import { calmTokens, idleWriter, openReview } from '#testing/open-review.tsx';

type Put = {
  readonly tokenId: string;
  readonly name: string;
  readonly version: number;
  readonly content: unknown;
};

let entries: object[] = [];
let puts: Put[] = [];
let refusal: string | undefined;
let sees = 'everyone';
beforeEach(() => {
  localStorage.clear();
  [entries, puts, refusal, sees] = [[], [], undefined, 'everyone'];
});
afterEach(() => {
  vi.restoreAllMocks();
});

const author = { memberId: 'm1', tokenId: 't9', user: '' };

async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === '/workspace')
    return consoleAnswer({ state: 'on', sees, revision: puts.length, total: 0, records: [] });
  if (request.method === 'GET') return consoleAnswer({ state: 'on', total: entries.length, entries });
  if (refusal !== undefined)
    return consoleAnswer(
      { code: refusal, message: 'Refused.' },
      { status: 409, headers: { 'X-Error-Source': 'gateway' } },
    );
  const put: Put = JSON.parse(await request.text());
  puts.push(put);
  entries =
    put.content === null
      ? []
      : [{ ...put, kind: 'ignored-finding', version: put.version + 1, at: Date.now(), actor: author }];
  return consoleAnswer({ version: put.version + 1 });
}

const open = () => openReview('a1', [idleWriter, ...calmTokens], '/review', answer);

const job = page.getByRole('heading', { name: '1 token was not used for 90 days or more' });
const ignored = page.getByRole('region', { name: 'Ignored' });
const dialog = page.getByRole('dialog', { name: 'Ignore this finding' });

async function openDialog() {
  await page.getByRole('button', { name: /^Ignore…: 1 token was not used/ }).click();
}

test('an Admin ignores for everyone, by name, and takes it back for everyone', async () => {
  await open();
  await openDialog();
  await expect
    .element(dialog.getByText('Shared with everyone in this account who sees the token.'))
    .toBeVisible();
  await dialog.getByRole('button', { name: 'Ignore', exact: true }).click();
  await expect.element(job).not.toBeInTheDocument();
  await expect.element(ignored.getByText(/1 finding, shared with everyone in this account/)).toBeVisible();
  await expect.element(ignored.getByText(/Unused · Needed as it is · Ana Lima · until/)).toBeVisible();
  expect(puts).toMatchObject([
    { tokenId: 'idle', name: 'idle', version: 0, content: { tokenName: 'idle writer', reason: 'intended' } },
  ]);
  // Nothing of it is kept here, and no name of a person is sent.
  expect(localStorage.getItem('ignored-findings https://app.launchdarkly.com a1')).toBeNull();
  expect(JSON.stringify(puts)).not.toMatch(/Ana|Lima|@/);
  await ignored.getByRole('button', { name: 'Undo: Unused, idle writer' }).click();
  await expect.element(job).toBeVisible();
  expect(puts[1]).toMatchObject({ version: 1, content: null });
});

test('what somebody else shared is ignored here too; a key that can’t change it is told', async () => {
  const facts = { reach: 'account', memberId: 'm1', lastUsedAt: idleWriter.lastUsed };
  const content = {
    tokenName: 'idle writer',
    reason: 'accepted',
    note: '<b>known</b>',
    until: Date.now() + day,
    facts,
  };
  const entry = { kind: 'ignored-finding', tokenId: 'idle', name: 'idle', version: 3, content };
  entries = [{ ...entry, at: Date.now() - day, actor: author }];
  sees = 'own';
  await open();
  await expect.element(ignored.getByText(/Risk accepted: <b>known<\/b> · Ana Lima/)).toBeVisible();
  await expect.element(job).not.toBeInTheDocument();
  await expect
    .element(ignored.getByRole('button', { name: 'Undo: Unused, idle writer' }))
    .toHaveAttribute('aria-disabled', 'true');
});

test('a key that can’t share keeps it in this browser, and the dialog says so', async () => {
  sees = 'own';
  await open();
  await openDialog();
  await expect
    .element(dialog.getByText('Known to this browser only. Your key can’t share', { exact: false }))
    .toBeVisible();
  await dialog.getByRole('button', { name: 'Ignore', exact: true }).click();
  await expect.element(ignored.getByText(/1 finding, known to this browser only/)).toBeVisible();
  expect(puts).toEqual([]);
});

test('a refusal is shown in the dialog, and nothing is ignored', async () => {
  refusal = 'entry_changed';
  await open();
  await openDialog();
  await dialog.getByRole('button', { name: 'Ignore', exact: true }).click();
  await expect.element(dialog.getByText('Not ignored. Refused.')).toBeVisible();
  refusal = undefined;
  await dialog.getByRole('button', { name: 'Ignore', exact: true }).click();
  await expect.element(ignored).toBeVisible();
});
