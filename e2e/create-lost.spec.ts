import { expect, test } from './fixtures/test.ts';
import { nameField, openNewToken, revealKey, watchWrites } from './fixtures/new-token.ts';

// The create is carried out and its answer dropped, or fails before anything is made.
test.use({ expectedStatuses: [500, 502] });
test.afterEach(({ sandbox }) => sandbox.disarm());

test('a dropped answer is never followed by a second create; a fresh key takes one reset', async ({
  page,
  sandbox,
}) => {
  const { writes } = watchWrites(page);
  await openNewToken(page);
  await nameField(page).fill('Lost fault:drop@create');
  await page.getByRole('button', { name: 'Create token' }).click();
  await expect(page.getByRole('heading', { name: 'Token created, but the key was lost' })).toBeVisible();
  const card = page.getByRole('article', { name: 'Lost fault:drop@create' });
  await expect(card).toContainText('without a grace period: no one has it');
  await card.getByRole('button', { name: 'Reset for a new key' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('New key: Lost fault:drop@create');
  expect(writes).toEqual(['POST /api/v2/tokens', 'POST /api/v2/tokens/:id/reset']);
  expect(await sandbox.statusOfKey(await revealKey(page, 'Lost fault:drop@create'))).toBe(200);
});

test('the token found can be kept as it is', async ({ page, sandbox }) => {
  await sandbox.arm({ operation: 'create', fault: 'drop' });
  await openNewToken(page);
  await nameField(page).fill('Kept without a key');
  await page.getByRole('button', { name: 'Create token' }).click();
  await page.getByRole('button', { name: 'Keep token without its key' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kept without a key');
});

test('or deleted, and the form is as it was', async ({ page, sandbox }) => {
  await sandbox.arm({ operation: 'create', fault: 'drop' });
  await openNewToken(page);
  await nameField(page).fill('Deleted at once');
  await page.getByRole('button', { name: 'Create token' }).click();
  await page.getByRole('button', { name: 'Delete token' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete token' }).click();
  await expect(nameField(page)).toHaveValue('Deleted at once');
  const { items } = await sandbox.listTokens();
  expect(items.filter(({ name }) => name === 'Deleted at once')).toEqual([]);
});

test('nothing found is said, and only the person sends the create again', async ({ page, sandbox }) => {
  const { writes } = watchWrites(page);
  await sandbox.arm({ operation: 'create', fault: '500-html' });
  await openNewToken(page);
  await nameField(page).fill('Second time lucky');
  await page.getByRole('button', { name: 'Create token' }).click();
  await expect(page.getByRole('heading', { name: 'Token not found' })).toBeVisible();
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByRole('heading', { name: 'Token not found' })).toBeVisible();
  expect(writes).toEqual(['POST /api/v2/tokens']);
  await page.getByRole('button', { name: 'Back to form to try again' }).click();
  await page.getByRole('button', { name: 'Create token' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Token created: Second time lucky');
  expect(writes).toHaveLength(2);
});

test('a list that cannot be read leaves it open, and says so', async ({ page, sandbox }) => {
  await openNewToken(page);
  await nameField(page).fill('Unknown end');
  await sandbox.arm({ operation: 'create', fault: 'drop' });
  await sandbox.arm({ operation: 'list', fault: '500-html' });
  await page.getByRole('button', { name: 'Create token' }).click();
  await expect(page.getByRole('heading', { name: 'We don’t know whether the token exists' })).toBeVisible();
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByRole('article', { name: 'Unknown end' })).toBeVisible();
});
