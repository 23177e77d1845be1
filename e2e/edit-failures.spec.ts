// Saves that are refused, or of which nobody knows what became of them.
import { openEdit, pane, save, watchPatches } from './fixtures/edit-form.ts';
import { expect, test } from './fixtures/test.ts';
import { signInAs } from './fixtures/sign-in.ts';

test.describe('refused and lost saves', () => {
  test.use({ expectedStatuses: [403, 409, 422, 500, 502] });
  test.afterEach(({ sandbox }) => sandbox.disarm());

  test('a conflict without a visible difference is said, and saving again works', async ({
    page,
    sandbox,
  }) => {
    const token = await sandbox.createToken({ name: 'Contended', role: 'reader' });
    await openEdit(page, token);
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Calm');
    await sandbox.arm({ operation: 'update', fault: '409' });
    await save(page).click();
    await expect(pane(page).getByRole('alert')).toContainText('no one has changed the token');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page).toHaveURL(new RegExp(`/tokens/${token._id}$`));
    expect((await sandbox.readToken(token._id)).name).toBe('Calm');
  });

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

  test('after a failure of the server the token is looked up, and saving again is offered', async ({
    page,
    sandbox,
  }) => {
    const token = await sandbox.createToken({ name: 'Failing', role: 'reader' });
    await openEdit(page, token);
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Recovered');
    await sandbox.arm({ operation: 'update', fault: '500-html' });
    await save(page).click();
    await expect(pane(page).getByRole('alert')).toContainText('Not saved');
    await save(page).click();
    await expect(page).toHaveURL(new RegExp(`/tokens/${token._id}$`));
    expect((await sandbox.readToken(token._id)).name).toBe('Recovered');
  });

  test('a lost answer is looked up, not sent again', async ({ page, sandbox }) => {
    const token = await sandbox.createToken({ name: 'Dropped', role: 'reader' });
    const patches = watchPatches(page);
    await openEdit(page, token);
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Arrived');
    await sandbox.arm({ operation: 'update', fault: 'drop' });
    await save(page).click();
    await expect(page.getByText('“Arrived” was saved, confirmed by reading it again.').first()).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/tokens/${token._id}$`));
    expect(patches).toHaveLength(1);
  });
});
