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
  await listComplete(page);
  await page.getByRole('searchbox').fill('zebra hook');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Zebra deploy hook' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('zebra hook');
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
  await expect(page.getByText(new RegExp(`^${count} of \\d+ tokens`))).toBeVisible();
  await expect(page).toHaveURL(/kind=service/);
  await page.goBack();
  await expect(page.getByText(/^\d+ of \d+ tokens/)).toBeHidden();
});

test('an owner is found by typing', async ({ page }) => {
  await signInAs(page, 'Admin');
  await listComplete(page);
  await page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: 'Owner' }).click();
  await page.getByRole('combobox', { name: 'Search owner' }).fill('kenji');
  await expect(page.getByRole('option')).toHaveText(/Kenji Watanabe/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Owner: Kenji Watanabe' })).toBeVisible();
  await expect(page).toHaveURL(/owner=/);
});

test('columns and density are chosen once and kept', async ({ page }) => {
  await signInAs(page, 'Admin');
  await listComplete(page);
  const row = page.getByRole('row').nth(3);
  const comfortable = (await row.boundingBox())?.height ?? 0;
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('checkbox', { name: 'Kind' }).uncheck();
  await page.getByRole('checkbox', { name: 'API version' }).check();
  await page.getByRole('radio', { name: 'Compact' }).check();
  await page.keyboard.press('Escape');
  await page.reload();
  await listComplete(page);
  await expect(page.getByRole('columnheader', { name: 'API version' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Kind' })).toBeHidden();
  expect((await row.boundingBox())?.height).toBeLessThan(comfortable);
});

test('whose tokens: everyone, mine, service', async ({ page }) => {
  await signInAs(page, 'Writer');
  await listComplete(page);
  const whose = page.getByRole('group', { name: 'Tokens shown' });
  await whose.getByRole('radio', { name: 'Mine' }).check();
  await expect(page).toHaveURL(/view=mine/);
  await expect(page.getByRole('row', { name: /Console, Kenji/ })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Service' })).toHaveCount(0);
  await whose.getByRole('radio', { name: 'Service' }).check();
  await expect(page.getByRole('cell', { name: 'Service' })).not.toHaveCount(0);
  await expect(page.getByRole('cell', { name: 'Personal' })).toHaveCount(0);
});

test('only the rows in sight exist, in a table that knows of all of them', async ({ page }) => {
  await signInAs(page, 'Admin');
  await listComplete(page);
  const named = Number(await page.getByRole('table').getAttribute('aria-rowcount'));
  expect(named).toBeGreaterThan(48);
  expect(await page.getByRole('row').count()).toBeLessThan(named);
  const excess = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  expect(excess, 'the table scrolls, the page does not').toBeLessThanOrEqual(0);
});

test.describe('at 900 pixels', () => {
  test.use({ viewport: { width: 900, height: 800 } });

  test('the name stays in sight while the table scrolls sideways', async ({ page }) => {
    await signInAs(page, 'Admin');
    await listComplete(page);
    await page
      .getByRole('table')
      .locator('xpath=..')
      .evaluate((frame) => frame.scrollTo(600, 0));
    await expect(page.getByRole('rowheader').first().getByRole('link')).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('columnheader', { name: 'Last four' })).toBeInViewport({ ratio: 0.5 });
  });
});

test('a slow answer shows the shape of what is coming', async ({ page, sandbox }) => {
  await page.goto('/connect');
  await sandbox.arm({ operation: 'list', fault: 'slow', delayMs: 1500 });
  await signInAs(page, 'Admin');
  await expect(page.getByText('Loading…')).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Loading access tokens' })).toBeVisible();
  await expect(page.locator('tbody td:nth-child(2) .boot-bar').first()).toBeVisible();
  await listComplete(page);
  await expect(page.locator('tbody .boot-bar')).toHaveCount(0);
});

test('sorting is a button in the head of a column', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await signInAs(page, 'Admin');
  await listComplete(page);
  const head = page.getByRole('columnheader', { name: /Last used/ });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', /ascending|descending/);
  await expect(page).toHaveURL(/sort=-?used/);
  // On a laptop's 1,280 pixels all columns and the menus are in sight.
  const cut = await page
    .getByRole('table')
    .locator('xpath=..')
    .evaluate((frame) => frame.scrollWidth - frame.clientWidth);
  expect(cut).toBe(0);
});

test('parts of an address that mean nothing are named, not swallowed', async ({ page }) => {
  await signInAs(page, 'Admin', '/tokens?kind=robot&sort=created');
  await expect(page.getByText(/kind=robot/)).toBeVisible();
});

test('nothing found, with the way back', async ({ page }) => {
  await signInAs(page, 'Admin', '/tokens?q=nosuchtokenanywhere');
  await listComplete(page);
  await expect(page.getByText('No tokens match')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).last().click();
  await expect(page.getByRole('table')).toBeVisible();
});

test('a key that may not see everyone is told so', async ({ page }) => {
  await signInAs(page, 'Reader');
  await listComplete(page);
  await expect(page.getByText(/You can see your own tokens and all service tokens/)).toBeVisible();
});

test.describe('refused and failing lists', () => {
  test.use({ expectedStatuses: [403, 500] });
  test.afterEach(({ sandbox }) => sandbox.disarm());

  test('not permitted is a screen of its own', async ({ page, sandbox }) => {
    await sandbox.arm({ operation: 'list', fault: '403' });
    await signInAs(page, 'Admin');
    await expect(page.getByText('Your key can’t list access tokens')).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await listComplete(page);
  });

  test('failed is another, with a retry', async ({ page, sandbox }) => {
    await sandbox.arm({ operation: 'list', fault: '500-html' });
    await signInAs(page, 'Admin');
    await expect(page.getByText('Couldn’t load tokens')).toBeVisible();
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
  await scroller.evaluate((element) => element.scrollTo(0, 720));
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBe(720);
  const link = page.getByRole('rowheader').nth(11).getByRole('link');
  const name = await link.innerText();
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await page.goBack();
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBe(720);
});

test("this session's own token is marked", async ({ page }) => {
  await signInAs(page, 'Admin', '/tokens?q=Console%2C%20Amara');
  await listComplete(page);
  await expect(page.getByText('This session').first()).toBeVisible();
});

test('on paper are all rows and columns, and nothing to click', async ({ page }) => {
  await signInAs(page, 'Admin');
  await listComplete(page);
  const table = page.getByRole('table');
  const count = Number(await table.getAttribute('aria-rowcount'));
  const rows = table.locator('tr[aria-rowindex]');
  expect(await rows.count()).toBeLessThan(count);
  // Asked for after the page, so told after it.
  await page.evaluate(() => {
    window.addEventListener('beforeprint', () => {
      document.title = `${document.querySelectorAll('tr[aria-rowindex]').length} rows`;
    });
  });
  await page.pdf();
  await expect(page).toHaveTitle(`${count} rows`);
  expect(await rows.count()).toBeLessThan(count);

  await page.emulateMedia({ media: 'print' });
  await expect(rows).toHaveCount(count);
  await expect(table.getByRole('columnheader', { name: 'Last four' })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('search')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
});
