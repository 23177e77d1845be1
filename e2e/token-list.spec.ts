import { expect, test } from './fixtures/test.ts';
import { listComplete, signInAs } from './fixtures/sign-in.ts';

test('search finds by name, owner and last four, marks what it found, and lives in the address', async ({
  page,
  sandbox,
}) => {
  const token = await sandbox.createToken({ name: 'Zebra deploy hook', role: 'reader', serviceToken: true });
  await signInAs(page, 'Admin');
  await listComplete(page);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('zebra');
  await expect(page.getByRole('link', { name: 'Zebra deploy hook' })).toBeVisible();
  await expect(page.locator('mark').first()).toHaveText(/zebra/i);
  await expect(page).toHaveURL(/q=zebra/);
  await page.getByRole('searchbox').fill((token.token ?? '').slice(-4));
  await expect(page.getByRole('link', { name: 'Zebra deploy hook' })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`q=${(token.token ?? '').slice(-4)}`));
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue((token.token ?? '').slice(-4));
  await expect(page.getByRole('link', { name: 'Zebra deploy hook' })).toBeVisible();
});

test('filters show counts, combine, and Back undoes them', async ({ page }) => {
  await signInAs(page, 'Admin');
  await listComplete(page);
  await page
    .getByRole('group', { name: 'Filters' })
    .getByRole('button', { name: 'Kind', exact: true })
    .click();
  const service = page.getByRole('menuitemcheckbox', { name: /Service/ });
  const count = Number((await service.innerText()).replaceAll(/\D/g, ''));
  expect(count).toBeGreaterThan(0);
  await service.click();
  await page.keyboard.press('Escape');
  await expect(page.getByText(`${count} tokens shown`)).toBeVisible();
  await expect(page).toHaveURL(/kind=service/);
  await page.goBack();
  await expect(page.getByText('tokens shown')).toBeHidden();
});

test('sorting is a button in the head of a column', async ({ page }) => {
  await signInAs(page, 'Admin');
  await listComplete(page);
  const head = page.getByRole('columnheader', { name: /Last used/ });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', /ascending|descending/);
  await expect(page).toHaveURL(/sort=-?used/);
});

test('parts of an address that mean nothing are named, not swallowed', async ({ page }) => {
  await signInAs(page, 'Admin', '/tokens?kind=robot&sort=created');
  await expect(page.getByText(/kind=robot/)).toBeVisible();
});

test('nothing found, with the way back', async ({ page }) => {
  await signInAs(page, 'Admin', '/tokens?q=nosuchtokenanywhere');
  await listComplete(page);
  await expect(page.getByText('No token matches')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).last().click();
  await expect(page.getByRole('table')).toBeVisible();
});

test('a key that may not see everyone is told so', async ({ page }) => {
  await signInAs(page, 'Reader');
  await listComplete(page);
  await expect(page.getByText(/sees your own tokens and service tokens only/)).toBeVisible();
});

test.describe('refused and failing lists', () => {
  test.use({ expectedStatuses: [403, 500] });
  test.afterEach(({ sandbox }) => sandbox.disarm());

  test('not permitted is a screen of its own', async ({ page, sandbox }) => {
    await sandbox.arm({ operation: 'list', fault: '403' });
    await signInAs(page, 'Admin');
    await expect(page.getByText('This key may not list access tokens')).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await listComplete(page);
  });

  test('failed is another, with a retry', async ({ page, sandbox }) => {
    await sandbox.arm({ operation: 'list', fault: '500-html' });
    await signInAs(page, 'Admin');
    await expect(page.getByText('The tokens could not be loaded')).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await listComplete(page);
  });
});

test.describe('at 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('rows are cards and nothing scrolls sideways', async ({ page }) => {
    await signInAs(page, 'Admin');
    await listComplete(page);
    await expect(page.getByRole('table')).toBeHidden();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

test('the list keeps its place while a token is looked at', async ({ page }) => {
  await signInAs(page, 'Admin');
  await listComplete(page);
  const scroller = page.getByRole('table').locator('xpath=ancestor::*[self::div][1]');
  await scroller.evaluate((element) => element.scrollTo(0, 700));
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBe(700);
  const link = page.getByRole('row').nth(12).getByRole('link');
  const name = await link.innerText();
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await page.goBack();
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBe(700);
});

test("this session's own token is marked", async ({ page }) => {
  await signInAs(page, 'Admin', '/tokens?q=Console%2C%20Amara');
  await listComplete(page);
  await expect(page.getByText('This session').first()).toBeVisible();
});
