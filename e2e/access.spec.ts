import { expect, test } from './fixtures/test.ts';
import { signInAs } from './fixtures/sign-in.ts';

const policy = [
  { effect: 'allow', resources: ['proj/*:env/*:flag/*'], actions: ['*'] },
  { effect: 'deny', resources: ['proj/*:env/production:flag/*'], actions: ['deleteFlag', 'updateOn'] },
  // Without it nothing in a project can be reached.
  { effect: 'allow', resources: ['proj/*'], actions: ['viewProject'] },
];
const inProduction = 'proj/web:env/production:flag/pay';

test('a question is answered by the statement that decides, and can be passed on', async ({
  page,
  sandbox,
}) => {
  const token = await sandbox.createToken({ name: 'flag bot', inlineRole: policy, serviceToken: true });
  await signInAs(page, 'Admin', `/tokens/${token._id}`);
  await page.getByRole('link', { name: 'What can it do?' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What flag bot can do' })).toBeVisible();

  await page.getByRole('combobox', { name: 'Action' }).fill('deleteFlag');
  await page.getByRole('combobox', { name: 'Resource' }).fill(inProduction);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  const answer = page.getByRole('region', { name: 'Check a permission' }).getByRole('status');
  await expect(answer).toContainText('Denied');
  await expect(answer).toContainText('Statement 2 denies this');
  await expect(answer).toContainText('To change this');
  const deciding = page.getByRole('listitem').filter({ hasText: 'Decides' });
  await expect(deciding).toContainText('Can’t turn flags on or off or delete them');
  await expect(page.getByText('Applies to this action and resource.')).toHaveCount(2);

  const address = page.url();
  await page.goto('/tokens');
  await page.goto(address);
  await expect(answer).toContainText('Denied');
  await page.getByRole('combobox', { name: 'Resource' }).fill('proj/web:env/test:flag/pay');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(answer).toContainText('Allowed');
  await expect(page.getByText('Doesn’t apply: different resources.')).toHaveCount(1);
});

test('the matrix is read and opened by keyboard alone', async ({ page, sandbox }) => {
  const token = await sandbox.createToken({ name: 'matrix', inlineRole: policy, serviceToken: true });
  await signInAs(page, 'Admin', `/tokens/${token._id}/access`);
  const grid = page.getByRole('grid', { name: 'Access by resource type and level' });
  await expect(grid.getByRole('row', { name: /^Webhook / })).toHaveCount(0);
  await page.getByRole('radio', { name: 'All types' }).check();
  await expect(grid.getByRole('gridcell')).toHaveCount(52 * 5);
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
  const flags = grid.getByRole('row', { name: /^Feature flag / });
  await expect(flags.getByRole('gridcell').nth(1)).toContainText('reduced by a denial');
  await expect(flags.getByRole('gridcell').nth(2)).toHaveText('All');
  await expect(
    grid
      .getByRole('row', { name: /^Webhook / })
      .getByRole('gridcell')
      .nth(1),
  ).toHaveText('None');

  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await flags.getByRole('gridcell').nth(1).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(flags.getByRole('gridcell').nth(3)).toBeFocused();
  await page.keyboard.press('Enter');
  const details = page.getByRole('region', { name: 'Delete: Feature flag' });
  await expect(details.getByRole('heading', { level: 3 })).toBeFocused();
  await expect(details).toContainText('deleteFlag');
  await expect(details.getByRole('link', { name: 'Statement 2' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await expect(flags.getByRole('gridcell').nth(3)).toBeFocused();
});

test('an example of the matrix becomes a question', async ({ page, sandbox }) => {
  const token = await sandbox.createToken({ name: 'examples', inlineRole: policy, serviceToken: true });
  await signInAs(page, 'Admin', `/tokens/${token._id}/access`);
  await page
    .getByRole('row', { name: /^Feature flag / })
    .getByRole('gridcell')
    .nth(3)
    .click();
  const details = page.getByRole('region', { name: 'Delete: Feature flag' });
  await details.getByRole('button', { name: /production/ }).click();
  await expect(page).toHaveURL(/action=deleteFlag/);
  await expect(page.getByRole('region', { name: 'Check a permission' }).getByRole('status')).toContainText(
    'Denied',
  );
});

test('a personal token is shown as its member leaves it and as it says', async ({ page, sandbox }) => {
  const { items } = await sandbox.listTokens();
  const token = items.find(({ serviceToken, role }) => serviceToken !== true && role === 'writer');
  await signInAs(page, 'Admin', `/tokens/${token?._id}/access?action=updateOn&resource=${inProduction}`);
  await expect(page.getByRole('heading', { level: 2, name: /can do now$/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Check a permission' }).getByRole('status')).toContainText(
    'Allowed',
  );
  await page.getByRole('radio', { name: 'As granted' }).click();
  await expect(page).toHaveURL(/view=nominal/);
  await expect(page.getByRole('heading', { level: 2, name: /can do now$/ })).toHaveCount(0);
});

test.describe('where it is narrow', () => {
  test.use({ viewport: { width: 320, height: 800 } });
  test('the matrix is a list, opened in place, and nothing scrolls sideways', async ({ page, sandbox }) => {
    const token = await sandbox.createToken({ name: 'narrow', inlineRole: policy, serviceToken: true });
    await signInAs(page, 'Admin', `/tokens/${token._id}/access`);
    const flag = page.getByRole('listitem').filter({ has: page.getByText('Feature flag', { exact: true }) });
    await flag.getByRole('button', { name: /^Delete/ }).click();
    await expect(flag.getByRole('region', { name: 'Delete: Feature flag' })).toContainText('deleteFlag');
    await expect(page.getByRole('grid')).toHaveCount(0);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
});
