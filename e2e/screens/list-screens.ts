// How the screens of the list and of the keyboard are reached.
import type { Page } from '@playwright/test';
import { listComplete } from '../fixtures/sign-in.ts';

export async function openPalette(page: Page): Promise<void> {
  await listComplete(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Command palette' }).getByRole('option').first().waitFor();
}

export async function searchPalette(page: Page): Promise<void> {
  await openPalette(page);
  await page.keyboard.type('de');
  await page.getByRole('group', { name: /^Tokens/ }).waitFor();
}

export async function openPaletteOnToken(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('option', { name: 'Reset key…' }).waitFor();
}

export async function openShortcuts(page: Page): Promise<void> {
  await listComplete(page);
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
}

export async function saveView(page: Page): Promise<void> {
  await listComplete(page);
  await openListTools(page);
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Save this view…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Service tokens by last use');
  await page.getByRole('button', { name: 'Save view' }).click();
  await page.getByRole('button', { name: 'View: Service tokens by last use' }).click();
  await page.getByRole('menuitem', { name: 'Manage views…' }).click();
  await page.getByRole('list', { name: 'Saved views' }).waitFor();
}

export async function openDisplay(page: Page): Promise<void> {
  await listComplete(page);
  await openListTools(page);
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('button', { name: 'Reset to default' }).waitFor();
}

/** In a narrow window they are behind a button. */
async function openListTools(page: Page): Promise<void> {
  const filters = page.getByRole('button', { name: /^Filters/ });
  if (await filters.isVisible()) await filters.click();
}
