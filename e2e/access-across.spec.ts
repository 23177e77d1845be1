import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { listComplete, signInAs } from './fixtures/sign-in.ts';

const inProduction = 'proj/*:env/production:flag/*';
const flags = { effect: 'allow', resources: ['proj/*:env/*:flag/*'], actions: ['*'] };
/** Without it nothing in a project can be reached. */
const projects = { effect: 'allow', resources: ['proj/*'], actions: ['viewProject'] };
const notInProduction = { effect: 'deny', resources: [inProduction], actions: ['deleteFlag'] };
const notPayments = {
  effect: 'deny',
  resources: ['proj/payments-core:env/*:flag/*'],
  actions: ['delete*'],
};

function answerOf(page: Page, name: string) {
  return page.getByRole('table', { name: 'Results' }).getByRole('row', { name: new RegExp(name) });
}

async function expectNoOverflow(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}

test('which tokens can delete flags in production is answered for all of them, with what decides', async ({
  page,
  sandbox,
}) => {
  await sandbox.createToken({ name: 'zz all flags', inlineRole: [flags, projects], serviceToken: true });
  await sandbox.createToken({
    name: 'zz not production',
    inlineRole: [flags, notInProduction, projects],
    serviceToken: true,
  });
  await sandbox.createToken({
    name: 'zz not payments',
    inlineRole: [flags, notPayments, projects],
    serviceToken: true,
  });
  await signInAs(page, 'Admin', '/access');
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Access' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Access' })).toBeVisible();
  await page.getByRole('button', { name: 'Which tokens can delete flags in production?' }).click();
  await listComplete(page);
  // Tokens of the seed are used relative to the clock, the last of them within days.
  await expect(
    page.locator('tbody time', { hasText: /^(yesterday|\d+ (hours?|days) ago)$/ }),
  ).not.toHaveCount(0);

  await page.getByRole('searchbox', { name: 'Search results' }).fill('zz ');
  await expect(answerOf(page, 'zz all flags')).toContainText('All');
  await expect(answerOf(page, 'zz not payments')).toContainText('Some');
  await expect(answerOf(page, 'zz not payments')).toContainText('Statement 1, minus statement 2');
  await expect(answerOf(page, 'zz not production')).toHaveCount(0);
  await page.getByRole('button', { name: /^None/ }).click();
  await expect(answerOf(page, 'zz not production')).toContainText('Denied by statement 2');

  const address = page.url();
  await page.goto('/tokens');
  await page.goto(address);
  await expect(answerOf(page, 'zz not production')).toContainText('None');

  await answerOf(page, 'zz not production').getByRole('link', { name: 'zz not production' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What zz not production can do' })).toBeVisible();
  const answer = page.getByRole('region', { name: 'Check a permission' }).getByRole('status');
  await expect(answer).toContainText('Denied');
  await expect(answer).toContainText('Statement 2 denies this');

  // A Writer token of the seed, which has expired.
  await page.goto(`/access?action=deleteFlag&resource=${inProduction}&q=pipeline+debugging`);
  await page.getByRole('button', { name: /^Expired/ }).click();
  await expect(answerOf(page, 'pipeline debugging')).toContainText(
    'Can’t do anything now. Before it expired: all',
  );
  await answerOf(page, 'pipeline debugging').getByRole('link', { name: 'pipeline debugging' }).click();
  await expect(page.getByText('It can’t do anything now. Below is the access it had')).toBeVisible();
  await expect(answer).toContainText('Expired: can’t do anything now. Before that: allowed');
  await page.goto('/access/matrix?q=pipeline+debugging');
  await expect(page.getByRole('row', { name: /pipeline debugging/ })).toContainText('Expired, was some');
});

test('the answer is a file, and its tokens can be planned for', async ({ page, sandbox }) => {
  await sandbox.createToken({ name: '=zz formula', inlineRole: [flags, projects], serviceToken: true });
  await signInAs(page, 'Admin', `/access?action=deleteFlag&resource=${inProduction}&q=zz+formula`);
  await expect(answerOf(page, 'zz formula')).toContainText('All');
  await expect(page.getByRole('region', { name: 'Selected tokens' })).toHaveCount(0);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('button', { name: 'Download' }).click();
  const download = await coming;
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain(`"Question","deleteFlag on ${inProduction}"`);
  expect(text).toMatch(/\r\n"'=zz formula",.*,"All","Statement 1",/);

  await page.getByRole('checkbox', { name: 'Select =zz formula' }).first().check();
  await page
    .getByRole('region', { name: 'Selected tokens' })
    .getByRole('link', { name: /^Reset/ })
    .click();
  await expect(page).toHaveURL(/bulk\/plan\?action=reset/);
  await expect(page.getByText('=zz formula').first()).toBeVisible();
});

test('the matrix over all tokens is walked by keyboard, opened by group and by level', async ({
  page,
  sandbox,
}) => {
  const token = await sandbox.createToken({
    name: 'aa matrix',
    inlineRole: [flags, notInProduction, projects],
    serviceToken: true,
  });
  await signInAs(page, 'Admin', '/access/matrix?q=aa+matrix');
  const grid = page.getByRole('grid', { name: 'Tokens by resource type' });
  const row = grid.getByRole('row', { name: /aa matrix/ });
  await expect(row.getByRole('gridcell').filter({ hasText: 'reduced by a denial' })).toContainText('Some');
  await grid.getByRole('button', { name: 'Feature flags' }).click();
  await expect(grid.getByRole('columnheader', { name: 'Segment' })).toBeVisible();
  await expect(row.getByRole('gridcell').first()).toContainText('Some');
  await expect(row.getByRole('gridcell').last()).toHaveText('None');
  await page.getByRole('radio', { name: 'Create' }).check();
  await expect(row.getByRole('gridcell').first()).toHaveText('All');

  await page.getByRole('button', { name: 'All groups' }).click();
  await page.getByRole('searchbox', { name: 'Search tokens' }).fill('');
  await expect(page.getByText(/calculated$/)).toHaveCount(0);
  const tokens = Number(await grid.getAttribute('aria-rowcount')) - 1;
  expect(tokens).toBeGreaterThan(40);
  const rows = grid.locator('tbody tr[aria-rowindex]');
  expect(await rows.count()).toBeLessThan(tokens);
  await page.emulateMedia({ media: 'print' });
  await expect(rows).toHaveCount(tokens);
  await page.emulateMedia({ media: 'screen' });
  await grid.locator('tbody [tabindex="0"]').focus();
  await page.keyboard.press('Control+End');
  await expect(grid.locator(':focus')).toHaveAttribute('data-place', `${tokens - 1}-9`);
  await page.keyboard.press('Control+Home');
  await expect(grid.locator(':focus')).toHaveAttribute('data-place', '0-0');
  await page.keyboard.press('ArrowRight');
  await expect(grid.locator(':focus')).toHaveAttribute('data-place', '0-1');
  await expect(grid.locator(':focus')).toBeInViewport();
  await page.goto(`/access/matrix?q=${token._id}`);
  await row.getByRole('gridcell').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'What aa matrix can do' })).toBeVisible();
});

test('two tokens are compared both ways, and identical ones are called identical', async ({
  page,
  sandbox,
}) => {
  const all = await sandbox.createToken({
    name: 'cmp all',
    inlineRole: [flags, projects],
    serviceToken: true,
  });
  const split = [true, false].map((critical) => ({
    ...flags,
    resources: [`proj/*:env/*;{critical:${critical}}:flag/*`],
  }));
  const same = await sandbox.createToken({
    name: 'cmp same',
    inlineRole: [...split, projects],
    serviceToken: true,
  });
  await sandbox.createToken({
    name: 'cmp less',
    inlineRole: [flags, notPayments, projects],
    serviceToken: true,
  });
  await signInAs(page, 'Admin', `/access/compare?a=${all._id}&b=${same._id}`);
  await expect(page.getByText('Both tokens have exactly the same permissions')).toBeVisible();

  await page.getByRole('combobox', { name: 'Second token' }).fill('cmp less');
  await page.getByRole('option', { name: /cmp less/ }).click();
  const only = page.getByRole('region', { name: 'Only cmp all' });
  await expect(only).toContainText('deleteFlag');
  await expect(only).toContainText('payments-core');
  await expect(page.getByRole('region', { name: 'Only cmp less' })).toContainText('Nothing');
  await page.getByRole('button', { name: 'Swap' }).click();
  await expect(page).toHaveURL(new RegExp(`b=${all._id}`));
  await page.getByRole('region', { name: 'Only cmp all' }).getByRole('link').first().click();
  await expect(page.getByRole('region', { name: 'Check a permission' }).getByRole('status')).toContainText(
    'Allowed',
  );
});

test('tokens with identical access are a group with its closest role, and roles are counted', async ({
  page,
  sandbox,
}) => {
  const access = { resources: ['proj/grouped:env/*:flag/*'], effect: 'allow', actions: ['deleteFlag'] };
  const sees = { ...projects, resources: ['proj/grouped'] };
  await sandbox.createToken({ name: 'group one', inlineRole: [access, sees], serviceToken: true });
  await sandbox.createToken({ name: 'group two', inlineRole: [access, access, sees], serviceToken: true });
  await signInAs(page, 'Admin', '/access/groups');
  const groups = page.getByRole('list', { name: 'Groups' });
  const own = groups.getByRole('listitem').filter({ hasText: 'granted 2 ways' });
  await expect(own.filter({ hasText: 'group one' })).toContainText('group two');
  await expect(own.filter({ hasText: 'group one' })).toContainText(
    /Closest to No access, with more access to .*flags/,
  );
  await expect(groups.getByText('Same as Reader')).toBeVisible();

  await page.getByRole('navigation', { name: 'Access' }).getByRole('link', { name: 'Roles' }).click();
  const roles = page.getByRole('list', { name: 'Roles' });
  await expect(roles.getByRole('listitem').filter({ hasText: 'Release manager' })).toContainText(
    'no base access',
  );
  const writer = roles.getByRole('listitem').filter({ hasText: /^Writer/ });
  const counted = writer.getByRole('link', { name: /tokens$/ });
  const count = Number.parseInt(await counted.innerText(), 10);
  await counted.click();
  await expect(page.getByText(new RegExp(`^${count} of [\\d,]+ tokens`))).toBeVisible();
  await page.goBack();
  await roles
    .getByRole('listitem')
    .filter({ hasText: 'Release manager' })
    .getByRole('link', { name: /tokens?$/ })
    .click();
  await expect(page.getByRole('button', { name: 'Role: Release manager' })).toBeVisible();
});

test.describe('where it is narrow', () => {
  test.use({ viewport: { width: 320, height: 800 } });
  test('nothing scrolls sideways', async ({ page }) => {
    await signInAs(page, 'Admin', `/access?action=deleteFlag&resource=${inProduction}`);
    await expect(page.getByRole('list', { name: 'Results' })).toBeVisible();
    await expectNoOverflow(page);
    for (const [pane, sign] of [
      ['Matrix', 'Unknown, + ?'],
      ['Groups', 'Same as Reader'],
      ['Roles', 'no base access'],
      ['Compare', 'Select two tokens'],
    ] as const) {
      await page
        .getByRole('navigation', { name: 'Access', exact: true })
        .getByRole('link', { name: pane })
        .click();
      await expect(page.getByText(sign).first()).toBeVisible();
      await expectNoOverflow(page);
    }
  });
});

test.describe('with a key that may not read roles', () => {
  test.use({ expectedStatuses: [403] });
  test('what cannot be read is unknown, not denied', async ({ page, sandbox }) => {
    await sandbox.createToken({ name: 'zz by role', customRoleIds: ['terraform'], serviceToken: true });
    await signInAs(page, 'Inline role', `/access?action=deleteFlag&resource=${inProduction}&q=zz`);
    await expect(page.getByText('Couldn’t load custom roles')).toBeVisible();
    await expect(answerOf(page, 'zz by role')).toContainText('Unknown');
    await expect(answerOf(page, 'zz by role')).toContainText('can’t be read');
  });
});
