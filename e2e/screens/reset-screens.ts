// Brings a page to where keys are reset and tokens end.
import type { Page } from '@playwright/test';
import type { SandboxClient, SandboxToken } from '../fixtures/sandbox-client.ts';

async function makeUsed(sandbox: SandboxClient, name: string, role = 'writer'): Promise<SandboxToken> {
  const token = await sandbox.createToken({ name, role, serviceToken: true });
  await sandbox.statusOfKey(token.token ?? '');
  return token;
}

async function openReset(page: Page, sandbox: SandboxClient, name: string): Promise<void> {
  const { _id } = await makeUsed(sandbox, name);
  await page.goto(`/tokens/${_id}/reset`);
  await page.getByRole('dialog').waitFor();
}

export async function askToReset(page: Page, sandbox: SandboxClient): Promise<void> {
  const { _id } = await makeUsed(sandbox, 'CI deploys');
  await page.goto(`/tokens/${_id}`);
  await page.getByRole('link', { name: 'Reset key' }).click();
  await page.getByRole('alertdialog').waitFor();
}

export async function chooseGrace(page: Page, sandbox: SandboxClient): Promise<void> {
  await openReset(page, sandbox, 'CI deploys');
}

export async function chooseInstant(page: Page, sandbox: SandboxClient): Promise<void> {
  await openReset(page, sandbox, 'CI deploys');
  await page.getByRole('radio', { name: 'Until…' }).check();
  await page.getByRole('textbox', { name: /Old key ends/ }).waitFor();
}

export async function chooseNow(page: Page, sandbox: SandboxClient): Promise<void> {
  await openReset(page, sandbox, 'Leaked on a forum');
  await page.getByRole('radio', { name: 'Now' }).check();
  await page.getByRole('textbox').scrollIntoViewIfNeeded();
}

export async function loseReset(page: Page, sandbox: SandboxClient): Promise<void> {
  await openReset(page, sandbox, 'Nightly export fault:drop@reset');
  await page.getByRole('button', { name: 'Reset key' }).click();
  await page.getByText(/but no one received it/).waitFor();
}

export async function handOverReset(page: Page, sandbox: SandboxClient): Promise<void> {
  await openReset(page, sandbox, 'CI deploys');
  await page.getByRole('button', { name: 'Reset key' }).click();
  await page.getByRole('button', { name: 'Reveal' }).waitFor();
}

export async function openWindows(page: Page, sandbox: SandboxClient): Promise<void> {
  const names = ['CI deploys', 'Nightly export to the warehouse', 'Terraform, staging'];
  for (const [index, name] of names.entries()) {
    await openReset(page, sandbox, name);
    await page
      .getByRole('radio', { name: ['1 hour', '24 hours', '7 days'][index] ?? '', exact: true })
      .check();
    await page.getByRole('button', { name: 'Reset key' }).click();
    await page.getByRole('checkbox', { name: 'I’ve stored this key' }).check();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText(/Old key …\w{4} works until/).waitFor();
  }
}

export async function showBoard(page: Page, sandbox: SandboxClient): Promise<void> {
  await openWindows(page, sandbox);
  await page.goto('/grace');
  await page.getByRole('checkbox', { name: 'Clients updated, CI deploys' }).check();
  await page.getByText('Reset by').nth(2).waitFor();
}

export async function askToDelete(page: Page, sandbox: SandboxClient): Promise<void> {
  const { _id } = await makeUsed(sandbox, 'Account administration', 'admin');
  await page.goto(`/tokens/${_id}`);
  await page.getByRole('button', { name: /More actions for/ }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await page.getByText(/can manage the account/).waitFor();
}

export async function refuseExpiry(page: Page, sandbox: SandboxClient): Promise<void> {
  const { _id } = await makeUsed(sandbox, 'Old region fault:403@update');
  await page.goto(`/tokens/${_id}`);
  await page.getByRole('button', { name: /More actions for/ }).click();
  await page.getByRole('menuitem', { name: 'Set expiry…' }).click();
  await page.getByRole('button', { name: 'Set expiry' }).click();
  await page.getByText(/discard the new one unseen/).waitFor();
}
