// What a token may do, and what a draft would change of it, for their pictures.
import { expect, type Page } from '@playwright/test';
import { fillInline } from './create-screens.ts';

export const askedInProduction =
  '/access?action=deleteFlag&resource=proj/storefront-web:env/production:flag/checkout-button';

/** Waits for the answer, and keeps it as a case. */
export async function keepCase(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save as test: must be denied' }).click();
  await expect(page.getByRole('list', { name: 'Saved tests' })).toBeVisible();
  await page.getByRole('definition').first().waitFor();
}

/** Gives a token more than it had: everything, which has to be acknowledged. */
export async function gainPower(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Admin' }).check();
  const pane = page.getByRole('region', { name: 'Changes', exact: true });
  await expect(pane.getByRole('region', { name: 'New privileged access' })).toBeVisible();
  await pane.locator('summary').filter({ hasText: 'Member ·' }).click();
  await pane.getByRole('region', { name: 'New privileged access' }).scrollIntoViewIfNeeded();
}

/** Opens the matrix of an inline role that is being written. */
export async function checkMatrix(page: Page): Promise<void> {
  await fillInline(page);
  const check = page.getByRole('region', { name: 'Preview access' });
  await check.getByRole('radio', { name: 'Matrix' }).check();
  await check.getByRole('radio', { name: 'Only with access' }).check();
  await check.scrollIntoViewIfNeeded();
}

/** Asks about a draft. */
export async function checkQuestion(page: Page): Promise<void> {
  await fillInline(page);
  const check = page.getByRole('region', { name: 'Preview access' });
  await check.getByRole('radio', { name: /^Check/ }).check();
  await check.getByRole('combobox', { name: 'Action' }).fill('deleteFlag');
  await check.getByRole('combobox', { name: 'Resource' }).fill('proj/storefront-web:env/test:flag/pay');
  await check.getByRole('button', { name: 'Check', exact: true }).click();
  await check.getByRole('button', { name: 'Save as test: must be allowed' }).click();
  await check.getByRole('list', { name: 'Saved tests' }).scrollIntoViewIfNeeded();
}
