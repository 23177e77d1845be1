import type { Page, Request } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { signInAs } from './fixtures/sign-in.ts';

const hour = 3_600_000;

/** The resets that a page sends, with the instant that each names. */
function watchResets(page: Page): { readonly sent: readonly number[]; readonly count: () => number } {
  const sent: number[] = [];
  page.on('request', (request: Request) => {
    if (!request.url().includes('/reset') || request.method() !== 'POST') return;
    sent.push(Number(new URL(request.url()).searchParams.get('expiry')));
  });
  return { sent, count: () => sent.length };
}

async function openReset(page: Page, id: string): Promise<void> {
  await signInAs(page, 'Admin', `/tokens/${id}/reset`);
  await expect(page.getByRole('dialog', { name: /Reset the key of/ })).toBeVisible();
}

async function newKey(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Reveal' }).click();
  return page.getByRole('textbox', { name: /New key of/ }).inputValue();
}

test('one press and one line of consent give a new key at once while the old one keeps working', async ({
  page,
  sandbox,
}) => {
  const token = await sandbox.createToken({ name: 'CI deploys', role: 'reader', serviceToken: true });
  const resets = watchResets(page);
  await signInAs(page, 'Admin', `/tokens/${token._id}`);
  await page.getByRole('link', { name: 'Reset key' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText(/works until \w{3} \d+ \w{3}, \d\d:\d\d CES?T \(.*UTC\), in 24 h/);
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  const before = Date.now();
  await question.getByRole('button', { name: 'Reset key' }).click();
  await expect(page.getByText('saved it in this browser')).toBeVisible();
  expect(resets.count()).toBe(1);
  expect((resets.sent[0] ?? 0) - before - 24 * hour).toBeLessThan(30_000);
  expect((resets.sent[0] ?? 0) - before).toBeGreaterThanOrEqual(24 * hour);

  const key = await newKey(page);
  expect(await sandbox.statusOfKey(key)).toBe(200);
  expect(await sandbox.statusOfKey(token.token ?? '')).toBe(200);
  const kept = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), history.state]),
  );
  expect(kept).not.toContain(key.slice(4));

  await page.getByRole('checkbox', { name: 'I’ve stored this key' }).check();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page).toHaveURL(new RegExp(`/tokens/${token._id}$`));
  await expect(page.getByText(/Old key …\w{4} works until/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('the old key is refused once its time is over', async ({ sandbox }) => {
  const token = await sandbox.createToken({ name: 'short grace', role: 'reader', serviceToken: true });
  const old = token.token ?? '';
  // The console offers nothing under two minutes, so this goes past it; the server's clock is the real one.
  const fresh = await sandbox.resetToken(token._id, `?expiry=${Date.now() + 4000}`);
  expect(await sandbox.statusOfKey(fresh.token ?? '')).toBe(200);
  expect(await sandbox.statusOfKey(old)).toBe(200);
  await expect.poll(() => sandbox.statusOfKey(old), { timeout: 15_000 }).toBe(401);
  expect(await sandbox.statusOfKey(fresh.token ?? '')).toBe(200);
});

test.describe('a lost answer', () => {
  test.use({ expectedStatuses: [502, 504] });

  test('is called by its name, nothing is sent twice, and the clients are safe', async ({
    page,
    sandbox,
  }) => {
    const token = await sandbox.createToken({
      name: 'unlucky fault:drop@reset',
      role: 'reader',
      serviceToken: true,
    });
    const resets = watchResets(page);
    await openReset(page, token._id);
    await page.getByRole('button', { name: 'Reset key' }).click();
    await expect(
      page.getByText('No response came to the reset, so no one has seen a new key.'),
    ).toBeVisible();
    await expect(page.getByText(/has a new key ….*, but no one received it/)).toBeVisible();
    // The page behind the dialog knows as much.
    await expect(page.getByText(/response to that reset was lost/)).toContainText('no one has the new key');
    await expect(page.getByText(/Clients are safe for now/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Clone token' })).toBeVisible();
    expect(resets.count()).toBe(1);
    expect(await sandbox.statusOfKey(token.token ?? '')).toBe(200);
    await page.getByRole('button', { name: 'Reset again…' }).click();
    await expect(page.getByText(/Only one old key can stay active/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Reset key' })).toBeDisabled();
    await page.getByRole('checkbox', { name: /End old key/ }).check();
    await expect(page.getByRole('button', { name: 'Reset key' })).toBeEnabled();
    expect(resets.count()).toBe(1);
  });
});

test('"now" on a key in use takes the last four, and really is now', async ({ page, sandbox }) => {
  const token = await sandbox.createToken({ name: 'leaked', role: 'reader', serviceToken: true });
  await sandbox.statusOfKey(token.token ?? '');
  await signInAs(page, 'Admin', `/tokens/${token._id}`);
  await page.getByRole('button', { name: /More reset options/ }).click();
  await page.getByRole('menuitem', { name: /End the old key now/ }).click();
  await expect(page.getByText(/Last used just now/)).toBeVisible();
  const send = page.getByRole('button', { name: 'Reset key' });
  await expect(send).toBeDisabled();
  await page.getByLabel(/the last four of the key/).fill((token.token ?? '').slice(-4));
  await send.click();
  const key = await newKey(page);
  expect(await sandbox.statusOfKey(token.token ?? '')).toBe(401);
  expect(await sandbox.statusOfKey(key)).toBe(200);
  await page.getByRole('button', { name: 'Close without the key' }).first().click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close without the key' }).click();
});

test("this session's own token: the session switches to the new key and goes on", async ({
  page,
  sandbox,
}) => {
  const own = await sandbox.createToken({ name: 'my own', role: 'admin' });
  await page.goto('/connect');
  await page.getByLabel('Instance').click();
  await page.getByRole('option', { name: /sandbox/i }).click();
  await page.getByRole('textbox', { name: 'Key' }).fill(own.token ?? '');
  await page.getByRole('button', { name: 'Connect' }).click();
  await expect(page).toHaveURL(/\/tokens/);
  await page.goto(`/tokens/${own._id}/reset?start=now`);
  await expect(page.getByText(/switches to the new key when the response arrives/)).toBeVisible();
  await expect(page.getByRole('radio', { name: '24 hours' })).toBeChecked();
  await page.getByRole('radio', { name: 'Now', exact: true }).check();
  await page.getByLabel(/the last four of the key/).fill((own.token ?? '').slice(-4));
  await page.getByRole('button', { name: 'Reset key' }).click();
  await expect(page.getByText('This session now uses the new key.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'I’ve stored this key' }).check();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'my own' })).toBeVisible();
  expect(await sandbox.statusOfKey(own.token ?? '')).toBe(401);
});
