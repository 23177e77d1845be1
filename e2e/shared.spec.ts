// What one administrator did, another one sees.
import { expect, test } from './fixtures/test.ts';
import { listComplete, signInAs } from './fixtures/sign-in.ts';

test.use({ serverSettings: { DATABASE_URL: ':memory:' } });

test('a reset stands on another administrator’s board, in the list and before a second reset within seconds', async ({
  page,
  browser,
  sandbox,
}) => {
  const token = await sandbox.createToken({ name: 'Shared bot', role: 'reader', serviceToken: true });
  const gone = await sandbox.createToken({ name: 'Gone bot', role: 'reader', serviceToken: true });
  await signInAs(page, 'Admin', '/grace');
  await expect(
    page.getByText('Old keys that still work, recorded for everyone in this account.'),
  ).toBeVisible();

  const context = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const other = await context.newPage();
  await signInAs(other, 'Admin', `/tokens/${token._id}/reset`);
  await other.getByRole('radio', { name: '4 hours', exact: true }).check();
  await other.getByRole('button', { name: 'Reset key' }).click();
  await other.getByRole('checkbox', { name: 'I’ve stored this key' }).check();

  const card = page.getByRole('listitem').filter({ hasText: 'Shared bot' });
  await expect(card).toContainText(/(4 h|3 h 59 min)/, { timeout: 6000 });
  await expect(card).toContainText(`Old key …${(token.token ?? '').slice(-4)} works until`);
  await expect(card).toContainText('Reset by Amara Okafor.');
  await card.getByRole('checkbox', { name: /Clients updated/ }).check();

  await other.getByRole('button', { name: 'Done' }).click();
  await other.goto('/grace');
  await expect(other.getByText('1 old key still works, recorded for everyone')).toBeVisible();
  await expect(other.getByRole('listitem').filter({ hasText: 'Shared bot' })).toHaveCount(1);
  await other.goto(`/tokens/${gone._id}`);
  await other.getByRole('button', { name: 'More actions for Gone bot' }).click();
  await other.getByRole('menuitem', { name: 'Delete…' }).click();
  await other.getByRole('alertdialog').getByRole('button', { name: 'Delete token' }).click();
  await expect(page.getByRole('link', { name: 'Recreate Gone bot' })).toBeVisible({ timeout: 6000 });
  await context.close();

  await page.goto(`/tokens/${token._id}/reset`);
  await expect(page.getByText('recorded for everyone in this account). Only one old key')).toBeVisible();
  await page.goto('/tokens?q=Shared+bot');
  await listComplete(page);
  await expect(page.getByRole('row', { name: /Shared bot/ })).toContainText(/Old key (4 h|3 h 59 min)/);
});
