// What a journey by the keyboard alone costs, in keys. A budget is for lowering: it stands at what is so now. Texts typed into fields do
// not count, keys and chords count one each.
import type { Locator, Page } from '@playwright/test';
import { numbered, makeTokens } from './fixtures/bulk-run.ts';
import { listComplete, signInAs } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

/** Presses keys and counts them. */
function keyboardOf(page: Page) {
  let count = 0;
  const keyboard = {
    async press(...keys: readonly string[]) {
      for (const key of keys) {
        count += 1;
        await page.keyboard.press(key);
      }
    },
    type: (text: string) => page.keyboard.type(text),
    /** Tab after Tab, until it has the focus. */
    async tabTo(target: Locator) {
      await expect(target).toBeVisible();
      for (let tabs = 0; tabs < 60; tabs += 1) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await keyboard.press('Tab');
      }
      throw new Error('Tab does not lead there');
    },
    /** Fails when more keys were pressed so far. */
    expectAtMost: (budget: number, journey: string) =>
      expect.soft(count, `keys: ${journey}`).toBeLessThanOrEqual(budget),
  };
  return keyboard;
}

const head = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function openList(page: Page) {
  await signInAs(page, 'Admin');
  await listComplete(page);
  return keyboardOf(page);
}

/** The list shows nothing else. */
async function found(page: Page, count: number): Promise<void> {
  await expect(page.getByText(new RegExp(`^${count} of [\\d,]+ tokens`))).toBeVisible();
}

test('find a token by its last four and open it', async ({ page, sandbox }) => {
  const { token = '' } = await sandbox.createToken({ name: 'qx found', role: 'reader', serviceToken: true });
  const keys = await openList(page);
  await keys.press('/');
  await keys.type(`qx ${token.slice(-4)}`);
  await found(page, 1);
  await keys.press('Enter');
  await expect(head(page, 'qx found')).toBeFocused();
  keys.expectAtMost(2, 'the list, a search, its only token');

  await page.goBack();
  await expect(page.getByRole('link', { name: 'qx found' })).toBeFocused();
  await keys.press('Control+k');
  await keys.type(`qx ${token.slice(-4)}`);
  await expect(page.getByRole('option').first()).toContainText('qx found');
  await keys.press('Enter');
  await expect(head(page, 'qx found')).toBeFocused();
  keys.expectAtMost(4, 'and by the palette');
});

test('go to a page, and ask a common question', async ({ page }) => {
  const keys = await openList(page);
  await keys.press('g', 'g');
  await expect(head(page, 'Grace periods')).toBeFocused();
  await keys.press('g', 't');
  await expect(head(page, 'Access tokens')).toBeVisible();
  keys.expectAtMost(4, 'two pages');
  await keys.press('Control+k');
  await keys.type('delete flags');
  await expect(page.getByRole('option').first()).toContainText('Which tokens can delete flags');
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: 'Results' })).toBeVisible();
  keys.expectAtMost(6, 'and a question');
});

test('create a token and copy its key', async ({ page }) => {
  const keys = await openList(page);
  await keys.press('c');
  await expect(head(page, 'Create a token')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await keys.type('qx created');
  await keys.press('Control+Enter');
  await expect(head(page, /^Token created/)).toBeVisible();
  keys.expectAtMost(2, 'a new token');
  await keys.tabTo(page.getByRole('button', { name: 'Copy key' }));
  keys.expectAtMost(5, 'and its key');
  page.on('dialog', (dialog) => void dialog.accept());
});

test('reset the key of a token found by its last four', async ({ page, sandbox }) => {
  const { token = '' } = await sandbox.createToken({ name: 'qx leaked', role: 'reader', serviceToken: true });
  const keys = await openList(page);
  await keys.press('/');
  await keys.type(`qx ${token.slice(-4)}`);
  await found(page, 1);
  await keys.press('ArrowDown', 'r');
  await expect(page.getByRole('dialog', { name: /qx leaked/ })).toBeVisible();
  keys.expectAtMost(3, 'the list, a search, the reset dialog');
  await keys.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Reveal' })).toBeVisible();
  keys.expectAtMost(4, 'and the new key');
  page.on('dialog', (dialog) => void dialog.accept());
});

test('edit a token', async ({ page, sandbox }) => {
  await sandbox.createToken({ name: 'qx edited', role: 'reader', serviceToken: true });
  const keys = await openList(page);
  await keys.press('/');
  await keys.type('qx edited');
  await found(page, 1);
  await keys.press('ArrowDown', 'e');
  await expect(head(page, 'Edit qx edited')).toBeFocused();
  await keys.tabTo(page.getByRole('textbox', { name: 'Name', exact: true }));
  await keys.press('End');
  await keys.type(' twice');
  await keys.press('Control+Enter');
  await expect(head(page, 'qx edited twice')).toBeVisible();
  keys.expectAtMost(6, 'a new name');
});

test('select three and plan their reset', async ({ page, sandbox }) => {
  await makeTokens(sandbox, numbered('qxthree', 3));
  const keys = await openList(page);
  await keys.press('/');
  await keys.type('qxthree');
  await found(page, 3);
  await keys.press('ArrowDown', 'x', 'j', 'x', 'j', 'x');
  await expect(page.getByText('3 selected', { exact: true })).toBeVisible();
  await keys.press('.', 'Enter');
  await expect(head(page, /^Reset 3 keys/)).toBeVisible();
  keys.expectAtMost(9, 'three tokens in a plan');
});

test('delete a token', async ({ page, sandbox }) => {
  await sandbox.createToken({ name: 'qx gone', role: 'reader', serviceToken: true });
  const keys = await openList(page);
  await keys.press('/');
  await keys.type('qx gone');
  await found(page, 1);
  await keys.press('Enter');
  await expect(head(page, 'qx gone')).toBeFocused();
  await keys.press('Control+k');
  await keys.type('delete…');
  await expect(page.getByRole('option').first()).toContainText('Delete…');
  await keys.press('Enter');
  await keys.tabTo(page.getByRole('alertdialog').getByRole('button', { name: 'Delete token' }));
  await keys.press('Enter');
  await expect(page.getByText(/“qx gone” was deleted/)).toBeVisible();
  keys.expectAtMost(6, 'a deleted token');
});
