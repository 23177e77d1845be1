// Brings a page through the stages of a bulk run.
import type { Page } from '@playwright/test';
import type { SandboxClient } from '../fixtures/sandbox-client.ts';
import { makeTokens, pickAll, planFor, rowOf, runEnded } from '../fixtures/bulk-run.ts';
import { listComplete } from '../fixtures/sign-in.ts';

const names = ['Release notes', 'Nightly export', 'Staging toggles', 'Terraform'];

/** Four service tokens of which one is in use, found by a word that no other name holds. */
async function four(sandbox: SandboxClient, faults: readonly string[] = []): Promise<string> {
  const word = `lot${Date.now() % 100_000}`;
  const tokens = await makeTokens(
    sandbox,
    names.map((name, index) => `${name} ${word}${faults[index] === undefined ? '' : ` ${faults[index]}`}`),
  );
  await sandbox.statusOfKey(tokens[0]?.token ?? '');
  return word;
}

export async function pickSome(page: Page): Promise<void> {
  await listComplete(page);
  for (const index of [0, 2]) {
    await page
      .getByRole('checkbox', { name: /^Select (?!all)/ })
      .nth(index)
      .check();
  }
}

export async function planReset(page: Page): Promise<void> {
  await listComplete(page);
  await page.getByRole('searchbox').fill('o');
  await page.getByText(/^\d+ of \d+ tokens/).waitFor();
  const boxes = page.getByRole('checkbox', { name: /^Select (?!all)/ });
  for (let index = 0; index < 4; index += 1) await boxes.nth(index).check();
  await planFor(page, 'Reset keys');
}

export async function planDelete(page: Page, sandbox: SandboxClient): Promise<void> {
  const word = await four(sandbox);
  await page.goto('/tokens?sort=name');
  await pickAll(page, word);
  await planFor(page, 'Delete');
  await page.getByRole('button', { name: /^Delete \d+ tokens?$/ }).click();
  await page.getByLabel(/to confirm/).fill('3');
}

/** Personal tokens with several kinds of access, and a service token, which is left out. */
export async function planAccess(page: Page, sandbox: SandboxClient): Promise<void> {
  const word = `lot${Date.now() % 100_000}`;
  await sandbox.createToken({ name: `Release notes ${word}`, role: 'writer' });
  await sandbox.createToken({ name: `Nightly export ${word}`, role: 'reader' });
  await sandbox.createToken({
    name: `Staging toggles ${word}`,
    inlineRole: [{ effect: 'allow', resources: ['proj/*:env/staging:flag/*'], actions: ['*'] }],
  });
  await sandbox.createToken({ name: `Terraform ${word}`, role: 'writer', serviceToken: true });
  await page.goto('/tokens?sort=name');
  await pickAll(page, word);
  await planFor(page, 'Change access');
  await page.getByRole('radio', { name: /^Writer/ }).check();
  await page.getByText('Already has this access').waitFor();
  await page
    .getByText(/^Gains \d+ actions/)
    .first()
    .waitFor();
}

export async function runReset(page: Page, sandbox: SandboxClient): Promise<void> {
  const word = await four(sandbox, ['', '', '', 'fault:slow@reset']);
  await page.goto('/tokens?sort=name');
  await pickAll(page, word);
  await planFor(page, 'Reset keys');
  await page.getByRole('button', { name: /^Reset \d+ keys?$/ }).click();
  await rowOf(page, 'fault:slow').getByText('Sending').waitFor();
}

export async function waitForLimit(page: Page, sandbox: SandboxClient): Promise<void> {
  const word = await four(sandbox, ['', 'fault:429@reset']);
  await page.goto('/tokens?sort=name');
  await pickAll(page, word);
  await planFor(page, 'Reset keys');
  await page.getByRole('button', { name: /^Reset \d+ keys?$/ }).click();
  await page.getByRole('button', { name: 'Skip this token' }).waitFor();
}

export async function handOverMany(page: Page, sandbox: SandboxClient): Promise<void> {
  const word = await four(sandbox, ['', 'fault:drop@reset', 'fault:403@reset']);
  await page.goto('/tokens?sort=name');
  await pickAll(page, word);
  await planFor(page, 'Reset keys');
  await page.getByRole('checkbox', { name: /Include Release notes/ }).check();
  await page.getByRole('button', { name: /^Reset \d+ keys?$/ }).click();
  await runEnded(page);
  await page
    .getByLabel(/is stored$/)
    .first()
    .fill('vault: ci/release');
  await page
    .getByRole('button', { name: /^Test the new key/ })
    .first()
    .click();
  await page.getByRole('main').getByText('Key works', { exact: true }).first().waitFor();
}

export async function encryptKeys(page: Page, sandbox: SandboxClient): Promise<void> {
  await handOverMany(page, sandbox);
  await page.getByRole('button', { name: 'Encrypted file…' }).click();
  await page.getByRole('button', { name: 'Suggest a passphrase' }).click();
}

/** Elsewhere in the console, with a run under way. */
export async function leaveRunning(page: Page, sandbox: SandboxClient): Promise<void> {
  await runReset(page, sandbox);
  await page.goBack();
  await listComplete(page);
}
