// What the gallery does to show a page whose session, clock or key is not as it should be.
import type { Page } from '@playwright/test';
import { nameField } from '../fixtures/new-token.ts';
import { listComplete, signInElsewhere } from '../fixtures/sign-in.ts';

/** The browser signs in to the other account while this tab hears nothing of it. */
export async function openOtherAccount(page: Page): Promise<void> {
  await listComplete(page);
  await signInElsewhere(page, 'second-owner');
  await page.getByRole('button', { name: 'Refresh' }).click();
  await page.getByRole('alertdialog', { name: 'Signed in elsewhere' }).waitFor();
}

/** A new key goes with the page that showed it. */
export async function leaveKeyBehind(page: Page): Promise<void> {
  await nameField(page).fill('Release train with a name that is longer than most of them');
  await page.getByRole('button', { name: 'Create token' }).click();
  await page.getByRole('button', { name: 'Reveal' }).waitFor();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto('/tokens');
  await page
    .getByText(/was never stored/)
    .first()
    .waitFor();
}

/** This computer's clock is two hours behind. */
export async function setClockBack(page: Page): Promise<void> {
  await page.addInitScript(`
    const Right = Date;
    globalThis.Date = class extends Right {
      constructor(...parts) { if (parts.length > 0) super(...parts); else super(Right.now() - 7200000); }
      static now() { return Right.now() - 7200000; }
    };
  `);
  await page.reload();
  await page.getByText(/clock is 2 h behind/).waitFor();
}
