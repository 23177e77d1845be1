// What administrators share, for its pictures.
import type { Page } from '@playwright/test';
import { expect } from '../fixtures/test.ts';
import { listComplete } from '../fixtures/sign-in.ts';

/** A note that was changed once, with its history. */
export async function keepNote(page: Page): Promise<void> {
  for (const text of [
    'Used by the nightly build.',
    'Ask the release team first.\nRunbook: builds/nightly.',
  ]) {
    await page.getByRole('button', { name: /^(Add|Edit) note$/ }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill(text);
    await page.getByRole('button', { name: 'Save note' }).click();
    await page.getByRole('button', { name: 'Dismiss notification' }).click();
  }
  await page.getByRole('button', { name: 'Note history' }).click();
  await expect(page.getByRole('dialog').getByText('Used by the nightly build.').first()).toBeVisible();
}

/** Who did what through the console. */
export async function showEvents(page: Page): Promise<void> {
  await listComplete(page);
  await page.goto('/activity?view=console');
  await expect(page.getByText('Signed in').first()).toBeVisible();
}

export async function createCalendar(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Calendar address' }).click();
  await page.getByRole('button', { name: /^(Create|Replace) address$/ }).click();
  await expect(page.getByText('Copy it now.', { exact: false })).toBeVisible();
}
