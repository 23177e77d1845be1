import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { day } from '#domain/time/duration.ts';
import { calmTokens, idleWriter, openReview } from '#testing/open-review.tsx';

// Beside others, so that the finding is not one of the account: that would be said once, and not for each token.
const open = (accountId: string, token: object = idleWriter) => openReview(accountId, [token, ...calmTokens]);

afterEach(() => {
  vi.restoreAllMocks();
});

const job = () => page.getByRole('heading', { name: '1 token was not used for 90 days or more' });
const ignored = () => page.getByRole('region', { name: 'Ignored' });

async function ignoreIdle() {
  await page.getByRole('button', { name: /^Ignore…: 1 token was not used/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Ignore this finding' });
  await dialog.getByText('Other', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Ignore', exact: true }).click();
  await expect.element(dialog.getByText('Give the reason in 10 letters or more.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Yearly migration job');
  await dialog.getByText('180 days').click();
  await dialog.getByRole('button', { name: 'Ignore', exact: true }).click();
}

test('an ignored finding is gone, counted in the head, listed with its reason, and can be undone', async () => {
  await open(crypto.randomUUID());
  await expect.element(job()).toBeVisible();
  await ignoreIdle();
  await expect.element(job()).not.toBeInTheDocument();
  await expect.element(page.getByText(/ · 1 finding ignored$/)).toBeVisible();
  await expect.element(ignored().getByText(/^Unused · Other: Yearly migration job · /)).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Tokens by urgency' })).toHaveFocus();
  await ignored().getByRole('button', { name: 'Undo: Unused, idle writer' }).click();
  await expect.element(job()).toBeVisible();
  await expect.element(ignored()).not.toBeInTheDocument();
});

test('it outlasts a reload, is in the exports, and is seen by no other account', async () => {
  const account = crypto.randomUUID();
  const screen = await open(account);
  await ignoreIdle();
  await expect.element(ignored()).toBeVisible();
  await screen.unmount();

  const again = await open(account);
  await expect.element(ignored().getByText('idle writer')).toBeVisible();
  await expect.element(job()).not.toBeInTheDocument();
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  for (const content of ['Tokens', 'Jobs', 'Ignored']) {
    await page.getByRole('button', { name: 'Export…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByText(content, { exact: true }).click();
    await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect.element(dialog).not.toBeInTheDocument();
  }
  const files = write.mock.calls.map(([text]) => text);
  expect(files).toHaveLength(3);
  for (const file of files) expect(file).toContain('"Ignored","1 finding"');
  expect(files[2]).toContain('"idle writer","idle","Unused","Other","Yearly migration job"');
  await again.unmount();

  await open(crypto.randomUUID());
  await expect.element(job()).toBeVisible();
  await expect.element(ignored()).not.toBeInTheDocument();
});

test('it returns with what has changed: more reach, or used again', async () => {
  const account = crypto.randomUUID();
  const screen = await open(account);
  await ignoreIdle();
  await expect.element(ignored()).toBeVisible();
  await screen.unmount();
  const older = await open(account, { ...idleWriter, lastUsed: Date.now() - 150 * day });
  await expect.element(page.getByText(/^Unused: ignored until .*; since then: used again$/)).toBeVisible();
  await expect.element(job()).toBeVisible();
  await expect.element(ignored()).not.toBeInTheDocument();
  await older.unmount();
});

test('of several findings of a token, the chosen ones are ignored', async () => {
  await open(crypto.randomUUID(), { ...idleWriter, name: '' });
  await page.getByRole('button', { name: 'Ignore…: Unnamed token idle' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ignore findings' });
  await expect.element(dialog.getByRole('checkbox', { name: 'Unused' })).toBeChecked();
  await userEvent.click(dialog.getByRole('checkbox', { name: 'No name' }));
  await dialog.getByRole('button', { name: 'Ignore', exact: true }).click();
  await expect.element(page.getByText(/ · 2 findings ignored$/)).toBeVisible();
});
