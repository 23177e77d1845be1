// The review: from what deserves a decision to the decision carried out, by keyboard alone.
import type { Locator, Page } from '@playwright/test';
import { runEnded } from './fixtures/bulk-run.ts';
import { signInAs } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

test('a token that administers the account gets an end, and is no finding any more', async ({
  page,
  sandbox,
}) => {
  const made = await sandbox.createToken({ name: 'mulberry admin', role: 'admin', serviceToken: true });
  await signInAs(page, 'Admin', '/review');
  const job = page.getByRole('button', {
    name: /^Show tokens: \d+ tokens can administer the account and never/,
  });
  await job.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^This quarter: \d+ tokens can administer/ })).toBeFocused();
  const box = page.getByRole('checkbox', { name: 'Select mulberry admin' });
  await box.focus();
  await page.keyboard.press('Space');
  await page
    .getByRole('region', { name: 'Selected tokens' })
    .getByRole('link', { name: 'Set expiry…' })
    .press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('button', { name: 'Set expiry on 1 token' }).press('Enter');
  await runEnded(page);
  expect((await sandbox.readToken(made._id)).expiry).toBeGreaterThan(0);
  await page.getByRole('navigation').getByRole('link', { name: 'Review' }).press('Enter');
  await job.press('Enter');
  await expect(page.getByRole('link', { name: 'mulberry admin' })).toHaveCount(0);
});

test('by keyboard alone: from the dangerous corner of the board to a finished expiry, and back to the review', async ({
  page,
  sandbox,
}) => {
  await signInAs(page, 'Admin', '/review');
  const grid = page.getByRole('grid', { name: 'Access and last use' });
  await expect(page.getByText(/^\d+ tokens can administer the account: .*recorded use\.$/)).toBeVisible();
  await grid.getByRole('button').first().focus();
  // Administers the account, not used for over a year: the sixth band.
  for (let column = 1; column < 6; column += 1) await page.keyboard.press('ArrowRight');
  const corner = grid.getByRole('button', { name: /: Administers the account, Over a year ago$/ });
  await expect(corner).toBeFocused();
  const count = Number(/^\d+/.exec((await corner.getAttribute('aria-label')) ?? '')?.[0]);
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { name: 'Administers the account, last used: Over a year ago' });
  await expect(heading).toBeFocused();
  const address = page.url();
  const link = page.getByRole('link', { name: 'Set expiry…', exact: true });
  await tabTo(page, page.getByRole('checkbox', { name: /^Select all/ }));
  await page.keyboard.press('Space');
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await tabTo(page, page.getByRole('link', { name: 'Cancel' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
  await expect(corner).toHaveAttribute('aria-pressed', 'true');

  await tabTo(page, link);
  await page.keyboard.press('Enter');
  const start = page.getByRole('button', { name: /^Set expiry on \d+ tokens?$/ });
  await tabTo(page, start);
  await page.keyboard.press('Enter');
  await runEnded(page);
  const finish = page.getByRole('button', { name: 'Finish' });
  await tabTo(page, finish);
  // What another person does in the time is seen on the way back.
  const other = await sandbox.createToken({ name: 'meanwhile', role: 'admin', serviceToken: true });
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
  await expect(corner).toHaveAttribute('aria-label', new RegExp(`^${count} tokens?: `));
  await expect(page.getByText(/ · updated /)).toBeVisible();
  await sandbox.deleteToken(other._id);
});

/** Presses Tab until a control has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(control).toBeFocused({ timeout: 1 });
  }).toPass({ intervals: [0], timeout: 20_000 });
}
