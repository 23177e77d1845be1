// A session that nobody uses is locked after half an hour, with a warning two minutes before.
import type { Page } from '@playwright/test';
import { whoHolds } from './fixtures/heap.ts';
import { createReader, nameField, openNewToken, revealKey } from './fixtures/new-token.ts';
import { listComplete, signInAs } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

test.beforeEach(({ page }) => page.clock.install());

const warning = (page: Page) => page.getByRole('alertdialog', { name: 'Still there?' });

async function waitForWarning(page: Page): Promise<void> {
  await page.clock.fastForward('28:01');
  await expect(warning(page)).toBeVisible();
}

async function waitForLock(page: Page): Promise<void> {
  await waitForWarning(page);
  await page.clock.fastForward('02:00');
}

/** Whether the gateway still knows the session whose cookie the browser has. */
async function isOpenAtGateway(page: Page): Promise<boolean> {
  const answer = await page.request.get('session');
  const { session } = (await answer.json()) as { session: unknown };
  return session !== null;
}

test('an unused session is warned of, locked, and leads back to the same rows', async ({ page, context }) => {
  await signInAs(page, 'Admin', '/tokens?q=terraform&sort=name');
  await listComplete(page);
  const cookies = await context.cookies();
  await waitForWarning(page);
  await expect(warning(page)).toContainText('with its filters and drafts');
  await expect(warning(page).getByRole('button', { name: 'Stay signed in' })).toBeFocused();
  expect(await isOpenAtGateway(page)).toBe(true);
  await page.clock.fastForward('02:00');
  await expect(page).toHaveURL(/\/connect/);
  await expect(page.getByRole('alert')).toContainText(
    'Your Sandbox session was locked after a period of inactivity',
  );
  await expect.poll(() => isOpenAtGateway(page)).toBe(false);
  await context.addCookies(cookies);
  expect(await isOpenAtGateway(page)).toBe(false);
  expect(await whoHolds(page, 'terraform-production')).toEqual([]);
  await page.getByRole('button', { name: /^Admin/ }).click();
  await expect(page).toHaveURL(/\/tokens\?q=terraform&sort=name/);
  await listComplete(page);
});

test('any key is enough to stay, and the time begins anew', async ({ page }) => {
  await signInAs(page, 'Admin');
  await waitForWarning(page);
  const told = page.waitForRequest('**/session/use');
  await page.keyboard.press('j');
  expect((await (await told).response())?.status()).toBe(204);
  await expect(warning(page)).toBeHidden();
  await page.clock.fastForward('27:00');
  await page.mouse.move(10, 10);
  await expect(warning(page)).toBeHidden();
  await page.clock.fastForward('01:01');
  await expect(warning(page)).toBeVisible();
  await warning(page).getByRole('button', { name: 'Stay signed in' }).press('Enter');
  await expect(warning(page)).toBeHidden();
  expect(await isOpenAtGateway(page)).toBe(true);
});

test('it can be locked at once, by keyboard', async ({ page }) => {
  await signInAs(page, 'Admin');
  await waitForWarning(page);
  await page.keyboard.press('Shift+Tab');
  await expect(warning(page).getByRole('button', { name: 'Lock now' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/connect/);
  await expect.poll(() => isOpenAtGateway(page)).toBe(false);
});

test('whoever wakes a machine that slept over the lock finds it locked', async ({ page }) => {
  await signInAs(page, 'Admin');
  await listComplete(page);
  // No timer runs in a sleep: the clock is moved, and the first thing to happen is a key.
  await page.clock.setSystemTime(Date.now() + 8 * 60 * 60_000);
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/\/connect/);
});

test('a tab in use keeps the session of the others', async ({ page, context }) => {
  await signInAs(page, 'Admin');
  const other = await context.newPage();
  await other.goto('/tokens');
  await listComplete(other);
  await page.clock.fastForward('20:00');
  await other.keyboard.press('j');
  await other.close();
  await page.clock.fastForward('10:00');
  await expect(warning(page)).toBeHidden();
  await page.clock.fastForward('18:01');
  await expect(warning(page)).toBeVisible();
});

test('the draft of a new token is there again', async ({ page }) => {
  await openNewToken(page);
  await nameField(page).fill('Half written');
  await waitForLock(page);
  await expect(page).toHaveURL(/\/connect/);
  await page.getByRole('button', { name: /^Admin/ }).click();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(nameField(page)).toHaveValue('Half written');
});

test('an edit goes on where it was left', async ({ page, sandbox }) => {
  const token = await sandbox.createToken({ name: 'Before', role: 'reader', serviceToken: true });
  await signInAs(page, 'Admin', `/tokens/${token._id}/edit`);
  await nameField(page).fill('After');
  await waitForLock(page);
  await page.getByRole('button', { name: /^Admin/ }).click();
  await expect(page.getByText('Your changes from before the session ended are back.')).toBeVisible();
  await expect(nameField(page)).toHaveValue('After');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'After' })).toBeVisible();
});

test.describe('a key that nobody has yet', () => {
  test.use({ expectedStatuses: [401], permissions: ['clipboard-read', 'clipboard-write'] });

  test('outlives the lock, hidden, until it is handed over', async ({ page }) => {
    await createReader(page, 'Not to be lost');
    const key = await revealKey(page, 'Not to be lost');
    await waitForWarning(page);
    await expect(warning(page)).toContainText('A key you haven’t saved stays on this screen, hidden');
    await page.clock.fastForward('02:00');
    await expect.poll(() => isOpenAtGateway(page)).toBe(false);
    const field = page.getByRole('textbox', { name: 'New key of Not to be lost' });
    await expect(field).toHaveValue(/^api-•+/);
    await page.getByRole('button', { name: 'Copy key' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(key);
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('alert')).toContainText('session was locked');
    expect((await whoHolds(page, key.slice(4))).join('\n\n')).toBe('');
  });
});

test.describe('a gateway that does not hear of it', () => {
  test('is told again until it does', async ({ page }) => {
    await signInAs(page, 'Admin');
    let isDown = true;
    await page.route('**/session', async (route) => {
      if (route.request().method() === 'DELETE' && isDown)
        await route.fulfill({ status: 200, body: 'portal' });
      else await route.continue();
    });
    await waitForLock(page);
    await expect(page).toHaveURL(/\/connect/);
    expect(await isOpenAtGateway(page)).toBe(true);
    isDown = false;
    await page.clock.fastForward('00:11');
    await expect.poll(() => isOpenAtGateway(page)).toBe(false);
  });
});
