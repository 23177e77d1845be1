import { expect, test } from './fixtures/test.ts';
import { listComplete, signInAs } from './fixtures/sign-in.ts';

const policy = [
  { effect: 'allow', resources: ['proj/*:env/production:flag/*'], actions: ['updateOn'] },
  { effect: 'deny', notResources: ['proj/web:env/*:flag/*'], actions: ['deleteFlag'] },
];

test('a token is explained: whose it is, its life, what it may do, and its JSON', async ({
  page,
  sandbox,
}) => {
  const token = await sandbox.createToken({
    name: 'explain me',
    description: 'flips flags',
    inlineRole: policy,
  });
  await signInAs(page, 'Admin', `/tokens/${token._id}`);
  await expect(page.getByRole('heading', { level: 1, name: 'explain me' })).toBeVisible();
  await expect(page).toHaveTitle(/explain me/);
  await expect(page.getByText('flips flags').first()).toBeVisible();
  await expect(page.getByText('No REST requests recorded')).toBeVisible();
  await expect(page.getByText('proj/*:env/production:flag/*').first()).toBeVisible();
  await expect(page.getByText('Deny', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Show JSON' }).click();
  const json = page.getByText(`"_id": "${token._id}"`);
  await expect(json).toBeVisible();
  expect(await page.content()).not.toContain(token.token ?? 'no key');
});

test('history comes from the audit log, oldest reachable', async ({ page, sandbox }) => {
  const token = await sandbox.createToken({ name: 'much changed', role: 'reader' });
  for (let round = 1; round <= 25; round += 1) {
    const response = await sandbox.send('PATCH', `/tokens/${token._id}`, {
      comment: `round ${round}`,
      patch: [{ op: 'replace', path: '/name', value: `much changed ${round}` }],
    });
    expect(response.status).toBe(200);
  }
  await signInAs(page, 'Admin', `/tokens/${token._id}`);
  await expect(page.getByText('round 25')).toBeVisible();
  await expect(page.getByText('round 1', { exact: true })).toBeHidden();
  await page.getByRole('button', { name: /older entries/ }).click();
  await expect(page.getByText(/round 1\b/).first()).toBeVisible();
});

test('a custom role is named, with its statements', async ({ page, sandbox }) => {
  const token = await sandbox.createToken({
    name: 'Carries a role',
    customRoleIds: ['terraform'],
    serviceToken: true,
  });
  const response = await sandbox.send('GET', '/roles/terraform');
  const { name } = (await response.json()) as { name: string };
  await signInAs(page, 'Admin', `/tokens/${token._id}`);
  await expect(page.getByText(name).first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test.describe('what cannot be shown', () => {
  test.use({ expectedStatuses: [403, 404, 500] });
  test.afterEach(({ sandbox }) => sandbox.disarm());

  test('a token that is not there', async ({ page }) => {
    await signInAs(page, 'Admin', '/tokens/0123456789abcdef01234567');
    await expect(page.getByText(/This token doesn’t exist/).first()).toBeVisible();
    await expect(page.getByRole('link', { name: /access tokens/i }).first()).toBeVisible();
  });

  test('a token that may not be read', async ({ page, sandbox }) => {
    const { items } = await sandbox.listTokens();
    await sandbox.arm({ operation: 'get', fault: '403', times: 5 });
    await signInAs(page, 'Admin', `/tokens/${items[3]?._id}`);
    await expect(page.getByText(/Your key can’t see this token/).first()).toBeVisible();
  });

  test('a failure, with a retry that works', async ({ page, sandbox }) => {
    const token = await sandbox.createToken({ name: 'flaky', role: 'reader' });
    await sandbox.arm({ operation: 'get', fault: '500-html', times: 2 });
    await signInAs(page, 'Admin', `/tokens/${token._id}`);
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'flaky' })).toBeVisible();
  });

  test('history that the key may not read says so, and the rest stays', async ({ page, sandbox }) => {
    const token = await sandbox.createToken({ name: 'quiet', role: 'reader', serviceToken: true });
    await signInAs(page, 'Inline role', `/tokens/${token._id}`);
    await expect(page.getByRole('heading', { level: 1, name: 'quiet' })).toBeVisible();
    await expect(page.getByText(/Your key can’t read the audit log/).first()).toBeVisible();
  });
});

test('text from an account is text, never markup', async ({ page, sandbox }) => {
  const name = '<img src=x onerror=alert(1)>[x](javascript:alert(1))';
  const token = await sandbox.createToken({ name, description: '<script>alert(2)</script>', role: 'reader' });
  await signInAs(page, 'Admin', `/tokens/${token._id}`);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByText('<script>alert(2)</script>').first()).toBeVisible();
});

test('at 320 pixels nothing scrolls sideways', async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const token = await sandbox.createToken({ name: 'x'.repeat(120), inlineRole: policy });
  await signInAs(page, 'Admin', `/tokens/${token._id}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('the list is where it was on return', async ({ page }) => {
  await signInAs(page, 'Admin', '/tokens?kind=service');
  await listComplete(page);
  await page.getByRole('rowheader').nth(1).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Access tokens');
  await page.getByRole('main').getByRole('link', { name: 'Access tokens' }).click();
  await expect(page).toHaveURL(/kind=service/);
});
