// The export, ignored findings and the calendar of ends, for their pictures.
import type { Page } from '@playwright/test';

/** Opens the export of a page. */
export async function openExport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export…' }).first().click();
  await page.getByText(/^Read: complete/).waitFor();
}

/** Opens the dialog that ignores a job of the review. */
export async function askToIgnore(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Ignore…: .*no recorded use/ })
    .first()
    .click();
  await page.getByRole('dialog', { name: 'Ignore this finding' }).waitFor();
}

/** Ignores a job, and shows what is ignored. */
export async function ignoreJob(page: Page): Promise<void> {
  await askToIgnore(page);
  await page.getByRole('button', { name: 'Ignore', exact: true }).click();
  await page.getByRole('region', { name: 'Ignored' }).scrollIntoViewIfNeeded();
}

/** Lists the tokens of the first week in which some expire. */
export async function showEnds(page: Page): Promise<void> {
  const ends = page.getByRole('region', { name: 'What ends in the next 13 weeks' });
  await ends
    .getByRole('button', { name: /^[1-9]\d* tokens?.*: Tokens expire/ })
    .first()
    .click();
  await ends.scrollIntoViewIfNeeded();
}
