import { expect, test } from './fixtures/test.ts';
import { listComplete, signInAs } from './fixtures/sign-in.ts';

// A server that gives 25 tokens a page, whatever is asked for.
test.use({ serverSettings: { SANDBOX_TOKENS: '60', SANDBOX_MAX_LIMIT: '25' } });
test.afterEach(({ sandbox }) => sandbox.disarm());

test('the list shows all of them and says so', async ({ page, sandbox }) => {
  const { totalCount } = await sandbox.listTokens();
  expect(totalCount).toBeGreaterThan(50);
  await signInAs(page, 'Admin');
  await expect(page.getByText(`${totalCount} tokens · updated`)).toBeVisible();
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', `${totalCount + 1}`);
});

test('after signing out nothing is known any more', async ({ page }) => {
  await signInAs(page, 'Admin');
  await listComplete(page);
  await page.getByRole('button', { name: /Sandbox/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  const known: string[] = [];
  page.on('request', (request) => {
    if (request.headers()['known-pages'] !== undefined) known.push(request.url());
  });
  await page.getByRole('button', { name: /^Admin/ }).click();
  await listComplete(page);
  expect(known).toEqual([]);
});

test.describe('and a page that fails', () => {
  test.use({ expectedStatuses: [500] });

  test('says "50 of 60", keeps the rows, and goes on when asked', async ({ page, sandbox }) => {
    const { totalCount } = await sandbox.listTokens();
    await sandbox.arm({ operation: 'list', fault: '500-html', afterCalls: 2 });
    await signInAs(page, 'Admin');
    await expect(page.getByText(`Showing only 50 of ${totalCount} tokens.`)).toBeVisible();
    await expect(page.getByText(`50 of ${totalCount} tokens loaded · updated`)).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText(`${totalCount} tokens · updated`)).toBeVisible();
  });
});

test.describe('and a rate limit', () => {
  test('counts down calmly and continues by itself', async ({ page, sandbox }) => {
    await signInAs(page, 'Admin');
    await listComplete(page);
    await sandbox.arm({ operation: 'list', fault: '429', afterCalls: 1 });
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(page.getByText(/Slowed down so that others/)).toBeVisible();
    await listComplete(page);
    await expect(page.getByText(/Slowed down so that others/)).toBeHidden();
  });
});
