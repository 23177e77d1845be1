// How far the form of a new token is filled in, and what follows, for its pictures.
import { expect, type Page } from '@playwright/test';
import type { SandboxClient } from '../fixtures/sandbox-client.ts';

const policy = [
  { effect: 'allow', resources: ['proj/storefront-web:env/*:flag/*'], actions: ['updateOn', 'createFlag'] },
  { effect: 'deny', resources: ['proj/*:env/*;{critical:true}:flag/*'], actions: ['*'] },
];

export async function fillInline(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Paste JSON' }).click();
  const text = JSON.stringify({ name: 'Storefront releases', serviceToken: true, inlineRole: policy });
  await page.getByRole('textbox', { name: 'JSON' }).fill(text);
  await page.getByRole('button', { name: 'Use this JSON' }).click();
  await page.getByRole('radio', { name: 'Custom', exact: true }).check();
  await expect(page.getByRole('textbox', { name: /Expires at/ })).toBeVisible();
}

export async function chooseRoles(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Release train');
  await page.getByRole('radio', { name: 'Custom roles' }).check();
  await page.getByRole('button', { name: 'Add custom roles' }).click();
  await page.getByRole('option', { name: /^Release manager/ }).click();
  await page.getByRole('option', { name: /^Terraform/ }).click();
  await page.keyboard.press('Escape');
}

export async function failToCreate(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Admin' }).check();
  await page.getByRole('button', { name: 'Create token' }).click();
  await expect(page.getByRole('group', { name: 'Problems to fix' })).toBeFocused();
}

export async function receiveKey(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Deploy pipeline, storefront');
  await page.getByRole('radio', { name: '30 days' }).check();
  await page.getByRole('button', { name: 'Create token' }).click();
  await page.getByRole('button', { name: 'Test key' }).click();
  await expect(page.getByText('It was accepted.')).toBeVisible();
}

export async function receiveKeyOnly(page: Page, sandbox: SandboxClient): Promise<void> {
  await sandbox.arm({ operation: 'update', fault: '409' });
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Half done');
  await page.getByRole('radio', { name: '7 days', exact: true }).check();
  await page.getByRole('button', { name: 'Create token' }).click();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
}

export async function loseAnswer(page: Page, sandbox: SandboxClient): Promise<void> {
  await sandbox.arm({ operation: 'create', fault: 'drop' });
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Nightly export');
  await page.getByRole('button', { name: 'Create token' }).click();
  await expect(page.getByRole('button', { name: 'Reset for a new key' }).first()).toBeVisible();
}
