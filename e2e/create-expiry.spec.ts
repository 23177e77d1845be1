import { expect, test } from './fixtures/test.ts';
import { nameField, openNewToken, tokenNamed, watchWrites } from './fixtures/new-token.ts';

test.afterEach(({ sandbox }) => sandbox.disarm());

const create = 'Create token';

test('the expiry on screen is the one that is sent, as a second request', async ({ page, sandbox }) => {
  const { writes, bodies } = watchWrites(page);
  await openNewToken(page);
  await nameField(page).fill('Ends by itself');
  await page.getByRole('radio', { name: '30 days' }).check();
  await page.getByRole('button', { name: create }).click();
  const ends = page.getByRole('status').filter({ hasText: 'Expires' }).locator('time');
  const shown = Date.parse((await ends.getAttribute('datetime')) ?? '');
  expect(writes).toEqual(['POST /api/v2/tokens', 'PATCH /api/v2/tokens/:id']);
  expect(bodies[1]).toEqual([{ op: 'add', path: '/expiry', value: shown }]);
  expect((await tokenNamed(sandbox, 'Ends by itself'))?.expiry).toBe(shown);
  expect(Math.abs(shown - Date.now() - 30 * 86_400_000)).toBeLessThan(60_000);
});

test.describe('an expiry that could not be set', () => {
  test.use({ expectedStatuses: [409] });

  test('is told beside the key, which is there all the same, and set again on request', async ({
    page,
    sandbox,
  }) => {
    const { writes } = watchWrites(page);
    await sandbox.arm({ operation: 'update', fault: '409' });
    await openNewToken(page);
    await nameField(page).fill('Half done');
    await page.getByRole('radio', { name: '7 days', exact: true }).check();
    await page.getByRole('button', { name: create }).click();
    await expect(page.getByText('The token was created, but its expiry wasn’t set')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'New key of Half done' })).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Expires' })).toBeVisible();
    expect(writes.filter((write) => write.startsWith('POST'))).toEqual(['POST /api/v2/tokens']);
    expect((await tokenNamed(sandbox, 'Half done'))?.expiry).toBeGreaterThan(Date.now());
  });
});
