import { expect, test } from './fixtures/test.ts';
import { listComplete, signInAs } from './fixtures/sign-in.ts';

test('the sandbox is one click away, and the badge says who one is', async ({ page }) => {
  await signInAs(page, 'Admin');
  await listComplete(page);
  const badge = page.getByRole('button', { name: /Amara Okafor/ });
  await expect(badge).toContainText('admin');
  await expect(badge).toContainText(/…\w{4}/);
});

test('something is on the page from its first moment until there is an account to choose', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const seen = { looks: 0, empty: 0 };
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const root = document.querySelector('#root');
      if (root === null) return;
      seen.looks += 1;
      if (root.querySelector('.boot, main') === null) seen.empty += 1;
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/tokens');
  await expect(page.getByRole('heading', { name: 'Connect to an account' })).toBeVisible();
  const { looks, empty } = await page.evaluate<{ looks: number; empty: number }>('window.seen');
  expect(looks).toBeGreaterThan(1);
  expect(empty).toBe(0);
});

test('a key opens its session without reaching the page, its storage or the log', async ({
  page,
  server,
  context,
}) => {
  await page.goto('/connect');
  await page.getByLabel('Instance').click();
  await page.getByRole('option', { name: /sandbox/i }).click();
  await page.getByRole('textbox', { name: 'Key' }).fill(`  "${server.adminKey}"\n`);
  await page.getByRole('button', { name: 'Connect' }).click();
  await listComplete(page);
  const kept = await page.evaluate(() =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      location.href,
      history.state,
    ]),
  );
  expect(kept).not.toContain(server.adminKey.slice(4));
  expect(await page.content()).not.toContain(server.adminKey);
  expect((await context.cookies()).every(({ httpOnly, sameSite }) => httpOnly && sameSite === 'Strict')).toBe(
    true,
  );
  const log = server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  expect(log.length).toBeGreaterThan(0);
  expect(log.join('\n')).not.toContain(server.adminKey);
});

test.describe('a credential that is no access token', () => {
  test.use({ expectedStatuses: [400, 401] });

  test('is named for what it is before it is sent anywhere', async ({ page }) => {
    await page.goto('/connect');
    await page.getByRole('textbox', { name: 'Key' }).fill('sdk-11111111-2222-4333-8444-555555555555');
    await page.getByRole('button', { name: 'Connect' }).click();
    await expect(page.getByText(/SDK key/)).toBeVisible();
  });

  test('a refused key says which instance refused it', async ({ page }) => {
    await page.goto('/connect');
    await page.getByLabel('Instance').click();
    await page.getByRole('option', { name: /sandbox/i }).click();
    await page.getByRole('textbox', { name: 'Key' }).fill('api-11111111-2222-4333-8444-555555555555');
    await page.getByRole('button', { name: 'Connect' }).click();
    await expect(page.getByText(/sandbox.* rejected this key/i)).toBeVisible();
  });
});

test('signing out ends the session', async ({ page }) => {
  await signInAs(page, 'Reader');
  await listComplete(page);
  await page.getByRole('button', { name: /Lucía.*Sandbox/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/connect/);
  await page.goto('/tokens');
  await expect(page).toHaveURL(/\/connect/);
});

test.describe('signed out mid-way', () => {
  test.use({ expectedStatuses: [401] });

  test('a key that died leads back to where one was', async ({ page, sandbox }) => {
    const own = await sandbox.createToken({ name: 'short-lived', role: 'reader' });
    await page.goto('/connect');
    await page.getByLabel('Instance').click();
    await page.getByRole('option', { name: /sandbox/i }).click();
    await page.getByRole('textbox', { name: 'Key' }).fill(own.token ?? '');
    await page.getByRole('button', { name: 'Connect' }).click();
    await listComplete(page);
    await page.getByRole('searchbox').fill('deploy');
    await expect(page).toHaveURL(/q=deploy/);
    await sandbox.deleteToken(own._id);
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(page.getByText(/was deleted, reset or has expired/)).toBeVisible();
    await page.getByRole('button', { name: /^Reader/ }).click();
    await expect(page).toHaveURL(/\/tokens\?q=deploy/);
  });

  test('a session that ended in another tab leads back to the token one read', async ({ page, context }) => {
    await signInAs(page, 'Admin', '/tokens?q=terraform');
    await listComplete(page);
    await page.getByRole('rowheader').first().getByRole('link').click();
    await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();
    const place = page.url();
    await context.clearCookies();
    await page.goBack();
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(page.getByText(/Your Sandbox session has ended/)).toBeVisible();
    await page.goto(place);
    await page.getByRole('button', { name: /^Admin/ }).click();
    await expect(page).toHaveURL(place);
    await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();
  });
});
