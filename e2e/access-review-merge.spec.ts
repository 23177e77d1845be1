// One access review in two browsers: each decides a half, and their files come to the same in either order.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { card, countLeft, decideOne, startReview } from './fixtures/access-review.ts';
import { signInAs } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

test.use({ serverSettings: { SANDBOX_TOKENS: '8' } });

async function saveFile(page: Page): Promise<Buffer> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to continue elsewhere' }).click();
  return readFileSync(await (await saving).path());
}

async function openFile(page: Page, buffer: Buffer): Promise<void> {
  await page.goto('/review/campaigns');
  await page
    .getByLabel('Access review file')
    .setInputFiles({ name: 'review.json', mimeType: 'application/json', buffer });
  await expect(page).toHaveURL(/\/review\/campaigns\/[\w-]+$/);
}

/** The entries of the log, in an order of their own. */
function entriesOf(file: Buffer): readonly string[] {
  const { entries } = JSON.parse(file.toString('utf8')) as {
    entries: { id: string; at: number; tokenId: string; decision: string }[];
  };
  return entries.map(({ id, at, tokenId, decision }) => `${id} ${at} ${tokenId} ${decision}`);
}

test('two browsers decide different halves of a review, and joining them in either order is the same', async ({
  page,
  browser,
  server,
}) => {
  await signInAs(page, 'Admin', '/review');
  await startReview(page);
  const all = await countLeft(page);
  const started = await saveFile(page);
  const context = await browser.newContext({ baseURL: server.address, acceptDownloads: true });
  const other = await context.newPage();
  await signInAs(other, 'Admin', '/review/campaigns');
  await openFile(other, started);
  await expect(card(other)).toBeVisible();
  for (let moves = 0; moves < all / 2; moves += 1) await other.keyboard.press('j');
  for (let decided = 0; decided < all / 2; decided += 1) {
    await decideOne(page, []);
    await decideOne(other, []);
  }
  const [mine, theirs] = [await saveFile(page), await saveFile(other)];
  await openFile(page, theirs);
  await openFile(other, mine);
  await expect(page.getByText(/ · 0 left$/).last()).toBeVisible();
  await expect(other.getByText(/ · 0 left$/).last()).toBeVisible();
  const [one, two] = [await saveFile(page), await saveFile(other)];
  expect(entriesOf(one)).toEqual(entriesOf(two));
  expect(entriesOf(one)).toHaveLength(all);
  await context.close();
});
