// A list of many pages: they come in one answer, and whatever happens to one of them in the middle is told, and nothing that came is lost.
import type { Page } from '@playwright/test';
import { listComplete, signInAs } from './fixtures/sign-in.ts';
import { ownPathOf } from './fixtures/sub-path.ts';
import { expect, test } from './fixtures/test.ts';

test.use({ serverSettings: { SANDBOX_TOKENS: '1200', SANDBOX_MAX_LIMIT: '100' } });
test.afterEach(({ sandbox }) => sandbox.disarm());

/** Collects the bytes of each answer with the list. */
async function watchLists(page: Page): Promise<readonly number[]> {
  const sizes: number[] = [];
  await page.route('**/token-list', async (route) => {
    const response = await route.fetch();
    sizes.push((await response.body()).byteLength);
    await route.fulfill({ response });
  });
  return sizes;
}

test('is complete after one call, also when the page is loaded anew', async ({ page, sandbox }) => {
  const { totalCount } = await sandbox.listTokens();
  await signInAs(page, 'Admin');
  await listComplete(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    const pathname = ownPathOf(request.url());
    if (/\/(?:tokens|token-list)$/.test(pathname)) asked.push(pathname);
  });
  await page.reload();
  await expect(page.getByText(`${totalCount.toLocaleString('en')} tokens · updated`)).toBeVisible();
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', `${totalCount + 1}`);
  expect(asked).toEqual(['/tokens', '/token-list']);
});

test('a refresh sends only the pages that have changed', async ({ page }) => {
  const sizes = await watchLists(page);
  await page.clock.install();
  await signInAs(page, 'Admin');
  await listComplete(page);
  await page.clock.fastForward('05:00');
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByText(/tokens · updated/)).toBeHidden();
  await page.goBack();
  await expect.poll(() => sizes).toHaveLength(2);
  const [all = 0, changed = Infinity] = sizes;
  // The page with the session's own token has changed: the sandbox notes when it was used.
  expect(changed).toBeLessThan(all / 4);
});

test.describe('and a page in the middle that fails', () => {
  test('says how far it came, keeps the rows, and goes on when asked', async ({ page, sandbox }) => {
    const { totalCount } = await sandbox.listTokens();
    const total = totalCount.toLocaleString('en');
    await sandbox.arm({ operation: 'list', fault: '500-html', afterCalls: 6 });
    await signInAs(page, 'Admin');
    await expect(page.getByText(`Showing only 600 of ${total} tokens.`)).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText(`${total} tokens · updated`)).toBeVisible();
  });
});

test.describe('and a rate limit in the middle', () => {
  test('is waited out, and the list goes on by itself', async ({ page, sandbox }) => {
    await signInAs(page, 'Admin');
    await listComplete(page);
    await sandbox.arm({ operation: 'list', fault: '429', afterCalls: 6 });
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(page.getByText(/Slowed down so that others/)).toBeVisible();
    await listComplete(page);
    await expect(page.getByText(/Slowed down so that others/)).toBeHidden();
  });
});

test.describe('and a connection that breaks in the middle', () => {
  test('is told like any other, and nothing that came is lost', async ({ page, sandbox }) => {
    await sandbox.arm({ operation: 'list', fault: 'cut', afterCalls: 6 });
    await signInAs(page, 'Admin');
    await expect(page.getByText(/Showing only 600 of/)).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await listComplete(page);
  });
});
