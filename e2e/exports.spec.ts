// Exports: the files hold what the page shows, in its order, with a head that says where it comes from, and nothing that harms.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { listComplete, signInAs } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const key = 'api-01234567-89ab-4cde-8f01-23456789abcd';

/** Saves the open page in a format, and gives the file. */
async function save(page: Page, format: string, prepare?: (page: Page) => Promise<void>) {
  await page.getByRole('button', { name: 'Export…' }).first().press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: format }).check();
  await prepare?.(page);
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).press('Enter');
  const download = await coming;
  await expect(dialog).toHaveCount(0);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

test('what is filtered is saved in each format, and no name does harm', async ({ page, sandbox }) => {
  const names = ['zx b =1+1', `zx c ${key}`, '=zx a', 'zx d \u202egnp.exe', 'zx e | **bold** <img src=x>'];
  for (const name of names) await sandbox.createToken({ name, role: 'reader', serviceToken: true });
  await signInAs(page, 'Admin', '/tokens?q=zx&sort=name');
  await listComplete(page);
  await expect(page.getByRole('link', { name: 'zx e' })).toBeVisible();

  const csv = await save(page, 'CSV');
  expect(csv.name).toMatch(/^tokens-sandbox-\d{4}-\d\d-\d\d-zx\.csv$/);
  expect(csv.text).toMatch(/"Filter","“zx”"\r\n"Order","by Name, ascending"\r\n"Rows","5"/);
  expect(csv.text).toMatch(/"Read","complete: (\d+) of \1 tokens"/);
  const rows = csv.text.split('\r\n').slice(12, -1);
  expect(rows.map((row) => row.split('","')[0])).toEqual([
    `"'=zx a`,
    '"zx b =1+1',
    '"zx c api-…',
    '"zx d gnp.exe',
    '"zx e | **bold** <img src=x>',
  ]);

  const json = await save(page, 'JSON', async () => {
    await page.getByRole('checkbox', { name: 'Include the last four characters of keys' }).check();
    await page.getByRole('checkbox', { name: 'Include e-mail addresses' }).check();
  });
  expect(JSON.parse(json.text)).toMatchObject({
    head: { filter: '“zx”', rows: '5', leftOut: 'keys' },
    rows: [{ name: '=zx a', lastFour: expect.stringMatching(/^[\da-z]{4}$/) }, {}, {}, {}, {}],
  });
  const markdown = await save(page, 'Markdown');
  expect(markdown.text).toContain('| zx e \\| \\*\\*bold\\*\\* \\<img src=x\\> |');
  const terraform = await save(page, 'Terraform');
  expect(terraform.text.match(/^import \{$/gm)).toHaveLength(4);
  expect(terraform.text).toContain('# Not imported: zx c api-…');
  for (const { text } of [csv, json, markdown, terraform]) {
    expect(text.replaceAll('\\', '')).not.toMatch(/api-[\da-f]{8}/);
    expect(text).not.toMatch(/[\u202e\u200b]/);
  }
  for (const { text } of [csv, markdown, terraform]) expect(text).not.toContain('@');

  await page.goto('/review');
  await expect(page.getByText('aren’t used')).toBeVisible();
  await expect(page.getByText(/calculated$/)).toHaveCount(0);
  const jobs = await save(page, 'CSV', () => page.getByRole('radio', { name: 'Jobs' }).check());
  expect(jobs.name).toMatch(/^review-jobs-sandbox-/);
  expect(jobs.text).toContain('"Thresholds","unused after 90 days');
  expect(jobs.text).toMatch(/"This week","\d+ tokens can administer the account but aren’t used"/);
});
