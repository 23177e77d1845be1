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

test('a note that one administrator writes is on another one’s page within seconds, and neither overwrites the other', async ({
  page,
  browser,
  sandbox,
}) => {
  const { _id: id } = await sandbox.createToken({ name: 'Noted bot', role: 'reader', serviceToken: true });
  await signInAs(page, 'Reader', `/tokens/${id}`);
  await expect(page.getByRole('heading', { name: 'Noted bot' })).toBeVisible();
  await page.mouse.move(0, 0);

  const context = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const admin = await context.newPage();
  await signInAs(admin, 'Admin', `/tokens/${id}`);
  await admin.getByRole('button', { name: 'Add note' }).click();
  await admin.getByRole('textbox', { name: 'Note' }).fill('Used by the nightly build.');
  await admin.getByRole('button', { name: 'Save note' }).click();
  await expect(admin.getByRole('region', { name: 'Notification' })).toContainText('Note saved for everyone.');

  await expect(page.getByText('Used by the nightly build.')).toBeVisible({ timeout: 6000 });
  await expect(
    page.getByText(/Written by Amara Okafor, .*Shared with everyone who sees this token/),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit note' })).toHaveCount(0);

  const third = await context.newPage();
  await third.goto(`/tokens/${id}`);
  await third.getByRole('button', { name: 'Edit note' }).click();
  await third.getByRole('textbox', { name: 'Note' }).fill('Ask the release team first.');
  await admin.getByRole('button', { name: 'Edit note' }).click();
  await admin.getByRole('textbox', { name: 'Note' }).fill('Used by the nightly build, hourly.');
  await admin.getByRole('button', { name: 'Save note' }).click();
  await expect(admin.getByText('Changed by you', { exact: false })).toBeVisible();
  await third.getByRole('button', { name: 'Save note' }).click();
  await expect(third.getByRole('alert')).toContainText('It now says:Used by the nightly build, hourly.');
  await third.getByRole('button', { name: 'Save note' }).click();
  await expect(page.getByText('Ask the release team first.')).toBeVisible({ timeout: 6000 });
  await context.close();
});

test.describe('the calendar address', () => {
  test('is shown once, opens without a session, and ends when it is withdrawn', async ({ page, request }) => {
    await signInAs(page, 'Admin', '/grace');
    await page.getByRole('button', { name: 'Calendar address' }).click();
    const dialog = page.getByRole('dialog', { name: 'Calendar address' });
    await expect(dialog.getByText('This account has no calendar address.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Create address' }).click();
    const shown = dialog.getByText(/^http.*\.ics$/);
    await expect(shown).toBeVisible();
    const first = (await shown.textContent()) ?? '';
    expect(await (await request.get(first)).text()).toMatch(/^BEGIN:VCALENDAR/);
    await dialog.getByRole('button', { name: 'Close' }).click();

    await page.getByRole('button', { name: 'Calendar address' }).click();
    await expect(dialog.getByText('It isn’t shown again.')).toBeVisible();
    await expect(shown).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Replace address' }).click();
    await expect(shown).toBeVisible();
    const second = (await shown.textContent()) ?? '';
    expect([(await request.get(first)).status(), (await request.get(second)).status()]).toEqual([404, 200]);
    await dialog.getByRole('button', { name: 'Withdraw address' }).click();
    await expect(dialog.getByText('This account has no calendar address.')).toBeVisible();
    await expect(shown).toHaveCount(0);
    expect((await request.get(second)).status()).toBe(404);
  });

  test('is not offered to a key that can’t create it', async ({ page }) => {
    await signInAs(page, 'Reader', '/grace');
    await expect(page.getByText('as far as your key sees their tokens')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Calendar address' })).toHaveCount(0);
  });
});
