import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { listComplete, signInAs } from './fixtures/sign-in.ts';

const inProduction = 'proj/*:env/production:flag/*';
const flags = { effect: 'allow', resources: ['proj/*:env/*:flag/*'], actions: ['*'] };
const notInProduction = { effect: 'deny', resources: [inProduction], actions: ['deleteFlag'] };
const notPayments = {
  effect: 'deny',
  resources: ['proj/payments-core:env/*:flag/*'],
  actions: ['delete*'],
};

function answerOf(page: Page, name: string) {
  return page
    .getByRole('table', { name: 'Answer for each token' })
    .getByRole('row', { name: new RegExp(name) });
}

test('which tokens can delete flags in production is answered for all of them, with what decides', async ({
  page,
  sandbox,
}) => {
  await sandbox.createToken({ name: 'zz all flags', inlineRole: [flags], serviceToken: true });
  await sandbox.createToken({
    name: 'zz not production',
    inlineRole: [flags, notInProduction],
    serviceToken: true,
  });
  await sandbox.createToken({
    name: 'zz not payments',
    inlineRole: [flags, notPayments],
    serviceToken: true,
  });
  await signInAs(page, 'Admin', '/access');
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Access' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Access' })).toBeVisible();
  await page.getByRole('button', { name: 'Which tokens can delete flags in production?' }).click();
  await listComplete(page);

  await page.getByRole('searchbox', { name: 'Search the answer' }).fill('zz ');
  await expect(answerOf(page, 'zz all flags')).toContainText('On all');
  await expect(answerOf(page, 'zz not payments')).toContainText('On some');
  await expect(answerOf(page, 'zz not payments')).toContainText('Statement 1, less statement 2');
  await expect(answerOf(page, 'zz not production')).toHaveCount(0);
  await page.getByRole('button', { name: /^On none/ }).click();
  await expect(answerOf(page, 'zz not production')).toContainText('Denied by statement 2');

  const address = page.url();
  await page.goto('/tokens');
  await page.goto(address);
  await expect(answerOf(page, 'zz not production')).toContainText('On none');

  await answerOf(page, 'zz not production').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: 'What zz not production can do' })).toBeVisible();
  const answer = page.getByRole('region', { name: 'Ask' }).getByRole('status');
  await expect(answer).toContainText('Denied');
  await expect(answer).toContainText('Statement 2 denies it');
});

test('the answer is a file, and its tokens can be planned for', async ({ page, sandbox }) => {
  await sandbox.createToken({ name: '=zz formula', inlineRole: [flags], serviceToken: true });
  await signInAs(page, 'Admin', `/access?action=deleteFlag&resource=${inProduction}&q=zz+formula`);
  await expect(answerOf(page, 'zz formula')).toContainText('On all');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const download = await coming;
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain(`"deleteFlag","${inProduction}","On all","Statement 1","'=zz formula"`);

  await page.getByRole('checkbox', { name: 'Select =zz formula' }).first().check();
  await page
    .getByRole('region', { name: 'Selected tokens' })
    .getByRole('link', { name: /^Reset/ })
    .click();
  await expect(page).toHaveURL(/bulk\/plan\?action=reset/);
  await expect(page.getByText('=zz formula').first()).toBeVisible();
});

test.describe('with a key that may not read roles', () => {
  test.use({ expectedStatuses: [403] });
  test('what cannot be read is unknown, not denied', async ({ page, sandbox }) => {
    await sandbox.createToken({ name: 'zz by role', customRoleIds: ['terraform'], serviceToken: true });
    await signInAs(page, 'Inline role', `/access?action=deleteFlag&resource=${inProduction}&q=zz`);
    await expect(page.getByText('The custom roles could not be read')).toBeVisible();
    await expect(answerOf(page, 'zz by role')).toContainText('May be');
    await expect(answerOf(page, 'zz by role')).toContainText('cannot be read');
  });
});
