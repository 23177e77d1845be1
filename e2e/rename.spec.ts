import { watchPatches } from './fixtures/edit-form.ts';
import { expect, test } from './fixtures/test.ts';
import { signInAs } from './fixtures/sign-in.ts';

test.describe('renaming on the page of the token', () => {
  test('Enter saves the name alone, and the focus comes back', async ({ page, sandbox }) => {
    const token = await sandbox.createToken({ name: 'Old name', role: 'reader' });
    const patches = watchPatches(page);
    await signInAs(page, 'Admin', `/tokens/${token._id}`);
    await page.getByRole('button', { name: 'Rename Old name' }).click();
    const field = page.getByRole('textbox', { name: 'Token name' });
    await expect(field).toBeFocused();
    await field.fill('New name');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('New name');
    await expect(page.getByRole('button', { name: 'Rename New name' })).toBeFocused();
    expect(patches).toEqual([
      [
        { op: 'test', path: '/name', value: 'Old name' },
        { op: 'replace', path: '/name', value: 'New name' },
      ],
    ]);
  });

  test('Escape leaves it as it was', async ({ page, sandbox }) => {
    const token = await sandbox.createToken({ name: 'Stays', role: 'reader' });
    const patches = watchPatches(page);
    await signInAs(page, 'Admin', `/tokens/${token._id}`);
    await page.getByRole('button', { name: 'Rename Stays' }).click();
    const field = page.getByRole('textbox', { name: 'Token name' });
    await field.fill('');
    // The first Escape belongs to the input method, in which a word is not taken yet.
    const input = await page.context().newCDPSession(page);
    await input.send('Input.imeSetComposition', { text: 'とうきょう', selectionStart: 5, selectionEnd: 5 });
    await page.keyboard.press('Escape');
    await expect(field).toHaveValue('とうきょう');
    await input.send('Input.insertText', { text: '東京' });
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Rename Stays' })).toBeFocused();
    expect(patches).toEqual([]);
  });

  test('a name that somebody else gave meanwhile is told before it is replaced', async ({
    page,
    sandbox,
  }) => {
    const token = await sandbox.createToken({ name: 'First', role: 'reader' });
    await signInAs(page, 'Admin', `/tokens/${token._id}`);
    await page.getByRole('button', { name: 'Rename First' }).click();
    await page.getByRole('textbox', { name: 'Token name' }).fill('Mine');
    await sandbox.patchToken(token._id, [{ op: 'replace', path: '/name', value: 'Theirs' }]);
    await page.keyboard.press('Enter');
    await expect(page.getByText('It was renamed to “Theirs” elsewhere')).toBeVisible();
    expect((await sandbox.readToken(token._id)).name).toBe('Theirs');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Mine');
  });
});
