// People who stay and who left, for their pictures.
import type { Page } from '@playwright/test';
import { expect } from '../fixtures/test.ts';
import type { SandboxClient } from '../fixtures/sandbox-client.ts';
import { memberIdOf } from '../fixtures/audit-log.ts';

async function openPerson(page: Page, sandbox: SandboxClient, handle: string): Promise<void> {
  await page.goto(`/people/${await memberIdOf(sandbox, handle)}`);
  await expect(page.getByText(/^The audit log goes back to/)).toBeVisible();
}

/** A member with personal tokens, and what they would lose as a Reader. */
export async function openMember(page: Page, sandbox: SandboxClient): Promise<void> {
  await openPerson(page, sandbox, 'tomas.dvorak');
  await page.getByRole('radio', { name: 'Reader' }).check();
  await page.getByText(/loses? access/).waitFor();
}

/** Someone who was removed and may still hold keys. */
export async function openLeaver(page: Page, sandbox: SandboxClient): Promise<void> {
  await openPerson(page, sandbox, 'hannah.weiss');
}

/** The Terraform role without its power over roles. */
export async function tryRole(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Remove statement 6' }).click();
  await page.getByRole('radio', { name: 'Reader' }).check();
  await expect(page.getByText('gain and lose access')).toBeVisible();
}

export async function roleRead(page: Page): Promise<void> {
  await page.getByRole('list', { name: 'Closest roles' }).getByRole('link').first().waitFor();
}

/** A change just made, with its difference. */
export async function showActivity(page: Page, sandbox: SandboxClient): Promise<void> {
  const made = await sandbox.createToken({ name: 'preview cleaner', role: 'writer', serviceToken: true });
  await sandbox.patchToken(made._id, [
    { op: 'replace', path: '/name', value: 'preview cleanup' },
    { op: 'add', path: '/description', value: 'Deletes previews that were merged.' },
  ]);
  await page.reload();
  await page.getByText('Difference').first().click();
  await page.getByText('The name changes from').waitFor();
}
