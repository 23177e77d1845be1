// Ignored findings that everyone in the account shares.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { day } from '#domain/time/duration.ts';
import { calmTokens, idleWriter, openReview } from '#testing/open-review.tsx';
import { createSharedWorkspace } from '#testing/shared-workspace.ts';

let workspace = createSharedWorkspace('ignored-finding');
beforeEach(() => {
  localStorage.clear();
  workspace = createSharedWorkspace('ignored-finding');
});
afterEach(() => {
  vi.restoreAllMocks();
});

const open = () => openReview('a1', [idleWriter, ...calmTokens], '/review', workspace.answer);

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
  expect(workspace.puts).toMatchObject([
    { tokenId: 'idle', name: 'idle', version: 0, content: { tokenName: 'idle writer', reason: 'intended' } },
  ]);
  // Nothing of it is kept here, and no name of a person is sent.
  expect(localStorage.getItem('ignored-findings https://app.launchdarkly.com a1')).toBeNull();
  expect(JSON.stringify(workspace.puts)).not.toMatch(/Ana|Lima|@/);
  await ignored.getByRole('button', { name: 'Undo: Unused, idle writer' }).click();
  await expect.element(job).toBeVisible();
  expect(workspace.puts[1]).toMatchObject({ version: 1, content: null });
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
  workspace.entries = [workspace.entry({ tokenId: 'idle', name: 'idle', version: 3, content })];
  workspace.sees = 'own';
  await open();
  await expect.element(ignored.getByText(/Risk accepted: <b>known<\/b> · Ana Lima/)).toBeVisible();
  await expect.element(job).not.toBeInTheDocument();
  await expect
    .element(ignored.getByRole('button', { name: 'Undo: Unused, idle writer' }))
    .toHaveAttribute('aria-disabled', 'true');
});

test('a key that can’t share keeps it in this browser, and the dialog says so', async () => {
  workspace.sees = 'own';
  await open();
  await openDialog();
  await expect
    .element(dialog.getByText('Known to this browser only. Your key can’t share', { exact: false }))
    .toBeVisible();
  await dialog.getByRole('button', { name: 'Ignore', exact: true }).click();
  await expect.element(ignored.getByText(/1 finding, known to this browser only/)).toBeVisible();
  expect(workspace.puts).toEqual([]);
});

test('a refusal is shown in the dialog, and nothing is ignored', async () => {
  workspace.refusal = 'entry_changed';
  await open();
  await openDialog();
  await dialog.getByRole('button', { name: 'Ignore', exact: true }).click();
  await expect.element(dialog.getByText('Not ignored. Refused.')).toBeVisible();
  workspace.refusal = undefined;
  await dialog.getByRole('button', { name: 'Ignore', exact: true }).click();
  await expect.element(ignored).toBeVisible();
});
