import { expect, test } from './fixtures/test.ts';
import { listComplete, signInAs } from './fixtures/sign-in.ts';

test('the colour scheme is chosen once and kept', async ({ page }) => {
  await signInAs(page, 'Reader');
  await listComplete(page);
  await page.getByRole('button', { name: /colour scheme/i }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark');
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
  await help.getByRole('checkbox', { name: 'Let a single key act' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).not.toBeFocused();

  await page.getByRole('button', { name: /Lucía Fernández/ }).click();
  await page.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click();
  await help.getByRole('checkbox', { name: 'Let a single key act' }).check();
  await help.getByRole('button', { name: 'Close' }).click();
  await expect(help).toBeHidden();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('an address without a page says so', async ({ page }) => {
  await signInAs(page, 'Reader', '/no/such/page');
  await expect(page.getByRole('heading', { name: 'There is no page at this address' })).toBeVisible();
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
