// A key is in the page for as long as it is handed over. Afterwards a snapshot of the heap, all that a browser keeps, its console and the
// gateway's log hold no copy of it. While it is shown the same search finds it, so an empty result means something.
import type { Page } from '@playwright/test';
import { makeTokens, pickAll, planFor, runEnded } from './fixtures/bulk-run.ts';
import type { ConsoleServer } from './fixtures/console-server.ts';
import { whoHolds } from './fixtures/heap.ts';
import { createReader, keptByBrowser, revealKey } from './fixtures/new-token.ts';
import { listComplete, signInAs } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** What a key looks like without what all keys have in common, so that a piece of it is found as well. */
const secretPart = (key: string) => key.slice(4, -4);

async function expectHeld(page: Page, key: string): Promise<void> {
  expect(await whoHolds(page, secretPart(key))).not.toEqual([]);
}

// For a trace Playwright keeps what the page showed, in the page's own memory.
test.use({ trace: 'off' });

async function expectForgotten(page: Page, server: ConsoleServer, key: string): Promise<void> {
  expect((await whoHolds(page, secretPart(key))).join('\n\n')).toBe('');
  expect(await keptByBrowser(page)).not.toContain(secretPart(key));
  expect(await page.content()).not.toContain(secretPart(key));
  expect(server.output().split('\n').slice(1).join('\n')).not.toContain(secretPart(key));
}

let said: string[];
test.beforeEach(({ page }) => {
  said = [];
  page.on('console', (message) => said.push(message.text()));
});
test.afterEach(() => {
  expect(said.join('\n')).not.toMatch(/api-[0-9a-f]{8}/);
});

test('a new key is forgotten once it was shown, tested, copied in every shape, downloaded and closed', async ({
  page,
  server,
}) => {
  await createReader(page, 'Every way');
  const key = await revealKey(page, 'Every way');
  await page.getByRole('button', { name: 'Test key' }).click();
  await expect(page.getByText('It was accepted.')).toBeVisible();
  await page.getByRole('button', { name: 'Copy key' }).click();
  await page.getByRole('button', { name: 'Copy as .env' }).click();
  for (const shape of ['Key only', 'JSON', 'Kubernetes secret']) {
    await page.getByRole('radio', { name: shape, exact: true }).check();
    await page.getByRole('button', { name: `Copy as ${shape}` }).click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    await downloading;
  }
  await expectHeld(page, key);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every way');
  await expectForgotten(page, server, key);
});

test('a key that is given up is forgotten at once', async ({ page, server }) => {
  await createReader(page, 'Given up');
  const key = await revealKey(page, 'Given up');
  await expectHeld(page, key);
  await page.getByRole('link', { name: 'Tokens', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close without the key' }).click();
  await listComplete(page);
  await expectForgotten(page, server, key);
});

test('a key copied by hand is forgotten with the field that showed it', async ({ page, server }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
  });
  await createReader(page, 'By hand');
  const key = await revealKey(page, 'By hand');
  await page.getByRole('button', { name: 'Copy as .env' }).click();
  await expect(page.getByRole('textbox', { name: 'Text to copy: as .env' })).toHaveValue(new RegExp(key));
  await page.keyboard.press('Control+c');
  await expectHeld(page, key);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('By hand');
  await expectForgotten(page, server, key);
});

test('a key is forgotten even when its field had the focus to the end', async ({ page, server }) => {
  await createReader(page, 'In focus');
  const key = await revealKey(page, 'In focus');
  await page.getByRole('textbox', { name: 'New key of In focus' }).focus();
  await page.keyboard.press('Control+c');
  await expectHeld(page, key);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('In focus');
  await expectForgotten(page, server, key);
});

test('the key of a reset is forgotten, also where the session itself goes on with it', async ({
  page,
  server,
  sandbox,
}) => {
  const token = await sandbox.createToken({ name: 'Reset once', role: 'reader', serviceToken: true });
  await signInAs(page, 'Admin', `/tokens/${token._id}/reset`);
  await page.getByRole('dialog').getByRole('button', { name: 'Reset key' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Key reset: Reset once');
  const key = await revealKey(page, 'Reset once');
  await page.getByRole('button', { name: 'Copy key' }).click();
  await expectHeld(page, key);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Reset once' })).toBeVisible();
  await expectForgotten(page, server, key);
});

test('the keys of a bulk run are forgotten when it is closed', async ({ page, server, sandbox }) => {
  await makeTokens(sandbox, ['qxmemory 1', 'qxmemory 2']);
  await signInAs(page, 'Admin', '/tokens?sort=name');
  await pickAll(page, 'qxmemory');
  await planFor(page, 'Reset keys');
  await page.getByRole('button', { name: /^Reset \d+ keys?$/ }).click();
  await runEnded(page);
  const keys: string[] = [];
  for (const name of ['qxmemory 1', 'qxmemory 2']) {
    await page.getByRole('button', { name: `Copy new key of ${name}` }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^api-/);
    keys.push(await page.evaluate(() => navigator.clipboard.readText()));
    await page.getByRole('button', { name: `Test the new key of ${name}` }).click();
  }
  expect(new Set(keys).size).toBe(2);
  await page.getByRole('button', { name: 'Encrypted file…' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill('correct horse battery');
  await page.getByLabel('Confirm passphrase').fill('correct horse battery');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Download/ }).click();
  await downloading;
  await expectHeld(page, keys[0] ?? '');
  await page.getByRole('button', { name: 'Finish', exact: true }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: /(?:keys? reset|tokens? deleted)$/ }),
  ).toBeHidden();
  for (const key of keys) await expectForgotten(page, server, key);
  expect(await whoHolds(page, 'correct horse')).toEqual([]);
});

test('keys that are still to be handed over go with signing out', async ({ page, sandbox }) => {
  await makeTokens(sandbox, ['qxleave 1', 'qxleave 2']);
  await signInAs(page, 'Admin', '/tokens?sort=name');
  await pickAll(page, 'qxleave');
  await planFor(page, 'Reset keys');
  await page.getByRole('button', { name: /^Reset \d+ keys?$/ }).click();
  await runEnded(page);
  expect(await whoHolds(page, 'api-')).toContainEqual(expect.stringMatching(/^string of 40 /));
  await page.getByRole('button', { name: /Amara Okafor/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/connect/);
  expect(await whoHolds(page, 'api-')).not.toContainEqual(expect.stringMatching(/^string of 40 /));
  expect(await keptByBrowser(page)).not.toMatch(/api-[0-9a-f]{8}/);
});

test('the key that opens a session is forgotten once it is open', async ({ page, server }) => {
  await page.goto('/connect');
  await page.getByLabel('Instance').click();
  await page.getByRole('option', { name: /sandbox/i }).click();
  await page.getByRole('textbox', { name: 'Key' }).fill(server.adminKey);
  await page.getByRole('button', { name: 'Show key' }).click();
  await expectHeld(page, server.adminKey);
  await page.getByRole('button', { name: 'Connect' }).click();
  await listComplete(page);
  expect((await whoHolds(page, secretPart(server.adminKey))).join('\n\n')).toBe('');
  expect(await keptByBrowser(page)).not.toContain(secretPart(server.adminKey));
});
