// Everything that people can write into an account is an attack, and the server keeps to no contract. Nothing runs, nothing breaks, nothing
// reaches beyond the place where it stands; the fixture fails a test on every policy report and every error.
import type { Page } from '@playwright/test';
import { planFor } from './fixtures/bulk-run.ts';
import type { SandboxClient, SandboxToken } from './fixtures/sandbox-client.ts';
import { signInAs } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const operations = 'list get create update reset list-roles get-role list-members get-member list-audit-log';

test.use({ serverSettings: { SANDBOX_TOKENS: '20' } });

async function armEverything(sandbox: SandboxClient): Promise<void> {
  for (const operation of operations.split(' '))
    await sandbox.arm({ operation, fault: 'hostile', times: 1000 });
}

test.afterEach(({ sandbox }) => sandbox.disarm());

/** Ten thousand letters in a row take a slow machine their time. */
async function listed(page: Page): Promise<void> {
  await expect(page.getByText(/tokens? · updated/)).toBeVisible({ timeout: 60_000 });
}

/** Nothing ran, nothing was reached, and nothing stands beyond the edge of the window. */
async function expectHarmless(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: Reflect.get(window, 'pwned'),
    polluted: [Reflect.get({}, 'isAdmin'), Reflect.get({}, 'role')],
    scripts: document.querySelectorAll('main script, main svg[onload], main img, main iframe').length,
    links: [...document.querySelectorAll('main a')].map((link) => (link as HTMLAnchorElement).protocol),
    overflow: document.documentElement.scrollWidth - window.innerWidth,
  }));
  expect(found).toMatchObject({ ran: undefined, polluted: [undefined, undefined], scripts: 0 });
  expect(new Set(found.links).has('javascript:')).toBe(false);
  expect(found.overflow).toBeLessThanOrEqual(0);
}

for (const width of [1280, 320]) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('every screen of a hostile account stands', async ({ page, sandbox }) => {
      const token: SandboxToken = await sandbox.createToken({
        name: 'victim',
        serviceToken: true,
        inlineRole: [{ effect: 'allow', resources: ['proj/*:env/*:flag/*'], actions: ['updateOn'] }],
      });
      const { items } = await sandbox.listTokens();
      const withRoles = items.find(({ customRoleIds = [] }) => customRoleIds.length > 0);
      await signInAs(page, 'Admin');
      await listed(page);
      await armEverything(sandbox);
      await page.goto('/tokens');
      await listed(page);
      await expectHarmless(page);
      for (const path of [
        `/tokens/${token._id}`,
        `/tokens/${withRoles?._id}`,
        `/tokens/${token._id}/edit`,
        `/tokens/${token._id}/reset`,
        `/tokens/${token._id}/access`,
        `/tokens/new?from=${token._id}`,
        '/tokens/new',
        '/grace',
        '/access',
      ]) {
        await test.step(path, async () => {
          await page.goto(path);
          await expect(page.getByRole('heading').first()).toBeVisible();
          await expect(page.getByText('This page stopped working')).toHaveCount(0);
          await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
          await expectHarmless(page);
        });
      }
      await page.goto('/tokens');
      await listed(page);
      await page
        .getByRole('checkbox', { name: /^Select / })
        .last()
        .check();
      await planFor(page, 'Reset keys');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Reset \d+ keys?$/);
      await expectHarmless(page);
    });
  });
}

test('a name cannot turn what stands beside it, and is kept as it is where it is edited', async ({
  page,
  sandbox,
}) => {
  const name = 'pay\u202Egpj.exe';
  const token = await sandbox.createToken({ name, role: 'reader', serviceToken: true });
  await signInAs(page, 'Admin', `/tokens/${token._id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('paygpj.exe');
  await page.getByRole('button', { name: 'More actions for paygpj.exe' }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await expect(page.getByRole('alertdialog')).toHaveText(/^Delete paygpj\.exe/);
  expect(await page.locator('main').innerText()).not.toContain('\u202E');
  await page.goto(`/tokens/${token._id}/edit`);
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(name);
});

test('the commands, files and texts of a hostile token can do nothing', async ({ page, sandbox }) => {
  const name = '$(touch pwned)`id`"; rm -rf ~ #\' ${var.x} %{if true}';
  const token = await sandbox.createToken({ name, role: 'reader', serviceToken: true });
  await signInAs(page, 'Admin', `/tokens/new?from=${token._id}`);
  const preview = page.getByRole('tab', { name: 'Terraform' });
  await preview.click();
  await expect(page.getByText('$${var.x} %%{if true}').first()).toBeVisible();
});
