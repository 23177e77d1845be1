// Whoever works by the keyboard goes on where they were: nothing that vanishes takes the focus with it.
import { expect, test } from './fixtures/test.ts';
import { listComplete, signInAs } from './fixtures/sign-in.ts';

// Enough to be scrolled far.
test.use({ serverSettings: { SANDBOX_TOKENS: '400' } });

const backs = ['the back button', 'the link above the page'] as const;

for (const back of backs)
  test(`from a token far down, ${back} leads to its place in the list and to its link`, async ({ page }) => {
    await signInAs(page, 'Admin');
    await listComplete(page);
    const table = page.getByRole('table', { name: 'Access tokens' });
    await table.hover();
    await page.mouse.wheel(0, 9000);
    const frame = table.locator('..');
    await expect.poll(() => frame.evaluate(({ scrollTop }) => scrollTop)).toBe(9000);
    const link = page.getByRole('row').and(page.locator('[aria-rowindex="232"]')).getByRole('link').first();
    const address = await link.getAttribute('href');
    await link.focus();
    const place = await frame.evaluate(({ scrollTop }) => scrollTop);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    if (back === 'the back button') await page.goBack();
    else await page.getByRole('main').getByRole('link', { name: 'Access tokens' }).click();
    await expect(page.locator(`tbody a[href="${address ?? ''}"]`).first()).toBeFocused();
    expect(await frame.evaluate(({ scrollTop }) => scrollTop)).toBe(place);
  });

test('clearing a search or the filters leads to the search', async ({ page }) => {
  await signInAs(page, 'Admin', '/tokens?q=deploy&kind=service');
  await listComplete(page);
  const search = page.getByRole('searchbox', { name: 'Search access tokens' });
  await page.getByRole('button', { name: 'Clear search' }).press('Enter');
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('');
  await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
  await expect(search).toBeFocused();
  await expect(page).toHaveURL(/\/tokens$/);
});

test('a page that has to be read first gets the focus when its heading is there', async ({
  page,
  sandbox,
}) => {
  const { _id: id } = await sandbox.createToken({ name: 'to edit', role: 'reader', serviceToken: true });
  await signInAs(page, 'Admin', `/tokens/${id}`);
  await page.getByRole('link', { name: 'Edit to edit' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Edit to edit' })).toBeFocused();
});

test('a question leads to its answer', async ({ page }) => {
  await signInAs(page, 'Admin', '/access');
  await page.getByRole('button', { name: 'Which tokens can delete flags in production?' }).press('Enter');
  const answer = page.getByRole('heading', { name: 'Results' });
  await expect(answer).toBeFocused();
  await page.getByRole('combobox', { name: 'Action' }).fill('updateOn');
  await page.getByRole('combobox', { name: 'Action' }).press('Escape');
  await page.getByRole('button', { name: 'Check', exact: true }).press('Enter');
  await expect(page).toHaveURL(/updateOn/);
  await expect(answer).toBeFocused();
});
