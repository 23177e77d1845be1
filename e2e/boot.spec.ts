// What the page does by itself, before the program is there or when it does not come.
import type { Page, Route } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { openSubPathProxy } from './fixtures/sub-path-proxy.ts';
import { listComplete, signInAs } from './fixtures/sign-in.ts';

const program = '**/assets/start-*.js';

/** Holds the program back; gives what lets it through. */
async function holdProgram(page: Page): Promise<() => Promise<unknown>> {
  const held: Route[] = [];
  let isHeld = true;
  await page.route(program, async (route) => {
    if (isHeld) held.push(route);
    else await route.continue();
  });
  return () => {
    isHeld = false;
    return Promise.all(held.map((route) => route.continue().catch(() => undefined)));
  };
}

const firstRow = (page: Page) => page.getByRole('rowheader').first();

for (const width of [1008, 1440])
  test(`the first rows stand where the table puts them a moment later, with the same words, at ${width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await signInAs(page, 'Admin');
    const release = await holdProgram(page);
    await page.reload();
    await expect(firstRow(page)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
    const early = { words: await firstRow(page).innerText(), box: await firstRow(page).boundingBox() };
    await release();
    await listComplete(page);
    expect(await firstRow(page).innerText()).toBe(early.words);
    const box = await firstRow(page).boundingBox();
    // To the pixel: what is laid out by other means may differ by a fraction of one.
    for (const side of ['x', 'y', 'width'] as const)
      expect(Math.abs((box?.[side] ?? NaN) - (early.box?.[side] ?? NaN))).toBeLessThan(1);
  });

test('a first row leads to its token, also before the program is there', async ({ page }) => {
  await signInAs(page, 'Admin');
  const release = await holdProgram(page);
  await page.reload();
  const link = firstRow(page).getByRole('link');
  const name = await link.innerText();
  await link.click();
  await page.waitForURL(/\/tokens\/\w+$/);
  await release();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('what is typed into the search before the program is there is searched for, and typing goes on', async ({
  page,
}) => {
  await signInAs(page, 'Admin');
  await listComplete(page);
  const release = await holdProgram(page);
  await page.reload();
  await expect(firstRow(page)).toBeVisible();
  const field = page.getByRole('searchbox', { name: 'Search access tokens' });
  const early = await field.boundingBox();
  await field.pressSequentially('terra');
  await release();
  await listComplete(page);
  await expect(field).toBeFocused();
  await page.keyboard.type('form');
  await expect(field).toHaveValue('terraform');
  await expect(page).toHaveURL(/[?&]q=terraform/);
  await expect(page.getByText(/^[\d,]+ of [\d,]+ tokens/)).toBeVisible();
  // The icon stands beside the field of the program, which therefore begins a little further to the right.
  const late = await field.boundingBox();
  expect(
    Math.abs((late?.y ?? NaN) + (late?.height ?? NaN) / 2 - (early?.y ?? NaN) - (early?.height ?? NaN) / 2),
  ).toBeLessThan(1);
});

test('the search of the address is shown from the first moment on, without a key', async ({ page }) => {
  await signInAs(page, 'Admin');
  const release = await holdProgram(page);
  await page.goto('/tokens?q=terraform++api-1b2c3d4e-0000-4000-8000-00000000a1b2');
  const field = page.getByRole('searchbox');
  await expect(field).toHaveValue('terraform a1b2');
  await release();
  await listComplete(page);
  await expect(field).toHaveValue('terraform a1b2');
});

test('a page whose files are of another version, as during an update, loads once more by itself', async ({
  page,
  browser,
}) => {
  await signInAs(page, 'Admin');
  const context = await browser.newContext({ storageState: await page.context().storageState() });
  const mixed = await context.newPage();
  await mixed.route(program, (route) => route.fulfill({ status: 404, body: '{}' }), { times: 1 });
  await mixed.goto(page.url());
  await listComplete(mixed);
  await context.close();
});

test('the page says so when the program does not come, and what to do', async ({ page, browser }) => {
  await signInAs(page, 'Admin');
  // Not the page of this test, which may not complain.
  const context = await browser.newContext({ storageState: await page.context().storageState() });
  const cut = await context.newPage();
  await cut.route(program, (route) => route.abort());
  await cut.goto(page.url());
  await expect(cut.getByRole('alert')).toContainText('Couldn’t load the console');
  await cut.unroute(program);
  await cut.reload();
  await listComplete(cut);
  await context.close();
});

test('under a path that the console was not told of, the page names the setting', async ({
  server,
  browser,
}) => {
  const proxy = await openSubPathProxy(server.address, '/tools/console');
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${proxy.address}/tools/console/`);
  await expect(page.getByRole('alert')).toContainText('set BASE_PATH');
  // Nor may a browser's translator touch a page whose text the program changes in place.
  await expect(page.locator('html')).toHaveAttribute('translate', 'no');
  await context.close();
  proxy.close();
});
