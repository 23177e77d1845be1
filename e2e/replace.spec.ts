import { expect, test } from './fixtures/test.ts';
import { signInAs } from './fixtures/sign-in.ts';

test('a replacement is begun, left, gone on with, and ends with the expiry of the old token', async ({
  page,
  sandbox,
}) => {
  const old = await sandbox.createToken({ name: 'Old pipeline', role: 'writer', serviceToken: true });
  await signInAs(page, 'Admin', `/tokens/${old._id}`);
  await page.getByRole('button', { name: 'More actions for Old pipeline' }).click();
  await page.getByRole('menuitem', { name: 'Replace with a clone…' }).click();
  await page.getByRole('button', { name: 'Create clone' }).click();
  await expect(page).toHaveURL(new RegExp(`from=${old._id}`));

  // The copy is made elsewhere, as a colleague might: the task finds it all the same.
  const copy = await sandbox.createToken({ name: 'New pipeline', role: 'writer', serviceToken: true });
  await page.goto('/grace');
  await expect(page.getByRole('heading', { name: 'Replacements in progress' })).toBeVisible();
  await page.getByRole('button', { name: 'This is the clone: New pipeline' }).click();
  await expect(page.getByRole('link', { name: 'New pipeline' })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Set expiry…' }).click();
  await page.getByRole('button', { name: 'Set expiry', exact: true }).click();
  await expect(page.getByText('Done. The old token has an expiry.')).toBeVisible();
  expect((await sandbox.readToken(old._id)).expiry).toBeGreaterThan(Date.now());
  expect((await sandbox.readToken(copy._id)).expiry).toBeUndefined();
  await page.getByRole('button', { name: 'Remove from list' }).click();
  await expect(page.getByRole('heading', { name: 'Replacements in progress' })).toBeHidden();
});
