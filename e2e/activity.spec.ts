// Activity: who changed a token, and what the change was.
import { signInAs } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

test('a change is found by its token, shows its difference, and leads to the token', async ({
  page,
  sandbox,
}) => {
  const made = await sandbox.createToken({ name: 'damson cleaner', role: 'writer', serviceToken: true });
  await sandbox.patchToken(made._id, [{ op: 'replace', path: '/name', value: 'damson cleanup' }]);
  await signInAs(page, 'Admin', '/activity');
  await page.getByRole('searchbox', { name: 'Token name or ID' }).fill('damson');
  await expect(page).toHaveURL(/damson/);
  await expect(page.getByText('Difference of this change')).toHaveCount(1);
  await page.getByText('Difference of this change').click();
  await expect(page.getByText('The name changes from')).toBeVisible();
  await page.getByRole('group', { name: 'Kind of event' }).getByText('Deleted', { exact: true }).click();
  await expect(page.getByText('Difference of this change')).toHaveCount(0);
  await page.getByRole('group', { name: 'Kind of event' }).getByText('All', { exact: true }).click();
  await page.getByRole('link', { name: 'damson cleanup' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'damson cleanup' })).toBeVisible();
});
