import { mergeHeading, openEdit, pane, save, watchPatches } from './fixtures/edit-form.ts';
import { expect, test } from './fixtures/test.ts';
import { signInAs } from './fixtures/sign-in.ts';

const day = 24 * 60 * 60 * 1000;

test('name, description and expiry go in one minimal patch with its comment, told in words before', async ({
  page,
  sandbox,
}) => {
  const token = await sandbox.createToken({ name: 'CI', description: 'old', role: 'writer' });
  const patches = watchPatches(page);
  await openEdit(page, token);
  await expect(pane(page)).toContainText('No changes yet.');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Deploys');
  await page.getByRole('textbox', { name: 'Description' }).fill('for the build');
  await page.getByRole('radio', { name: '30 days' }).check();
  await expect(pane(page)).toContainText('The name changes from “CI” to “Deploys”.');
  await expect(pane(page)).toContainText('The description changes from “old” to “for the build”.');
  await expect(pane(page)).toContainText(/The token will expire .* UTC/);
  await page.getByRole('textbox', { name: 'Audit log comment' }).fill('Said so in the review');
  await save(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Deploys');
  const after = await sandbox.readToken(token._id);
  expect(patches).toEqual([
    {
      comment: 'Said so in the review',
      patch: [
        { op: 'test', path: '/name', value: 'CI' },
        { op: 'test', path: '/description', value: 'old' },
        { op: 'replace', path: '/name', value: 'Deploys' },
        { op: 'replace', path: '/description', value: 'for the build' },
        { op: 'add', path: '/expiry', value: after.expiry },
      ],
    },
  ]);
  expect(Math.abs((after.expiry ?? 0) - Date.now() - 30 * day)).toBeLessThan(120_000);
});

test('an expiry is taken away with one remove', async ({ page, sandbox }) => {
  const expiry = Date.now() + 20 * day;
  const token = await sandbox.createToken({ name: 'Ends', role: 'reader' });
  await sandbox.patchToken(token._id, [{ op: 'add', path: '/expiry', value: expiry }]);
  const patches = watchPatches(page);
  await openEdit(page, token);
  await page.getByRole('radio', { name: 'No expiry' }).check();
  await expect(pane(page)).toContainText('The expiry is removed');
  await save(page).click();
  await expect(page).toHaveURL(new RegExp(`/tokens/${token._id}$`));
  expect(patches).toEqual([
    [
      { op: 'test', path: '/expiry', value: expiry },
      { op: 'remove', path: '/expiry' },
    ],
  ]);
});

test('another kind of access is one patch, and what is gained is told first', async ({ page, sandbox }) => {
  const policy = [{ effect: 'allow', resources: ['proj/web'], actions: ['viewProject'] }];
  const token = await sandbox.createToken({ name: 'Widens', inlineRole: policy });
  const patches = watchPatches(page);
  await openEdit(page, token);
  await page.getByRole('radio', { name: 'Base role' }).check();
  await page.getByRole('radio', { name: 'Writer' }).check();
  await expect(pane(page)).toContainText(
    'Access changes from an inline role with 1 statement to base role Writer.',
  );
  await pane(page)
    .getByRole('button', { name: /^Show all/ })
    .click();
  await expect(pane(page).getByRole('list', { name: 'Access gained' })).toContainText('Feature flag');
  await expect(pane(page).getByRole('list', { name: 'Access lost' })).toHaveCount(0);
  await save(page).click();
  await expect(page).toHaveURL(new RegExp(`/tokens/${token._id}$`));
  expect(patches).toEqual([
    [
      { op: 'test', path: '/inlineRole', value: policy },
      { op: 'remove', path: '/inlineRole' },
      { op: 'add', path: '/role', value: 'writer' },
    ],
  ]);
});

test('an old API version can be moved to the current one', async ({ page, sandbox }) => {
  const token = await sandbox.createToken({ name: 'Ancient', role: 'reader', defaultApiVersion: 20191212 });
  const patches = watchPatches(page);
  await openEdit(page, token);
  await page.getByRole('radio', { name: '20240415' }).check();
  await save(page).click();
  await expect(page).toHaveURL(new RegExp(`/tokens/${token._id}$`));
  expect(patches).toEqual([
    [
      { op: 'test', path: '/defaultApiVersion', value: 20191212 },
      { op: 'replace', path: '/defaultApiVersion', value: 20240415 },
    ],
  ]);
});

test('editing name and role while another client changed the role yields a merge view, and nothing is overwritten', async ({
  page,
  sandbox,
}) => {
  const token = await sandbox.createToken({ name: 'Shared', role: 'reader' });
  await openEdit(page, token);
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Renamed');
  await page.getByRole('radio', { name: 'Writer' }).check();
  await sandbox.patchToken(token._id, [{ op: 'replace', path: '/role', value: 'admin' }]);
  const patches = watchPatches(page);
  await save(page).click();
  await expect(mergeHeading(page)).toBeFocused();
  expect(patches).toEqual([]);
  expect(await sandbox.readToken(token._id)).toMatchObject({ name: 'Shared', role: 'admin' });

  const access = page.getByRole('group', { name: 'Access' });
  for (const title of ['Original', 'Current version', 'Yours'])
    await expect(access.getByRole('radio', { name: title })).not.toBeChecked();
  await expect(page.getByRole('group', { name: 'Name' }).getByRole('radio', { name: 'Yours' })).toBeChecked();
  await page.getByRole('button', { name: 'Save selected' }).click();
  await expect(access.getByRole('radio').first()).toBeFocused();
  await expect(page.getByText('Choose a version.')).toBeVisible();
  await access.getByRole('radio', { name: 'Current version' }).check();
  await page.getByRole('button', { name: 'Save selected' }).click();
  await expect(page).toHaveURL(new RegExp(`/tokens/${token._id}$`));
  expect(patches).toEqual([
    [
      { op: 'test', path: '/name', value: 'Shared' },
      { op: 'replace', path: '/name', value: 'Renamed' },
    ],
  ]);
  expect(await sandbox.readToken(token._id)).toMatchObject({ name: 'Renamed', role: 'admin' });
});

test('what somebody else filled in where nothing was is not overwritten either', async ({
  page,
  sandbox,
}) => {
  const token = await sandbox.createToken({ name: 'Blank', role: 'reader' });
  await openEdit(page, token);
  await page.getByRole('textbox', { name: 'Description' }).fill('mine');
  await sandbox.patchToken(token._id, [{ op: 'add', path: '/description', value: 'theirs' }]);
  await save(page).click();
  await expect(mergeHeading(page)).toBeFocused();
  await page.getByRole('group', { name: 'Description' }).getByRole('radio', { name: 'Yours' }).check();
  await page.getByRole('button', { name: 'Back to form' }).click();
  await expect(pane(page)).toContainText('The description changes from “theirs” to “mine”.');
  await save(page).click();
  await expect(page).toHaveURL(new RegExp(`/tokens/${token._id}$`));
  expect((await sandbox.readToken(token._id)).description).toBe('mine');
});

test('a change elsewhere is told while the form is open, and can be compared', async ({ page, sandbox }) => {
  const token = await sandbox.createToken({ name: 'Watched', role: 'reader' });
  await openEdit(page, token);
  await page.getByRole('textbox', { name: 'Description' }).fill('mine');
  await sandbox.patchToken(token._id, [{ op: 'replace', path: '/name', value: 'Seen' }]);
  // Coming back to the window.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await expect(page.getByText('Changed elsewhere since you opened this: name.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Watched');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(mergeHeading(page)).toBeFocused();
  await page.getByRole('button', { name: 'Save selected' }).click();
  await expect(page).toHaveURL(new RegExp(`/tokens/${token._id}$`));
  expect(await sandbox.readToken(token._id)).toMatchObject({ name: 'Seen', description: 'mine' });
});

test('a service token says why its access is fixed, and leads to a copy', async ({ page, sandbox }) => {
  const token = await sandbox.createToken({ name: 'Robot', role: 'reader', serviceToken: true });
  await openEdit(page, token);
  await expect(page.getByText('To change it, clone the token')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Base role' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Clone Robot with different access' })).toHaveAttribute(
    'href',
    new RegExp(String.raw`/tokens/new\?from=${token._id}#access$`),
  );
});

test('what is not possible is said at its field', async ({ page, sandbox }) => {
  const token = await sandbox.createToken({ name: 'Named', role: 'reader' });
  const patches = watchPatches(page);
  await openEdit(page, token);
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('');
  await save(page).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveAccessibleDescription(
    'Enter a name.',
  );
  expect(patches).toEqual([]);
});

test("taking access from this session's own token asks first", async ({ page, sandbox }) => {
  await signInAs(page, 'Admin', '/tokens?q=Console%2C%20Amara');
  const own = page.getByRole('row').filter({ hasText: 'This session' }).getByRole('link').first();
  const href = (await own.getAttribute('href')) ?? '';
  const id = href.split('/').at(-1) ?? '';
  await page.goto(`${href}/edit`);
  await page.getByRole('radio', { name: 'Reader' }).check();
  await page.getByRole('radio', { name: '7 days' }).check();
  await save(page).click();
  const dialog = page.getByRole('alertdialog', { name: 'You’re signed in with this token' });
  await expect(dialog).toContainText('loses access immediately');
  await expect(dialog).toContainText('This session ends when the token expires');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect((await sandbox.readToken(id)).role).toBe('admin');
});

test.describe('leaving', () => {
  test('a changed form asks before it is left, and stays on request', async ({ page, sandbox }) => {
    const token = await sandbox.createToken({ name: 'Guarded', role: 'reader' });
    await signInAs(page, 'Admin', `/tokens/${token._id}`);
    await page.getByRole('link', { name: 'Edit Guarded' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Half done');
    await page.goBack();
    const dialog = page.getByRole('alertdialog', { name: 'Leave without saving?' });
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Half done');
    await pane(page).getByRole('button', { name: 'Cancel' }).click();
    await dialog.getByRole('button', { name: 'Discard changes' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Guarded');
  });

  test('a reload asks too, in the words of the browser', async ({ page, sandbox }) => {
    const token = await sandbox.createToken({ name: 'Reloaded', role: 'reader' });
    await openEdit(page, token);
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Half done');
    const asked = page.waitForEvent('dialog');
    const reload = page.reload();
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
    await reload;
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Reloaded');
  });

  test('a form that nobody changed is left without a question', async ({ page, sandbox }) => {
    const token = await sandbox.createToken({ name: 'Untouched', role: 'reader' });
    await openEdit(page, token);
    await pane(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Untouched');
  });
});

test('at 320 pixels everything is there and nothing scrolls sideways', async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const token = await sandbox.createToken({
    name: 'A name that is rather long for so little room',
    role: 'reader',
  });
  await openEdit(page, token);
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Short');
  await expect(save(page)).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
