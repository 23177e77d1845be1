import { nameField, openNewToken, revealKey } from './fixtures/new-token.ts';
import { expect, test } from './fixtures/test.ts';

test('the access of a new token is told live, in words, as a matrix and for a question', async ({ page }) => {
  await openNewToken(page);
  const check = page.getByRole('region', { name: 'Preview access' });
  await page.getByRole('radio', { name: 'Reader' }).check();
  const deletes = check.getByRole('definition').nth(3);
  await expect(deletes).toContainText('Nothing.');
  await page.getByRole('radio', { name: 'Writer' }).check();
  await expect(deletes).toContainText('projects');

  await check.getByRole('radio', { name: 'Matrix' }).check();
  await check.getByRole('radio', { name: 'All types' }).check();
  const cell = check
    .getByRole('row', { name: /^Feature flag / })
    .getByRole('gridcell')
    .nth(3);
  await expect(cell).toHaveText('All');
  await page.getByRole('radio', { name: 'Reader' }).check();
  await expect(cell).toHaveText('None');

  await check.getByRole('radio', { name: /^Check/ }).check();
  await check.getByRole('combobox', { name: 'Action' }).fill('deleteFlag');
  const resource = check.getByRole('combobox', { name: 'Resource' });
  await resource.fill('proj/web:env/test:flag/pay');
  // Within the form of the token, Enter asks and creates nothing.
  await page.keyboard.press('Escape');
  await resource.press('Enter');
  await expect(check.getByRole('status')).toContainText('Denied');
  await page.getByRole('radio', { name: 'Writer' }).check();
  await expect(check.getByRole('status')).toContainText('Allowed');
});

test('creating against a kept case asks, and the case goes with the token', async ({ page }) => {
  await openNewToken(page);
  await nameField(page).fill('Kept case');
  const check = page.getByRole('region', { name: 'Preview access' });
  await check.getByRole('radio', { name: /^Check/ }).check();
  await check.getByRole('combobox', { name: 'Action' }).fill('deleteFlag');
  await check.getByRole('combobox', { name: 'Resource' }).fill('proj/web:env/test:flag/pay');
  await check.getByRole('button', { name: 'Check', exact: true }).click();
  await check.getByRole('button', { name: 'Save as test: must be allowed' }).click();
  await page.getByRole('radio', { name: 'Reader' }).check();
  await expect(check.getByRole('list', { name: 'Saved tests' })).toContainText('Failed');
  await page.getByRole('button', { name: 'Create token' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'A saved test fails' });
  await dialog.getByRole('button', { name: 'Create anyway' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Token created: Kept case');

  const key = await revealKey(page, 'Kept case');
  const stored = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  expect(stored).toContain('deleteFlag');
  expect(stored).not.toContain(key);
});
