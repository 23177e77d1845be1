import { expect, test } from './fixtures/test.ts';
import { listComplete, signInAs } from './fixtures/sign-in.ts';

test('an unused token takes one confirmation that begins on Cancel, and the focus goes to the row beside', async ({
  page,
  sandbox,
}) => {
  const token = await sandbox.createToken({ name: 'never used', role: 'reader', serviceToken: true });
  await signInAs(page, 'Admin', '/tokens?q=e');
  await listComplete(page);
  const rows = page.getByRole('row');
  const index = await page.getByRole('row', { name: /never used/ }).getAttribute('aria-rowindex');
  await page.getByRole('button', { name: 'Actions for never used' }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  const question = page.getByRole('alertdialog', { name: /Delete never used/ });
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(question.getByRole('textbox')).toHaveCount(0);
  await question.getByRole('button', { name: 'Delete token' }).click();
  await expect(page.getByText(/“never used” was deleted/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Notification' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'never used' })).toHaveCount(0);
  expect(Number(index)).toBeGreaterThan(1);
  await expect(rows.getByRole('link').and(page.locator(':focus'))).toHaveCount(1);
  expect(await sandbox.statusOfKey(token.token ?? '')).toBe(401);
});

test('a token in use with power shows the facts and takes the last four', async ({ page, sandbox }) => {
  const token = await sandbox.createToken({ name: 'busy admin', role: 'admin', serviceToken: true });
  await sandbox.statusOfKey(token.token ?? '');
  await signInAs(page, 'Admin', `/tokens/${token._id}`);
  await page.getByRole('button', { name: 'More actions for busy admin' }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('Used within the last 7 days');
  await expect(question).toContainText('can manage the account');
  const confirm = question.getByRole('button', { name: 'Delete token' });
  await expect(confirm).toBeDisabled();
  await expect(question.getByRole('textbox')).toBeFocused();
  await page.keyboard.type((token.token ?? '').slice(-4));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tokens$/);
  await expect(page.getByText(/“busy admin” was deleted/)).toBeVisible();
});

test.describe('a token made again', () => {
  test.use({ expectedStatuses: [404] });

  test('has the same access as the one that was deleted', async ({ page, sandbox }) => {
    const token = await sandbox.createToken({
      name: 'by mistake',
      serviceToken: true,
      inlineRole: [{ effect: 'allow', resources: ['proj/web'], actions: ['viewProject'] }],
    });
    await signInAs(page, 'Admin', `/tokens/${token._id}`);
    await page.getByRole('button', { name: 'More actions for by mistake' }).click();
    await page.getByRole('menuitem', { name: 'Delete…' }).click();
    await page.getByRole('button', { name: 'Delete token' }).click();
    await page.getByRole('link', { name: 'Recreate' }).click();
    await expect(page).toHaveURL(new RegExp(`from=${token._id}`));
    await expect(page.getByText(/Filled in from the token “by mistake”/)).toBeVisible();
    const kept = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
    expect(kept).toContain('viewProject');
    expect(kept).not.toContain((token.token ?? '').slice(4));
  });

  test('one that somebody deleted before counts as gone, and that is said', async ({ page, sandbox }) => {
    const token = await sandbox.createToken({ name: 'raced', role: 'reader', serviceToken: true });
    await signInAs(page, 'Admin', `/tokens/${token._id}`);
    await page.getByRole('button', { name: 'More actions for raced' }).click();
    await page.getByRole('menuitem', { name: 'Delete…' }).click();
    await sandbox.deleteToken(token._id);
    await page.getByRole('button', { name: 'Delete token' }).click();
    await expect(page.getByText('“raced” was already deleted.').first()).toBeVisible();
  });
});

test.describe("this session's own token", () => {
  test.use({ expectedStatuses: [401] });

  test('ends the session with a word, not with a dead page', async ({ page, sandbox }) => {
    const own = await sandbox.createToken({ name: 'sawn branch', role: 'admin' });
    await page.goto('/connect');
    await page.getByLabel('Instance').click();
    await page.getByRole('option', { name: /sandbox/i }).click();
    await page.getByRole('textbox', { name: 'Key' }).fill(own.token ?? '');
    await page.getByRole('button', { name: 'Connect' }).click();
    await expect(page).toHaveURL(/\/tokens/);
    await page.goto(`/tokens/${own._id}`);
    await page.getByRole('button', { name: 'More actions for sawn branch' }).click();
    await page.getByRole('menuitem', { name: 'Delete…' }).click();
    const question = page.getByRole('alertdialog');
    await expect(question).toContainText('Deleting it signs you out');
    await question.getByRole('textbox').fill((own.token ?? '').slice(-4));
    await question.getByRole('button', { name: 'Delete token' }).click();
    await expect(page).toHaveURL(/\/connect/);
    await expect(page.getByText(/Connect with another key/).first()).toBeVisible();
  });
});

test.describe('an end instead of a deletion', () => {
  test.use({ expectedStatuses: [403] });

  test('is the expiry of the token', async ({ page, sandbox }) => {
    const token = await sandbox.createToken({ name: 'retiring', role: 'reader', serviceToken: true });
    await signInAs(page, 'Admin', `/tokens/${token._id}`);
    await page.getByRole('button', { name: 'More actions for retiring' }).click();
    await page.getByRole('menuitem', { name: 'Delete…' }).click();
    await page.getByRole('button', { name: 'Set an expiry instead…' }).click();
    await page.getByRole('radio', { name: '30 days' }).check();
    await page.getByRole('button', { name: 'Set expiry' }).click();
    await expect(page.getByText('Expiry set for “retiring”.').first()).toBeVisible();
    const { expiry = 0 } = await sandbox.readToken(token._id);
    expect(Math.abs(expiry - Date.now() - 30 * 86_400_000)).toBeLessThan(60_000);
  });

  test('is a reset whose new key is discarded where the server sets no expiry, said as what it is', async ({
    page,
    sandbox,
  }) => {
    const token = await sandbox.createToken({
      name: 'old server fault:403@update',
      role: 'reader',
      serviceToken: true,
    });
    await signInAs(page, 'Admin', `/tokens/${token._id}`);
    await page.getByRole('button', { name: /More actions for old server/ }).click();
    await page.getByRole('menuitem', { name: 'Set expiry…' }).click();
    await page.getByRole('button', { name: 'Set expiry' }).click();
    await expect(page.getByRole('alert')).toContainText('LaunchDarkly refused to set an expiry');
    const discard = page.getByRole('button', { name: 'Reset and discard' });
    await expect(discard).toBeDisabled();
    await page.getByRole('checkbox', { name: /this can’t be undone/ }).check();
    await discard.click();
    await expect(page.getByText(/discarded unseen/)).toBeVisible();
    expect(await sandbox.statusOfKey(token.token ?? '')).toBe(200);
    expect((await sandbox.readToken(token._id)).token).not.toBe((token.token ?? '').slice(-4));
  });
});
