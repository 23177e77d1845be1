import { execFileSync } from 'node:child_process';
import { readFile, rm, mkdtemp, copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeTokens, numbered, pickAll, planFor, rowOf, runEnded } from './fixtures/bulk-run.ts';
import { signInAs } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

test.describe('handing over', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('copy, test, “stored in”, and the text for an owner', async ({ page, sandbox }) => {
    await makeTokens(sandbox, numbered('qxhand', 3));
    await signInAs(page, 'Admin', '/tokens?sort=name');
    await pickAll(page, 'qxhand');
    await planFor(page, 'Reset keys');
    await page.getByRole('button', { name: /^Reset \d+ keys?$/ }).click();
    await runEnded(page);
    await page.getByRole('button', { name: 'Copy new key of qxhand 01' }).click();
    const key = await page.evaluate(() => navigator.clipboard.readText());
    expect(await sandbox.statusOfKey(key)).toBe(200);
    await page.getByRole('button', { name: 'Test the new key of qxhand 01' }).click();
    await expect(rowOf(page, 'qxhand 01')).toContainText('Key works');
    await page.getByLabel('Where the new key of qxhand 02 is stored').fill('vault/ci');
    await expect(page.getByRole('heading', { name: '1 key to hand over' })).toBeVisible();
    await page.getByRole('button', { name: 'Copy for an owner' }).click();
    await page.getByRole('menuitem', { name: /copy 3 keys/ }).click();
    await expect(page.getByRole('heading', { name: 'All 3 keys handed over' })).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain(key);
    expect(text).toMatch(/qxhand 03 \(\w+\)\napi-\S+\nThe old key …\w{4} works until/);
  });

  test('one encrypted file that the documented command opens', async ({ page, sandbox }) => {
    await makeTokens(sandbox, numbered('qxvault', 2));
    await signInAs(page, 'Admin', '/tokens?sort=name');
    await pickAll(page, 'qxvault');
    await planFor(page, 'Reset keys');
    await page.getByRole('button', { name: /^Reset \d+ keys?$/ }).click();
    await runEnded(page);
    await page.getByRole('button', { name: 'Encrypted file…' }).click();
    await page.getByLabel('Passphrase', { exact: true }).fill('correct horse battery');
    await page.getByLabel('Confirm passphrase').fill('correct horse battery');
    const started = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Download/ }).click();
    const file = await (await started).path();
    await expect(page.getByRole('heading', { name: 'All 2 keys handed over' })).toBeVisible();

    const written = await readFile(file, 'utf8');
    expect(written).not.toContain('api-');
    const { decrypt } = JSON.parse(written) as { decrypt: readonly string[] };
    const folder = await mkdtemp(join(tmpdir(), 'keys-'));
    await copyFile(file, join(folder, 'access-token-keys.json'));
    const opened = execFileSync('sh', ['-c', decrypt.at(-1) ?? ''], {
      cwd: folder,
      env: { ...process.env, PASSPHRASE: 'correct horse battery' },
      encoding: 'utf8',
    });
    await rm(folder, { recursive: true });
    const entries = JSON.parse(opened) as readonly { name: string; key: string }[];
    expect(entries.map(({ name }) => name)).toEqual(['qxvault 01', 'qxvault 02']);
    for (const { key } of entries) expect(await sandbox.statusOfKey(key)).toBe(200);
  });

  test('leaving, reloading, signing out and finishing ask, and name the keys', async ({ page, sandbox }) => {
    await makeTokens(sandbox, numbered('qxleave', 2));
    await signInAs(page, 'Admin', '/tokens?sort=name');
    await pickAll(page, 'qxleave');
    await planFor(page, 'Reset keys');
    await page.getByRole('button', { name: /^Reset \d+ keys?$/ }).click();
    await runEnded(page);
    await page.getByLabel('Where the new key of qxleave 01 is stored').fill('vault');
    const dialog = page.getByRole('alertdialog');

    await page.getByRole('link', { name: 'Tokens', exact: true }).click();
    await expect(dialog).toContainText(/Leave with 1 key not handed over.*leave 02, key …\w{4}/);
    await dialog.getByRole('button', { name: 'Cancel' }).click();

    const asked = page.waitForEvent('dialog');
    await page.evaluate(() => setTimeout(() => window.location.reload()));
    await (await asked).dismiss();
    await expect(page.getByRole('heading', { name: '1 key to hand over' })).toBeVisible();

    await page.getByRole('button', { name: 'Finish' }).click();
    await expect(dialog).toContainText(/Finish without 1 key\?.*leave 02, key …\w{4}/);
    await dialog.getByRole('button', { name: 'Cancel' }).click();

    await page.getByRole('link', { name: 'Tokens', exact: true }).click();
    await dialog.getByRole('button', { name: 'Leave for now' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Access tokens' })).toBeVisible();
    await page.getByRole('button', { name: /Sandbox/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(dialog).toContainText('qxleave 02');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('link', { name: 'Reset keys: 1 key to hand over' }).click();
    await expect(page.getByRole('heading', { name: '1 key to hand over' })).toBeVisible();
  });

  test('the report names every state and no key', async ({ page, sandbox }) => {
    await makeTokens(sandbox, ['qxreport =1+1', 'qxreport two']);
    await signInAs(page, 'Admin', '/tokens?sort=name');
    await pickAll(page, 'qxreport');
    await planFor(page, 'Reset keys');
    await page.getByRole('button', { name: /^Reset \d+ keys?$/ }).click();
    await runEnded(page);
    await page.getByLabel('Where the new key of qxreport two is stored').fill('=vault');
    const started = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const csv = await readFile(await (await started).path(), 'utf8');
    expect(csv).toContain('"Key reset"');
    expect(csv).toContain(`"'=vault"`);
    expect(csv).not.toMatch(/api-[\da-f]{8}/);
  });
});
