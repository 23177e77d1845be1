// What only a console below a path can show: a real nginx that passes the path on or removes it, and two consoles on one host.
import type { Page } from '@playwright/test';
import { startConsole } from '../fixtures/console-server.ts';
import { startNginx } from '../fixtures/nginx.ts';
import { watchPage } from '../fixtures/page-watch.ts';
import { sandboxClient } from '../fixtures/sandbox-client.ts';
import { expect, test as base } from '../fixtures/test.ts';

type Consoles = {
  readonly first: string;
  readonly second: string;
  readonly keys: Readonly<Record<'first' | 'second', string>>;
};

/** Two consoles of two accounts below two paths of one host. nginx passes the path of the first on and removes that of the second. */
const test = base.extend<object, { consoles: Consoles }>({
  consoles: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are needed
    async ({}, use) => {
      const shared = { TRUSTED_PROXIES: '1', SESSION_SECRET: 'one-secret-for-both-of-the-two-consoles' };
      const first = await startConsole({ ...shared, BASE_PATH: '/tools/console' });
      const second = await startConsole({ ...shared, BASE_PATH: '/tools' });
      const nginx = await startNginx([
        { path: '/tools/console', console: first.address, passesPath: true },
        { path: '/tools', console: second.address, passesPath: false },
      ]);
      await use({
        first: `${nginx.address}/tools/console`,
        second: `${nginx.address}/tools`,
        keys: { first: first.adminKey, second: second.adminKey },
      });
      await nginx.stop();
      await first.stop();
      await second.stop();
    },
    { scope: 'worker' },
  ],
});

const signedIn = (page: Page) => expect(page.getByText(/tokens? · updated/)).toBeVisible();
const statusOf = async (address: string) => (await fetch(address)).status;
const asAdmin = (page: Page) => page.getByRole('button', { name: /^Admin/ }).click();

for (const [name, passing] of [
  ['first', 'passed on'],
  ['second', 'removed'],
] as const) {
  test(`the path ${passing}: from the first page to an answer of the worker, and back by reload`, async ({
    browser,
    consoles,
  }) => {
    const address = consoles[name];
    const inlineRole = [{ effect: 'allow', actions: ['*'], resources: ['proj/*:env/*:flag/*'] }];
    const { _id } = await sandboxClient(address, consoles.keys[name]).createToken({
      name: 'worker',
      inlineRole,
    });
    const context = await browser.newContext();
    const page = await context.newPage();
    const { complaints } = await watchPage(page, []);
    const outside = new Set<string>();
    page.on('request', (request) => {
      if (!request.url().startsWith(`${address}/`) && request.url() !== address) outside.add(request.url());
    });
    // Without the last slash, as people type it.
    await page.goto(address);
    await asAdmin(page);
    await expect(page).toHaveURL(`${address}/tokens`);
    await signedIn(page);
    const row = page.getByRole('rowheader').first().getByRole('link');
    await expect(row).toHaveAttribute('href', /^\/tools(?:\/console)?\/tokens\/\w+$/);
    const { pathname } = new URL(address);
    expect(await row.getAttribute('href')).toMatch(new RegExp(`^${pathname}/tokens/\\w+$`));
    await row.click();
    await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();
    await page.goBack();
    await signedIn(page);
    await page.goto(`${address}/tokens/${_id}/access?action=deleteFlag&resource=proj/a:env/b:flag/c`);
    await expect.poll(() => page.workers().length).toBeGreaterThan(0);
    expect(page.workers().every((worker) => worker.url().startsWith(`${address}/assets/`))).toBe(true);
    // What the page prints for other tools leads back here.
    await page.goto(`${address}/tokens/new`);
    await page.getByRole('tab', { name: 'curl' }).click();
    await expect(page.getByRole('tabpanel').filter({ hasText: 'curl' })).toContainText(
      `${address}/sandbox/api/v2/tokens`,
    );
    expect([...outside]).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
}

test('two consoles of one host, one path within the other, share no session in either order', async ({
  browser,
  consoles,
}) => {
  for (const [one, other] of [
    [consoles.first, consoles.second],
    [consoles.second, consoles.first],
  ] as const) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${one}/tokens`);
    await asAdmin(page);
    await signedIn(page);
    const beside = await context.newPage();
    await beside.goto(`${other}/tokens`);
    await expect(beside.getByRole('heading', { name: 'Connect to an account' })).toBeVisible();
    await asAdmin(beside);
    await signedIn(beside);
    // Signing out of the one is no news to the other.
    await beside.getByRole('button', { name: /Amara Okafor/ }).click();
    await beside.getByRole('menuitem', { name: /Sign out/ }).click();
    await expect(beside.getByRole('heading', { name: 'Connect to an account' })).toBeVisible();
    await page.reload();
    await signedIn(page);
    await context.close();
  }
});

test('probes answer below the path, and what is not the console’s is the other server’s', async ({
  consoles,
}) => {
  for (const address of [consoles.first, consoles.second])
    expect(await Promise.all(['/healthz', '/readyz'].map((path) => statusOf(`${address}${path}`)))).toEqual([
      200, 200,
    ]);
  const { origin } = new URL(consoles.first);
  expect(await (await fetch(`${origin}/tokens`)).text()).toContain('Another server');
  expect(await statusOf(`${consoles.second}/metrics`)).toBe(404);
});
