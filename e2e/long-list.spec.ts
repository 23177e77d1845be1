// A list of many pages: they come in one answer, and whatever happens to one of them happens as if it had been asked for by itself.
import type { Page } from '@playwright/test';
import { listComplete, signInAs } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

test.use({ serverSettings: { SANDBOX_TOKENS: '1200', SANDBOX_MAX_LIMIT: '100' } });
test.afterEach(({ sandbox }) => sandbox.disarm());

/** Collects the calls for pages of the list, as `path?offset`. */
function watchPages(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (/\/(?:tokens|token-pages)$/.test(pathname) && searchParams.has('offset'))
      asked.push(`${pathname}?${searchParams.get('offset')}`);
  });
  return asked;
}

/** Collects the bytes of each answer with many pages. */
async function watchSeries(page: Page): Promise<readonly number[]> {
  const sizes: number[] = [];
  await page.route('**/token-pages?*', async (route) => {
    const response = await route.fetch();
    sizes.push((await response.body()).byteLength);
    await route.fulfill({ response });
  });
  return sizes;
}

test('is complete after three calls, also when the page is loaded anew', async ({ page, sandbox }) => {
  const { totalCount } = await sandbox.listTokens();
  await signInAs(page, 'Admin');
  await listComplete(page);
  const asked = watchPages(page);
  await page.reload();
  await expect(page.getByText(`${totalCount.toLocaleString('en')} tokens, complete`)).toBeVisible();
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', `${totalCount + 1}`);
  expect(asked).toEqual(['/api/v2/tokens?0', '/api/v2/tokens?100', '/token-pages?200']);
});

test('a refresh sends only the pages that have changed', async ({ page }) => {
  const sizes = await watchSeries(page);
  await page.clock.install();
  await signInAs(page, 'Admin');
  await listComplete(page);
  await page.clock.fastForward('05:00');
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByText(/tokens, complete/)).toBeHidden();
  await page.goBack();
  await expect.poll(() => sizes).toHaveLength(2);
  const [all = 0, changed = Infinity] = sizes;
  // The page with the session's own token has changed: the sandbox notes when it was used.
  expect(changed).toBeLessThan(all / 4);
});

test.describe('where such an answer does not come through', () => {
  test.use({ expectedStatuses: [404] });

  test('the pages are asked for one by one', async ({ page }) => {
    await page.route('**/token-pages?*', (route) => route.fulfill({ status: 404 }));
    await page.goto('/connect');
    const asked = watchPages(page);
    await signInAs(page, 'Admin');
    await listComplete(page);
    expect(asked.filter((path) => path.startsWith('/token-pages'))).toHaveLength(1);
    expect(new Set(asked).size).toBeGreaterThanOrEqual(12);
  });
});

test.describe('and a page in the middle that fails', () => {
  test.use({ expectedStatuses: [500] });

  test('says how far it came, keeps the rows, and goes on when asked', async ({ page, sandbox }) => {
    const { totalCount } = await sandbox.listTokens();
    const total = totalCount.toLocaleString('en');
    await sandbox.arm({ operation: 'list', fault: '500-html', afterCalls: 6 });
    await signInAs(page, 'Admin');
    await expect(page.getByText(`Only 600 of ${total} tokens are shown.`)).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText(`${total} tokens, complete`)).toBeVisible();
  });
});

test.describe('and a rate limit in the middle', () => {
  test('is waited out, and the list goes on by itself', async ({ page, sandbox }) => {
    await sandbox.arm({ operation: 'list', fault: '429', afterCalls: 6 });
    await signInAs(page, 'Admin');
    await expect(page.getByText(/asks for a pause/)).toBeVisible();
    await listComplete(page);
    await expect(page.getByText(/asks for a pause/)).toBeHidden();
  });
});

test.describe('and a connection that breaks in the middle', () => {
  test.use({ expectedStatuses: [502] });

  test('is told like any other, and nothing that came is lost', async ({ page, sandbox }) => {
    await sandbox.arm({ operation: 'list', fault: 'cut', afterCalls: 6 });
    await signInAs(page, 'Admin');
    await expect(page.getByText(/Only 600 of/)).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await listComplete(page);
  });
});
