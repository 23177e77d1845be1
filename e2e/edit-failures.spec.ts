// Saves that are refused. Those of which nobody knows what became of them are in failing-upstream.spec.ts.
import { openEdit, pane, save } from './fixtures/edit-form.ts';
import { expect, test } from './fixtures/test.ts';
import { signInAs } from './fixtures/sign-in.ts';

test.describe('refused saves', () => {
  test.use({ expectedStatuses: [403, 409, 422] });
  test.afterEach(({ sandbox }) => sandbox.disarm());

  test('a token on which every edit conflicts stays as it is', async ({ page, sandbox }) => {
    const token = await sandbox.createToken({ name: 'ci fault:409@update', role: 'reader' });
    await openEdit(page, token);
    await page.getByRole('textbox', { name: 'Description' }).fill('never');
    await save(page).click();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(pane(page).getByRole('alert')).toContainText('409');
    await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('never');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await expect(page).toHaveURL(new RegExp(`/tokens/${token._id}$`));
  });

  test('an API version that will not move is explained, and can be left out', async ({ page, sandbox }) => {
    const name = 'old fault:422@update';
    const token = await sandbox.createToken({ name, role: 'reader', defaultApiVersion: 20191212 });
    await openEdit(page, token);
    await page.getByRole('radio', { name: '20240415' }).check();
    await save(page).click();
    await expect(page.getByText('The reason may be the API version')).toBeVisible();
    await page.getByRole('button', { name: 'Keep the API version' }).click();
    await expect(page.getByRole('radio', { name: '20191212' })).toBeChecked();
  });

  test('a refusal names the action that the key lacks', async ({ page, sandbox }) => {
    const token = await sandbox.createToken({ name: 'Not yours', role: 'reader', serviceToken: true });
    await signInAs(page, 'Reader', `/tokens/${token._id}/edit`);
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Mine now');
    await save(page).click();
    await expect(pane(page).getByRole('alert')).toContainText('updateAccessTokenName');
    await expect(pane(page).getByRole('alert')).not.toContainText('updateAccessTokenExpiry');
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Mine now');
  });
});
