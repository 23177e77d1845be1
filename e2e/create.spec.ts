import { expect, test } from './fixtures/test.ts';
import { createReader, keptByBrowser, nameField, openNewToken, tokenNamed } from './fixtures/new-token.ts';
import { listComplete, signInAs } from './fixtures/sign-in.ts';

test.afterEach(({ sandbox }) => sandbox.disarm());

const create = 'Create token';

test('from the list to a token by keyboard alone', async ({ page, sandbox }) => {
  await signInAs(page, 'Admin');
  await listComplete(page);
  await page.keyboard.press('c');
  await expect(page).toHaveURL(/\/tokens\/new$/);
  await nameField(page).fill('Keyboard deploys');
  await page.getByRole('radio', { name: 'Service token' }).press('Space');
  await page.getByRole('radio', { name: 'Writer' }).press('Space');
  await expect(page.getByText('You’ll see the key once')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Token created: Keyboard deploys');
  await page.getByRole('checkbox', { name: 'I’ve stored this key' }).press('Space');
  await page.getByRole('button', { name: 'Done' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keyboard deploys');
  const token = await tokenNamed(sandbox, 'Keyboard deploys');
  expect(token).toMatchObject({ role: 'writer', serviceToken: true, defaultApiVersion: 20240415 });
  await expect(page).toHaveURL(new RegExp(`/tokens/${token?._id}$`));
  await page.goBack();
  await expect(page).toHaveURL(/\/tokens$/);
});

test('beside the form stand the abilities, the findings and the very request', async ({ page }) => {
  await openNewToken(page);
  const pane = page.getByRole('region', { name: 'Token preview' });
  await expect(pane).toContainText('Change, create or delete anything');
  await page.getByRole('radio', { name: 'Admin' }).check();
  await expect(pane).toContainText('Can administer the account.');
  await expect(pane).toContainText('This powerful key never expires.');
  await nameField(page).fill("O'Brien $(reboot)");
  await pane.getByRole('tab', { name: 'curl' }).click();
  await expect(pane).toContainText(String.raw`"name": "O'\''Brien $(reboot)"`);
  await expect(pane).toContainText('Authorization: $LAUNCHDARKLY_ACCESS_TOKEN');
  await pane.getByRole('tab', { name: 'Terraform' }).click();
  await expect(pane).toContainText('resource "launchdarkly_access_token"');
});

test('custom roles are found by what they grant, and add up', async ({ page, sandbox }) => {
  await openNewToken(page);
  await nameField(page).fill('Two roles');
  await page.getByRole('radio', { name: 'Custom roles' }).check();
  await page.getByRole('button', { name: 'Add custom roles' }).click();
  await page.getByRole('combobox', { name: 'Search custom roles' }).fill('updateFallthrough');
  await page.getByRole('option', { name: /^Release manager/ }).click();
  await page.getByRole('combobox', { name: 'Search custom roles' }).fill('terraform');
  await page
    .getByRole('option', { name: /^Terraform/ })
    .first()
    .click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('list', { name: 'Selected custom roles' }).getByRole('listitem')).toHaveCount(
    2,
  );
  await expect(page.getByRole('region', { name: 'Token preview' })).toContainText(
    /Release manager.*turn flags on and off/,
  );
  await page.getByRole('button', { name: create }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Token created: Two roles');
  expect((await tokenNamed(sandbox, 'Two roles'))?.customRoleIds).toHaveLength(2);
});

test.describe('without the list of custom roles', () => {
  test.use({ expectedStatuses: [400, 403, 404] });

  test('a role can be named by its ID, and a refusal of it is said at the field', async ({
    page,
    sandbox,
  }) => {
    await sandbox.arm({ operation: 'list-roles', fault: '403', times: 3 });
    await openNewToken(page);
    await nameField(page).fill('By ID');
    await page.getByRole('radio', { name: 'Custom roles' }).check();
    await expect(page.getByText('can’t list custom roles')).toBeVisible();
    await page.getByRole('button', { name: 'Add custom roles' }).click();
    await page.getByRole('combobox', { name: 'Search custom roles' }).fill('65a0000000000000000000ff');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: create }).click();
    const summary = page.getByRole('group', { name: 'Problems to fix' });
    await expect(summary).toBeFocused();
    await expect(summary).toContainText('no custom role "65a0000000000000000000ff"');
    await summary.getByRole('link', { name: 'Custom roles' }).click();
    await expect(page.getByRole('button', { name: /Remove custom role/ })).toBeFocused();
  });
});

test('a template asks for its project and environment and becomes an inline role', async ({
  page,
  sandbox,
}) => {
  await openNewToken(page);
  await page.getByRole('button', { name: 'Use a template' }).click();
  await page.getByRole('menuitem', { name: /^Flag toggler/ }).click();
  await page.getByRole('combobox', { name: 'Project key' }).fill('web');
  await page.getByRole('combobox', { name: 'Environment key' }).fill('production');
  await page.getByRole('button', { name: 'Use template' }).click();
  await expect(page.getByText('Filled in from the template “Flag toggler”')).toBeVisible();
  await nameField(page).fill('Toggles web');
  await page.getByRole('button', { name: create }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Token created: Toggles web');
  expect((await tokenNamed(sandbox, 'Toggles web'))?.inlineRole).toContainEqual({
    effect: 'allow',
    resources: ['proj/web:env/production:flag/*'],
    actions: ['updateOn'],
  });
});

test('a token is copied with its access, and what was there before comes back on undo', async ({
  page,
  sandbox,
}) => {
  const original = await sandbox.createToken({
    name: 'Original exporter',
    serviceToken: true,
    inlineRole: [{ effect: 'allow', resources: ['proj/*'], actions: ['viewProject'] }],
  });
  await signInAs(page, 'Admin', `/tokens/${original._id}`);
  await page.getByRole('link', { name: 'Clone', exact: true }).click();
  await expect(nameField(page)).toHaveValue('Original exporter (copy)');
  await expect(page.getByRole('radio', { name: 'Service token' })).toBeChecked();
  await expect(page.getByText('Filled in from the token “Original exporter”')).toBeVisible();
  await page.getByRole('button', { name: 'Paste JSON' }).click();
  await page
    .getByRole('textbox', { name: 'JSON' })
    .fill('{"name":"From JSON","role":"writer","token":"api-x"}');
  await page.getByRole('button', { name: 'Use this JSON' }).click();
  await expect(nameField(page)).toHaveValue('From JSON');
  await expect(page.getByText('The key in this JSON was ignored')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(nameField(page)).toHaveValue('Original exporter (copy)');
  await page.getByRole('button', { name: create }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Token created: Original exporter (copy)');
  const copy = await tokenNamed(sandbox, 'Original exporter (copy)');
  expect(copy?.inlineRole).toEqual(original.inlineRole);
});

test.describe('a draft', () => {
  test('is offered after a reload with the time it was left, without any key, and gone once the token exists', async ({
    page,
  }) => {
    await openNewToken(page);
    await nameField(page).fill('Left behind');
    const key = 'api-11111111-2222-4333-8444-555555555555';
    await page.getByRole('textbox', { name: 'Description' }).fill(`uses ${key}`);
    await expect.poll(() => keptByBrowser(page)).toContain('uses api-…');
    expect(await keptByBrowser(page)).not.toContain(key);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await expect(page.getByText(/unsaved draft, “Left behind”, from just now/)).toBeVisible();
    await page.getByRole('button', { name: 'Restore' }).click();
    await expect(nameField(page)).toHaveValue('Left behind');
    await page.getByRole('textbox', { name: 'Description' }).fill('');
    await page.getByRole('button', { name: create }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Token created: Left behind');
    await page.getByRole('checkbox', { name: 'I’ve stored this key' }).check();
    expect(await keptByBrowser(page)).not.toContain('Left behind');
  });

  test('is not left without a question', async ({ page }) => {
    await openNewToken(page);
    await nameField(page).fill('Unsaved');
    await page.getByRole('link', { name: 'Tokens', exact: true }).click();
    const question = page.getByRole('alertdialog', { name: 'Leave without creating the token?' });
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(nameField(page)).toHaveValue('Unsaved');
    await page.getByRole('link', { name: 'Tokens', exact: true }).click();
    await question.getByRole('button', { name: 'Leave' }).click();
    await expect(page).toHaveURL(/\/tokens$/);
  });
});

test('a key that cannot create tokens is told so before the form is filled, and sends nothing', async ({
  page,
}) => {
  await openNewToken(page, 'Reader');
  const notes = page.getByRole('form', { name: 'Create a token' });
  await expect(notes).toContainText(
    /can’t create personal tokens: it needs createAccessToken on member\/[0-9a-f]{24}:token\/\*/,
  );
  await page.getByRole('radio', { name: 'Service token' }).check();
  await expect(notes).toContainText(/it needs createAccessToken on service-token\/\*/);
  await nameField(page).fill('Not mine to make');
  const button = page.getByRole('button', { name: create });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await button.press('Enter');
  await expect(nameField(page)).toHaveValue('Not mine to make');
});

test.describe('at 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('the form keeps every function and nothing scrolls sideways', async ({ page }) => {
    await createReader(page, 'Narrow');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.getByRole('checkbox', { name: 'I’ve stored this key' }).check();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Narrow');
  });
});
