// A page acts in the session that it shows, whatever another tab of the browser signs in to.
import type { Page } from '@playwright/test';
import { nameField, openNewToken } from './fixtures/new-token.ts';
import { listComplete, signInAs, signInElsewhere } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

test.use({ expectedStatuses: [409] });

const notice = (page: Page) => page.getByRole('alertdialog', { name: 'Signed in elsewhere' });

test('a form and a dialog of one account do nothing in another, and lose nothing', async ({
  page,
  context,
  sandbox,
  server,
}) => {
  const victim = await sandbox.createToken({ name: 'Stays alive', role: 'reader', serviceToken: true });
  await openNewToken(page);
  await nameField(page).fill('Made in one account only');
  const other = await context.newPage();
  await other.goto(`${server.address}/tokens/${victim._id}`);
  await other.getByRole('button', { name: 'More actions for Stays alive' }).click();
  await other.getByRole('menuitem', { name: 'Delete…' }).click();
  const confirm = other.getByRole('alertdialog').getByRole('button', { name: 'Delete token' });
  await expect(confirm).toBeVisible();
  // What the dialog reads must be there: a read in the other session would tell this tab of it before the button does.
  await other.waitForLoadState('networkidle');
  await signInElsewhere(page, 'second-owner');

  await page.getByRole('button', { name: 'Create token' }).click();
  await expect(notice(page)).toContainText('This tab shows');
  await confirm.click();
  await expect(notice(other)).toContainText('nothing is sent from here');
  expect((await sandbox.readToken(victim._id)).name).toBe('Stays alive');

  await notice(other)
    .getByRole('button', { name: /^Continue as/ })
    .click();
  await expect(notice(other)).toBeHidden();
  await expect(other.getByText('This token doesn’t exist')).toBeVisible();
  await other.getByRole('link', { name: 'Go to access tokens' }).click();
  await listComplete(other);
  await expect(other.getByText('Made in one account only')).toHaveCount(0);

  await notice(page).getByRole('button', { name: 'Sign in to Sandbox again' }).click();
  await page.getByRole('button', { name: /^Admin/ }).click();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(nameField(page)).toHaveValue('Made in one account only');
  expect((await sandbox.listTokens()).items.map(({ name }) => name)).not.toContain(
    'Made in one account only',
  );
  // The news of the new session arrives without a call.
  await expect(notice(other)).toContainText('Another tab has since signed in');
});

test('signing out is told to every tab, and a Reader’s tab never lists what an Admin sees', async ({
  page,
  context,
  server,
}) => {
  await signInAs(page, 'Reader', '/tokens?sort=name');
  await listComplete(page);
  const truth = page.getByRole('main').getByText(/^\d+ tokens · updated/);
  const [count = ''] = /^\d+ tokens/.exec((await truth.textContent()) ?? '') ?? [];
  await signInElsewhere(page, 'admin');
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(notice(page)).toBeVisible();
  await expect(page.getByText(new RegExp(`^${count}`)).first()).toBeAttached();
  await notice(page).getByRole('button', { name: 'Sign in to Sandbox again' }).click();
  await page.getByRole('button', { name: /^Reader/ }).click();
  await listComplete(page);
  await expect(truth).toContainText(count);

  const other = await context.newPage();
  await other.goto(`${server.address}/tokens`);
  await other.getByRole('button', { name: /Sandbox/ }).click();
  await other.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('alert')).toContainText('You signed out of Sandbox in another tab.');
  await expect(page.getByRole('table')).toHaveCount(0);
  await other.getByRole('button', { name: /^Owner/ }).click();
  await page.getByRole('button', { name: /^Continue as/ }).click();
  await listComplete(page);
  await expect(page).toHaveURL(/\/tokens\?sort=name/);
});
