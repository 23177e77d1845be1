// Which tokens a bulk action takes: what is selected in the list, and what the plan makes of it.
import { makeTokens, numbered, pickAll, planFor, rowOf, runEnded } from './fixtures/bulk-run.ts';
import { listComplete, signInAs } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

test.describe('picking', () => {
  test('a range with Shift, all matching, and Escape', async ({ page, sandbox }) => {
    await makeTokens(sandbox, numbered('qxpick', 6));
    await signInAs(page, 'Admin', '/tokens?q=qxpick&sort=name');
    await listComplete(page);
    const box = (index: number) => page.getByRole('checkbox', { name: `Select qxpick 0${index}` });
    const bar = page.getByRole('region', { name: 'Selected tokens' });
    const all = page.getByRole('checkbox', { name: 'Select all 6 shown' });
    await box(2).check();
    await box(4).click({ modifiers: ['Shift'] });
    await expect(bar).toContainText('3 selected');
    await expect(box(3)).toBeChecked();
    await expect(all).toHaveJSProperty('indeterminate', true);
    await bar.getByRole('button', { name: 'Select all 6 matching' }).click();
    await expect(bar).toContainText('6 selected');
    await expect(all).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(bar).toBeHidden();
    await expect(all).not.toBeChecked();
  });

  test('what is filtered away after picking is not acted on', async ({ page, sandbox }) => {
    const [kept, away] = await makeTokens(sandbox, ['visible one', 'away one']);
    await signInAs(page, 'Admin', '/tokens?q=one');
    await listComplete(page);
    await page.getByRole('checkbox', { name: 'Select visible one' }).check();
    await page.getByRole('checkbox', { name: 'Select away one' }).check();
    await page.getByRole('searchbox').fill('visible');
    await expect(page.getByRole('region', { name: 'Selected tokens' })).toContainText(
      '1 selected · 1 more hidden by filters, not included',
    );
    await planFor(page, 'Delete');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Delete 1 token');
    await expect(rowOf(page, 'away one')).toHaveCount(0);
    await page.getByRole('button', { name: /^Delete \d+ tokens?$/ }).click();
    await page.getByLabel(/to confirm/).fill('1');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await runEnded(page);
    await sandbox.readToken(away?._id ?? '');
    expect((await sandbox.send('GET', `/tokens/${kept?._id}`)).status).toBe(404);
  });

  test.describe('at 320 pixels', () => {
    test.use({ viewport: { width: 320, height: 640 } });

    test('cards are picked, planned and run without scrolling sideways', async ({ page, sandbox }) => {
      await makeTokens(sandbox, numbered('qxnarrow', 2));
      await signInAs(page, 'Admin', '/tokens?q=qxnarrow');
      await listComplete(page);
      await page.getByRole('checkbox', { name: 'Select qxnarrow 01' }).check();
      const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
      expect(await fits()).toBe(true);
      await planFor(page, 'Reset keys');
      expect(await fits()).toBe(true);
      await page.getByRole('button', { name: /^Reset \d+ keys?$/ }).click();
      await runEnded(page);
      expect(await fits()).toBe(true);
      await page.getByLabel(/is stored$/).fill('vault');
      await page.getByRole('button', { name: 'Finish' }).click();
    });
  });
});

test.describe('the plan', () => {
  test('takes tokens in use where the old keys keep working, leaves out the rest, and says why', async ({
    page,
    sandbox,
  }) => {
    const [used] = await makeTokens(sandbox, ['quince used', 'quince quiet']);
    await sandbox.statusOfKey(used?.token ?? '');
    await signInAs(page, 'Admin', '/tokens?q=quince');
    await pickAll(page, 'quince');
    await planFor(page, 'Reset keys');
    await expect(rowOf(page, 'quince used')).toContainText('In use');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reset 2 keys');
    await page.getByRole('radio', { name: /^Now/ }).click();
    await expect(page.getByRole('checkbox', { name: 'Include quince used' })).not.toBeChecked();
    await expect(rowOf(page, 'quince used')).toContainText(
      'Its clients fail immediately. Excluded unless you select it.',
    );
    await page.getByRole('radio', { name: /^24 hours/ }).click();
    await expect(page.getByRole('checkbox', { name: 'Include quince used' })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: 'Include quince quiet' })).toBeChecked();
    await page.getByRole('checkbox', { name: 'Include quince used' }).uncheck();
    await page.getByRole('button', { name: /^Reset \d+ keys?$/ }).click();
    await runEnded(page);
    await page.getByLabel(/is stored$/).fill('vault/plan');
    await page.getByRole('button', { name: 'Finish' }).click();
    await pickAll(page, 'quince');
    await planFor(page, 'Reset keys');
    await expect(rowOf(page, 'quince quiet')).toContainText(/Old key …\w{4} works (?:24 h|23 h 59 min) more/);
    await expect(page.getByRole('checkbox', { name: 'Include quince quiet' })).not.toBeChecked();
  });

  test('this session’s token is last and left out', async ({ page }) => {
    await signInAs(page, 'Admin', '/tokens?q=Console%2C%20Amara');
    await listComplete(page);
    await page
      .getByRole('checkbox', { name: /^Select Console, Amara/ })
      .first()
      .check();
    await planFor(page, 'Delete');
    await expect(page.getByText('This session', { exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Delete 0 tokens');
    await expect(
      page.getByText(/^Runs last and signs you out\..* Excluded unless you select it\.$/),
    ).toBeVisible();
  });
});
