import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { listComplete, signInAs } from './fixtures/sign-in.ts';

test('the colour scheme is chosen once and kept', async ({ page }) => {
  await signInAs(page, 'Reader');
  await listComplete(page);
  await page.getByRole('button', { name: /^theme/i }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark');
});

function background(page: Page): Promise<string> {
  return page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);
}

for (const chosen of ['Dark', 'Light'] as const)
  test(`a page is in the ${chosen.toLowerCase()} scheme that was chosen before any script runs`, async ({
    page,
    browser,
    server,
  }) => {
    const system = chosen === 'Dark' ? 'light' : 'dark';
    await page.emulateMedia({ colorScheme: system });
    await signInAs(page, 'Reader');
    await listComplete(page);
    await page.getByRole('button', { name: /^theme/i }).click();
    await page.getByRole('menuitemradio', { name: chosen }).click();
    await expect(page.locator('html')).toHaveAttribute('data-color-scheme', chosen.toLowerCase());
    const storageState = await page.context().storageState();
    // One who has chosen, and one who leaves it to the system.
    for (const [state, expected] of [
      [storageState, chosen === 'Dark' ? 'rgb(18, 18, 20)' : 'rgb(255, 255, 255)'],
      [undefined, system === 'dark' ? 'rgb(18, 18, 20)' : 'rgb(255, 255, 255)'],
    ] as const) {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        colorScheme: system,
        ...(state === undefined ? {} : { storageState: state }),
      });
      const still = await context.newPage();
      await still.goto(`${server.address}/tokens`);
      expect(await background(still)).toBe(expected);
      await context.close();
    }
  });

test('the first Tab offers to skip to the page', async ({ page }) => {
  await signInAs(page, 'Reader');
  await listComplete(page);
  await page.reload();
  await listComplete(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('button', { name: /skip/i });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('the keyboard is explained, and single keys can be switched off', async ({ page }) => {
  await signInAs(page, 'Reader');
  await listComplete(page);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await help.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).not.toBeFocused();

  await page.getByRole('button', { name: /Lucía Fernández/ }).click();
  await page.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click();
  await help.getByRole('checkbox', { name: 'Single-key shortcuts' }).check();
  await help.getByRole('button', { name: 'Close' }).click();
  await expect(help).toBeHidden();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test.describe('an address without a page', () => {
  test.use({ expectedStatuses: [404] });

  test('says so', async ({ page }) => {
    await signInAs(page, 'Reader', '/no/such/page');
    await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  });
});

test('a return address elsewhere is not followed', async ({ page, server }) => {
  await page.goto('/connect?return=https%3A%2F%2Fevil.example%2F');
  await page.getByRole('button', { name: /^Reader/ }).click();
  await listComplete(page);
  expect(page.url().startsWith(server.address)).toBe(true);
});

test('every screen has a title of its own', async ({ page }) => {
  await page.goto('/connect');
  await expect(page).toHaveTitle(/Connect/);
  await signInAs(page, 'Reader');
  await expect(page).toHaveTitle(/Access tokens/);
});
