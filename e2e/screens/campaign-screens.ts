// What the gallery does to show an access review in its steps.
import type { Page } from '@playwright/test';
import { expect } from '../fixtures/test.ts';

/** Starts a review of all tokens. */
async function startReview(page: Page): Promise<void> {
  const start = page.getByRole('button', { name: 'Start review' });
  await expect(start).not.toHaveAttribute('aria-disabled', 'true');
  await start.click();
  await page.getByRole('article').waitFor();
}

/** A token that can administer the account: keeping it asks for a reason. */
export async function askReason(page: Page): Promise<void> {
  await startReview(page);
  for (const key of ['4', '3', '2', '5']) {
    const before = await page.getByRole('article').getByRole('heading', { level: 2 }).innerText();
    await page.keyboard.press(key);
    await expect(page.getByRole('article').getByRole('heading', { level: 2 })).not.toHaveText(before);
  }
  await page.keyboard.press('1');
  await page.getByRole('form', { name: 'Reason to keep the token' }).waitFor();
}

export async function carryOut(page: Page): Promise<void> {
  await askReason(page);
  await page.getByRole('link', { name: /^Carry out/ }).click();
  await page.getByRole('heading', { name: 'Remove 1 token' }).waitFor();
}

export async function sign(page: Page): Promise<void> {
  await askReason(page);
  await page.getByRole('link', { name: 'Sign and save' }).click();
  await page.getByRole('heading', { name: 'Evidence' }).waitFor();
}

export async function listReviews(page: Page): Promise<void> {
  await askReason(page);
  await page.getByRole('link', { name: 'Access reviews' }).click();
  await page.getByRole('list', { name: 'Access reviews' }).waitFor();
}

/** The owner of a token is asked, and a reply is pasted of which one line counts. */
export async function askOwners(page: Page): Promise<void> {
  await askReason(page);
  await page.getByRole('link', { name: /^Ask owners/ }).click();
  const first = await page
    .getByRole('list', { name: /^Tokens of/ })
    .getByRole('listitem')
    .first()
    .innerText();
  const [, name = '', lastFour = ''] = /^(.*) …(\w+)$/.exec(first) ?? [];
  await page
    .getByRole('textbox', { name: /^Reply of/ })
    .first()
    .fill(`${lastFour} ${name}: rotate, it was in a chat\n0000 remove`);
  await page.getByRole('list', { name: 'Lines of the reply' }).waitFor();
}
