import type { Locator, Page } from '@playwright/test';
import { openEdit, pane, save } from './fixtures/edit-form.ts';
import { signInAs } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const flags = { effect: 'allow', resources: ['proj/*:env/*:flag/*'], actions: ['*'] };
const projects = { effect: 'allow', resources: ['proj/*'], actions: ['viewProject'] };
const noRoles = { effect: 'deny', resources: ['role/*'], actions: ['updatePolicy'] };
const roles = { effect: 'allow', resources: ['role/*'], actions: ['viewRole', 'updatePolicy'] };

/** As a person would: `fill` has Chromium edit the lines by itself, and write styles into them that the policy refuses. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Writes a policy into the JSON side of the editor. */
async function writePolicy(page: Page, policy: readonly object[]): Promise<void> {
  const json = page.getByRole('textbox', { name: /JSON/ });
  if (!(await json.isVisible())) await page.getByRole('tab', { name: 'JSON' }).click();
  await json.press('ControlOrMeta+a');
  await paste(json, JSON.stringify(policy, undefined, 2));
}

test.describe('the difference before saving', () => {
  test('new privileged access has to be acknowledged, and can be copied for a ticket', async ({
    page,
    context,
    sandbox,
  }) => {
    const token = await sandbox.createToken({ name: 'Role *keeper*', inlineRole: [roles, noRoles] });
    await openEdit(page, token);
    await writePolicy(page, [roles]);
    const gained = pane(page).getByRole('list', { name: 'Access gained' });
    await expect(gained).toContainText('updatePolicy');
    await expect(gained).toContainText('on all, for example role/');
    await expect(pane(page).getByText('Access lost')).toBeVisible();
    const powers = pane(page).getByRole('region', { name: 'New privileged access' });
    await expect(powers).toContainText('Can widen a custom role that it holds itself.');

    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await pane(page).getByRole('button', { name: 'Copy text for a change ticket' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(String.raw`Change of the access token Role \*keeper\*`);
    expect(copied).toContain('- Custom role: `updatePolicy` on all, for example `role/');

    await save(page).click();
    const box = powers.getByRole('checkbox', { name: 'I understand. This token needs it.' });
    await expect(box).toBeFocused();
    await expect(box).toHaveAccessibleDescription(/Confirm the new privileged access/);
    expect((await sandbox.readToken(token._id)).inlineRole).toHaveLength(2);
    await page.keyboard.press('Space');
    await save(page).click();
    await expect(page).toHaveURL(new RegExp(`/tokens/${token._id}$`));
    expect((await sandbox.readToken(token._id)).inlineRole).toHaveLength(1);
  });

  test('the same access in other words is told as no change of access', async ({ page, sandbox }) => {
    const token = await sandbox.createToken({ name: 'Rewritten', inlineRole: [flags, projects] });
    await openEdit(page, token);
    await writePolicy(page, [flags, { ...flags, actions: ['deleteFlag'] }, projects]);
    await expect(pane(page)).toContainText('No access gained or lost');
    await save(page).click();
    await expect(page).toHaveURL(new RegExp(`/tokens/${token._id}$`));
  });

  test('a change of the base role is compared as well', async ({ page, sandbox }) => {
    const token = await sandbox.createToken({ name: 'Promoted', role: 'reader' });
    await openEdit(page, token);
    await page.getByRole('radio', { name: 'Admin' }).check();
    await expect(pane(page).getByRole('region', { name: 'New privileged access' })).toContainText(
      'Can administer the account.',
    );
    await page.getByRole('radio', { name: 'Writer' }).check();
    await expect(pane(page).getByRole('region', { name: 'New privileged access' })).toHaveCount(0);
    await pane(page)
      .getByRole('button', { name: /^Show all/ })
      .click();
    const flagItem = pane(page)
      .getByRole('list', { name: 'Access gained' })
      .getByRole('listitem')
      .filter({ hasText: 'Feature flag ·' });
    await flagItem.getByText('Feature flag').click();
    await expect(flagItem).toContainText('deleteFlag');
  });
});

test.describe('cases', () => {
  const production = 'proj/web:env/production:flag/pay';

  test('a question kept on the access page is held against an edit, and saving against it asks', async ({
    page,
    sandbox,
  }) => {
    const token = await sandbox.createToken({ name: 'Insists', inlineRole: [flags, projects] });
    await signInAs(page, 'Admin', `/tokens/${token._id}/access?action=deleteFlag&resource=${production}`);
    await page.getByRole('button', { name: 'Save as test: must be allowed' }).click();
    await expect(page.getByRole('list', { name: 'Saved tests' })).toContainText('Passed');
    await expect(page.getByRole('button', { name: 'Saved as test: must be allowed' })).toBeDisabled();

    await page.goto(`/tokens/${token._id}/edit`);
    await page.getByRole('radio', { name: /^Check/ }).check();
    const cases = page.getByRole('list', { name: 'Saved tests' });
    await expect(cases).toContainText('Passed');
    await writePolicy(page, [flags, projects, { ...flags, effect: 'deny', actions: ['deleteFlag'] }]);
    await expect(cases).toContainText('Failed');
    await save(page).click();
    const dialog = page.getByRole('alertdialog', { name: 'A saved test fails' });
    await expect(dialog).toContainText(`deleteFlag on ${production}`);
    await page.keyboard.press('Escape');
    expect((await sandbox.readToken(token._id)).inlineRole).toHaveLength(2);

    await save(page).click();
    await dialog.getByRole('button', { name: 'Save anyway' }).click();
    await expect(page).toHaveURL(new RegExp(`/tokens/${token._id}$`));
    expect((await sandbox.readToken(token._id)).inlineRole).toHaveLength(3);
  });

  test('a forgotten case is held against nothing', async ({ page, sandbox }) => {
    const token = await sandbox.createToken({ name: 'Forgets', inlineRole: [flags, projects] });
    await signInAs(page, 'Admin', `/tokens/${token._id}/access?action=deleteFlag&resource=${production}`);
    await page.getByRole('button', { name: 'Save as test: must be denied' }).click();
    await expect(page.getByRole('list', { name: 'Saved tests' })).toContainText('Failed');
    await page
      .getByRole('button', { name: `Delete test: deleteFlag on ${production} must be denied` })
      .click();
    await expect(page.getByRole('list', { name: 'Saved tests' })).toHaveCount(0);
  });
});

test('a statement that two others make needless is told, and goes without changing the access', async ({
  page,
  sandbox,
}) => {
  const [live, all] = ['proj/*:env/live:flag/*', 'proj/*:env/*:flag/*'];
  const token = await sandbox.createToken({
    name: 'Says too much',
    inlineRole: [
      { effect: 'allow', resources: [live], actions: ['updateOn', 'updateRules'] },
      { effect: 'allow', resources: [all], actions: ['updateOn'] },
      { effect: 'allow', resources: [all], actions: ['updateRules'] },
    ],
  });
  await openEdit(page, token);
  const finding = page.getByText('Statements 2 and 3 together already cover all of this.').first();
  await expect(finding).toBeVisible();
  await page.getByRole('button', { name: 'Remove this statement' }).first().click();
  await expect(finding).toBeHidden();
  await expect(pane(page)).toContainText('No access gained or lost');
});
