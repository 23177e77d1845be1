// The review: from what deserves a decision to the decision carried out, by keyboard alone.
import { runEnded } from './fixtures/bulk-run.ts';
import { signInAs } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

test('a token that administers the account gets an end, and is no finding any more', async ({
  page,
  sandbox,
}) => {
  const made = await sandbox.createToken({ name: 'quince admin', role: 'admin', serviceToken: true });
  await signInAs(page, 'Admin', '/review');
  const job = page.getByRole('button', {
    name: /^Show tokens: \d+ tokens can administer the account and never/,
  });
  await job.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^This quarter: \d+ tokens can administer/ })).toBeFocused();
  const box = page.getByRole('checkbox', { name: 'Select quince admin' });
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
  await expect(page.getByRole('link', { name: 'quince admin' })).toHaveCount(0);
});
