import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { signInAs } from './fixtures/sign-in.ts';
import { createReader, keptByBrowser, nameField, openNewToken, revealKey } from './fixtures/new-token.ts';

test.afterEach(({ sandbox }) => sandbox.disarm());

const question = (page: Page, name: string) =>
  page.getByRole('alertdialog', { name: `Leave without the key of ${name}?` });
const heldKey = (page: Page, name: string) => page.getByRole('textbox', { name: `New key of ${name}` });

/** Tooltips stand outside the landmarks of a page, so none may be left when it is judged. */
async function tooltipGone(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).click();
  await expect(page.getByRole('tooltip')).toBeHidden();
}

test.describe('a key that went nowhere yet', () => {
  test('is not lost by Escape, Back or a link without a named question', async ({ page }) => {
    await signInAs(page, 'Admin');
    await page.getByRole('link', { name: 'Create token' }).click();
    await nameField(page).fill('Precious');
    await page.getByRole('button', { name: 'Create token' }).click();
    await expect(heldKey(page, 'Precious')).toBeVisible();
    for (const leave of [
      () => page.keyboard.press('Escape'),
      () => page.goBack(),
      () => page.getByRole('link', { name: 'Tokens', exact: true }).click(),
      () => page.getByRole('button', { name: 'Close without the key' }).click(),
    ]) {
      await leave();
      await expect(question(page, 'Precious')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(question(page, 'Precious')).toBeHidden();
      await expect(heldKey(page, 'Precious')).toBeVisible();
    }
    await expect(page.getByRole('button', { name: 'Done' })).toBeDisabled();
  });

  test('is not lost by a reload or by closing the tab without a question', async ({ page }) => {
    await createReader(page, 'Precious too');
    const asked = page.waitForEvent('dialog');
    await page.evaluate(() => {
      setTimeout(() => location.reload());
    });
    const reload = await asked;
    expect(reload.type()).toBe('beforeunload');
    await reload.dismiss();
    const askedAgain = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const closing = await askedAgain;
    expect(closing.type()).toBe('beforeunload');
    await closing.dismiss();
    await expect(heldKey(page, 'Precious too')).toBeVisible();
    // Whoever leaves all the same is told what exists now, and what to do.
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await expect(page.getByText(/Precious too.* was never stored/)).toBeVisible();
    await page.getByRole('link', { name: 'Tokens', exact: true }).click();
    await page.getByRole('link', { name: 'Reset the key of Precious too' }).click();
    await page.getByRole('button', { name: 'Reset key' }).click();
    await page.getByRole('checkbox', { name: 'I’ve stored this key' }).check();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Precious too');
    await expect(page.getByText(/was never stored/)).toBeHidden();
  });

  test('can be given up on purpose, by keyboard alone', async ({ page }) => {
    await createReader(page, 'Given up');
    await page.getByRole('button', { name: 'Close without the key' }).press('Enter');
    await expect(question(page, 'Given up').getByRole('button', { name: 'Cancel' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Given up');
  });

  test('a link taken on purpose leads where it leads', async ({ page }) => {
    await createReader(page, 'Left for the list');
    await page.getByRole('link', { name: 'Tokens', exact: true }).click();
    await question(page, 'Left for the list').getByRole('button', { name: 'Close without the key' }).click();
    await expect(page).toHaveURL(/\/tokens$/);
  });
});

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('copying is true, opens the way out, and nothing of the key stays behind', async ({
    page,
    server,
  }) => {
    await createReader(page, 'Copied');
    await expect(heldKey(page, 'Copied')).toHaveValue(/^api-•+\w{4}$/);
    const key = await revealKey(page, 'Copied');
    expect(key).toMatch(/^api-[0-9a-f-]{36}$/);
    await page.getByRole('button', { name: 'Copy key' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(key);
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Copied');
    const kept = await keptByBrowser(page);
    expect(kept).not.toContain(key);
    expect(await page.content()).not.toContain(key);
    expect(server.output()).not.toContain(key);
  });

  test('formats come whole, and commands hold no key', async ({ page }) => {
    await createReader(page, 'Many shapes');
    const key = await revealKey(page, 'Many shapes');
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: 'Copy as .env' }).click();
    await expect.poll(copied).toContain(`\nLAUNCHDARKLY_ACCESS_TOKEN=${key}\n`);
    await page.getByRole('radio', { name: 'Kubernetes secret' }).check();
    await page.getByRole('button', { name: 'Copy as Kubernetes secret' }).click();
    await expect.poll(copied).toContain(`stringData:\n  LAUNCHDARKLY_ACCESS_TOKEN: "${key}"`);
    await page.getByRole('button', { name: 'Copy command' }).click();
    await expect.poll(copied).toContain('| gh secret set LAUNCHDARKLY_ACCESS_TOKEN');
    expect(await copied()).not.toContain(key.slice(4));
    await tooltipGone(page);
  });
});

test('a command alone is no reason to let the key go', async ({ page }) => {
  await createReader(page, 'Only a command');
  await page.getByRole('button', { name: 'Copy command' }).click();
  await expect(page.getByRole('button', { name: 'Done' })).toBeDisabled();
  await tooltipGone(page);
});

test.describe('without navigator.clipboard', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
    });
  });

  test('the key is selected, the shortcut named, and "copied" is said only once it is', async ({ page }) => {
    await createReader(page, 'By hand');
    await page.getByRole('button', { name: 'Copy key' }).click();
    await expect(page.getByText(/blocked copying. The key is selected: press Ctrl\+C/)).toBeVisible();
    await expect(heldKey(page, 'By hand')).toBeFocused();
    await expect(page.getByRole('button', { name: 'Done' })).toBeDisabled();
    await page.keyboard.press('Control+c');
    await expect(page.getByText('Copied.', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Done' })).toBeEnabled();
  });

  test('a text of several lines is copied by hand with its lines', async ({ page }) => {
    await createReader(page, 'Lines by hand');
    await page.getByRole('button', { name: 'Copy as .env' }).click();
    const text = page.getByRole('textbox', { name: 'Text to copy: as .env' });
    await expect(text).toHaveValue(/\nLAUNCHDARKLY_ACCESS_TOKEN=api-/);
    await page.keyboard.press('Control+c');
    await expect(page.getByRole('button', { name: 'Done' })).toBeEnabled();
  });
});

test('a download is the file it is called, and opens the way out', async ({ page }) => {
  await createReader(page, 'On disk');
  const key = await revealKey(page, 'On disk');
  await page.getByRole('radio', { name: 'JSON', exact: true }).check();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('launchdarkly-on-disk.json');
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  expect(JSON.parse(Buffer.concat(chunks).toString())).toMatchObject({ name: 'On disk', key });
  await expect(page.getByRole('button', { name: 'Done' })).toBeEnabled();
});

test.describe('testing the key', () => {
  test('200 proves that it lives, not that anybody has it', async ({ page }) => {
    await createReader(page, 'Tested');
    await page.getByRole('button', { name: 'Test key' }).click();
    await expect(page.getByText('It was accepted.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Done' })).toBeDisabled();
  });

  test('403 does, too', async ({ page, sandbox }) => {
    await createReader(page, 'Tested and bound');
    await sandbox.arm({ operation: 'caller-identity', fault: '403' });
    await page.getByRole('button', { name: 'Test key' }).click();
    await expect(page.getByText(/was recognized\..*\(403\)/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Done' })).toBeDisabled();
  });

  test('401 proves that it does not, and closes nothing', async ({ page, sandbox }) => {
    await createReader(page, 'Tested and gone');
    const { items } = await sandbox.listTokens();
    await sandbox.deleteToken(items.find(({ name }) => name === 'Tested and gone')?._id ?? '');
    await page.getByRole('button', { name: 'Test key' }).click();
    await expect(page.getByText('Key refused').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Done' })).toBeDisabled();
  });
});

test.describe('a session that ends meanwhile', () => {
  test.use({ expectedStatuses: [401] });

  test('takes the key along no sooner than it is handed over', async ({ page, context }) => {
    await openNewToken(page);
    await nameField(page).fill('Outlives the session');
    await page.getByRole('button', { name: 'Create token' }).click();
    await expect(heldKey(page, 'Outlives the session')).toBeVisible();
    await context.clearCookies();
    await page.getByRole('button', { name: 'Test key' }).click();
    await expect(page.getByText(/Couldn’t test the key/)).toBeVisible();
    await expect(heldKey(page, 'Outlives the session')).toBeVisible();
    await page.getByRole('button', { name: 'Copy as .env' }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page).toHaveURL(/\/connect/);
  });
});
