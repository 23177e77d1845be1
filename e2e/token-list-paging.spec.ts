import { expect, test } from './fixtures/test.ts';
import { listComplete, signInAs } from './fixtures/sign-in.ts';

// A server that gives 25 tokens a page, whatever is asked for.
test.use({ serverSettings: { SANDBOX_TOKENS: '60', SANDBOX_MAX_LIMIT: '25' } });
test.afterEach(({ sandbox }) => sandbox.disarm());

test('the list shows all of them and says so', async ({ page, sandbox }) => {
  const { totalCount } = await sandbox.listTokens();
  expect(totalCount).toBeGreaterThan(50);
  await signInAs(page, 'Admin');
  await expect(page.getByText(`${totalCount} tokens, complete`)).toBeVisible();
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', `${totalCount + 1}`);
});

test.describe('and a page that fails', () => {
  test.use({ expectedStatuses: [500] });

  test('says "50 of 60", keeps the rows, and goes on when asked', async ({ page, sandbox }) => {
    const { totalCount } = await sandbox.listTokens();
    await sandbox.arm({ operation: 'list', fault: '500-html', afterCalls: 2 });
    await signInAs(page, 'Admin');
    await expect(page.getByText(`Only 50 of ${totalCount} tokens are shown.`)).toBeVisible();
    await expect(page.getByText(`50 of ${totalCount}, not complete`)).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText(`${totalCount} tokens, complete`)).toBeVisible();
  });
});

test.describe('and a rate limit', () => {
  test.use({ expectedStatuses: [429] });

  test('counts down calmly and continues by itself', async ({ page, sandbox }) => {
    await sandbox.arm({ operation: 'list', fault: '429', afterCalls: 1 });
    await signInAs(page, 'Admin');
    await expect(page.getByText(/asks for a pause/)).toBeVisible();
    await listComplete(page);
    await expect(page.getByText(/asks for a pause/)).toBeHidden();
  });

  test('waits a little when the reset lies in the past', async ({ page, sandbox }) => {
    await sandbox.arm({ operation: 'list', fault: '429-past', afterCalls: 1 });
    await signInAs(page, 'Admin');
    await listComplete(page);
  });
});
