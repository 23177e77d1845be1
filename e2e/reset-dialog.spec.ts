import { expect, test } from './fixtures/test.ts';
import { signInAs } from './fixtures/sign-in.ts';

test('an uncopied key survives Escape, Back and a link until its loss is confirmed by name', async ({
  page,
  sandbox,
}) => {
  const token = await sandbox.createToken({ name: 'precious', role: 'reader', serviceToken: true });
  await signInAs(page, 'Admin', `/tokens/${token._id}`);
  await page.getByRole('link', { name: 'Reset key' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Reset key' }).click();
  await expect(page.getByRole('button', { name: 'Reveal' })).toBeVisible();
  const question = page.getByRole('alertdialog', { name: /without the key of precious/ });
  await page.keyboard.press('Escape');
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Cancel' }).click();
  await page.goBack();
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Grace periods' }).click();
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Close without the key' }).click();
  await expect(page).toHaveURL(/\/grace/);
  // The token exists, and nobody has its key.
  await page.getByRole('link', { name: 'Reset the key of precious' }).click();
  await page.getByRole('checkbox', { name: /End old key/ }).check();
  await page.getByRole('button', { name: 'Reset key' }).click();
  await expect(page.getByRole('button', { name: 'Reveal' })).toBeVisible();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page).toHaveURL(new RegExp(`/tokens/${token._id}$`));
  await expect(page.getByText(/was never stored/)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('one Escape closes one thing: the calendar, then the dialog, and the focus comes back', async ({
  page,
  sandbox,
}) => {
  const token = await sandbox.createToken({ name: 'keyboard', role: 'reader', serviceToken: true });
  await signInAs(page, 'Admin', `/tokens/${token._id}`);
  await page.getByRole('button', { name: /More reset options/ }).click();
  await page.getByRole('menuitem', { name: /Choose when/ }).click();
  const dialog = page.getByRole('dialog', { name: /Reset the key of/ });
  await page.getByRole('radio', { name: 'Until…' }).check();
  await dialog.getByRole('button', { name: 'Open calendar' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid')).toBeHidden();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`/tokens/${token._id}$`));
  await expect(page.getByRole('button', { name: /More reset options/ })).toBeFocused();
});

test.describe('at 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('the dialog scrolls inside itself and its buttons stay in reach', async ({ page, sandbox }) => {
    const token = await sandbox.createToken({ name: 'narrow', role: 'reader', serviceToken: true });
    await signInAs(page, 'Admin', `/tokens/${token._id}/reset`);
    await expect(page.getByRole('dialog', { name: /Reset the key of/ })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Reset key' })).toBeInViewport();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
