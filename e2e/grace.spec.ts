import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { listComplete, signInAs } from './fixtures/sign-in.ts';

// Hours pass in these journeys with nobody at the keys.
test.use({ serverSettings: { IDLE_LOCK: '0' } });

/** Resets a token through its dialog and hands the key over, so that the ledger knows of it. */
async function resetFor(page: Page, id: string, length: string): Promise<void> {
  await page.goto(`/tokens/${id}/reset`);
  await page.getByRole('radio', { name: length, exact: true }).check();
  await page.getByRole('button', { name: 'Reset key' }).click();
  await page.getByRole('checkbox', { name: 'I’ve stored this key' }).check();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText(/Old key …\w{4} works until/)).toBeVisible();
}

async function download(page: Page, button: string): Promise<string> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  return readFile(await (await started).path(), 'utf8');
}

const file = (text: string) => ({
  name: 'ledger.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

test('an old key counts down on its page, in the list and on the board, and its ticks are kept', async ({
  page,
  sandbox,
}) => {
  const token = await sandbox.createToken({ name: 'Counting down', role: 'reader', serviceToken: true });
  await signInAs(page, 'Admin');
  await resetFor(page, token._id, '4 hours');
  await page.goto('/tokens?q=Counting+down');
  await listComplete(page);
  await expect(page.getByRole('row', { name: /Counting down/ })).toContainText(/Old key (4 h|3 h 59 min)/);
  const lastFour = (token.token ?? '').slice(-4);
  await page.getByRole('searchbox').fill(lastFour);
  await expect(page.getByRole('row', { name: /Counting down/ })).toContainText(`Old key …${lastFour} for`);
  await page.getByRole('navigation').getByRole('link', { name: 'Grace periods' }).click();
  const card = page.getByRole('listitem').filter({ hasText: 'Counting down' });
  await expect(card).toContainText(/(4 h|3 h 59 min)/);
  await expect(card).toContainText('Reset by Amara Okafor.');
  await card.getByRole('checkbox', { name: /Clients updated/ }).check();
  await page.reload();
  await expect(card.getByRole('checkbox', { name: /Clients updated/ })).toBeChecked();
});

test('thresholds are announced, and an ended key says so without a reload', async ({ page, sandbox }) => {
  const token = await sandbox.createToken({ name: 'Nearly over', role: 'reader', serviceToken: true });
  await page.clock.install({ time: new Date() });
  await signInAs(page, 'Admin');
  await resetFor(page, token._id, '4 hours');
  await page.goto('/grace');
  await expect(page.getByText('1 old key still works')).toBeVisible();
  const said = page.locator('output').last();
  await page.clock.fastForward('03:05:00');
  await page.clock.runFor(16_000);
  await expect(said).toHaveText(/Old key of Nearly over ends within an hour/);
  await page.clock.fastForward('01:00:00');
  await page.clock.runFor(16_000);
  await expect(said).toHaveText(/Old key of Nearly over stopped working/);
  await expect(page.getByText('No active grace periods')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ended' })).toBeVisible();
});

test('a calendar file and an export that another browser can take in hold no key', async ({
  page,
  sandbox,
  browser,
  baseURL,
}) => {
  const token = await sandbox.createToken({ name: 'Travelling', role: 'reader', serviceToken: true });
  await signInAs(page, 'Admin');
  await resetFor(page, token._id, '24 hours');
  await page.goto('/grace');
  const calendar = await download(page, 'Calendar reminders for all');
  expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(calendar).toContain('of Travelling stops working');
  const exported = await download(page, 'Export');
  expect(`${calendar}${exported}`).not.toContain((token.token ?? '').slice(4));

  const other = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const elsewhere = await other.newPage();
  await signInAs(elsewhere, 'Admin', '/grace');
  await expect(elsewhere.getByText('No active grace periods')).toBeVisible();
  await elsewhere.getByLabel('Grace periods file').setInputFiles(file('{"kind":"shopping-list"}'));
  await expect(elsewhere.getByText(/wasn’t imported/).first()).toBeVisible();
  await elsewhere.getByLabel('Grace periods file').setInputFiles(file(exported));
  await expect(elsewhere.getByRole('link', { name: 'Travelling' })).toBeVisible();
  await other.close();
});

test('a second reset asks for consent to end the first old key, and then it is refused', async ({
  page,
  sandbox,
}) => {
  const token = await sandbox.createToken({ name: 'Twice', role: 'reader', serviceToken: true });
  const first = token.token ?? '';
  await signInAs(page, 'Admin');
  await resetFor(page, token._id, '24 hours');
  await page.getByRole('link', { name: 'Reset key' }).click();
  await expect(page.getByText(/Only one old key can stay active/)).toBeVisible();
  await page.getByRole('checkbox', { name: /End old key/ }).check();
  await page.getByRole('button', { name: 'Reset key' }).click();
  await page.getByRole('checkbox', { name: 'I’ve stored this key' }).check();
  await page.getByRole('button', { name: 'Done' }).click();
  expect(await sandbox.statusOfKey(first)).toBe(401);
  await page.getByRole('navigation').getByRole('link', { name: 'Grace periods' }).click();
  await expect(page.getByText(/early, because of another reset/)).toBeVisible();
});

test('a reset made elsewhere is told from the audit log, with the end as the log has it', async ({
  page,
  sandbox,
}) => {
  const token = await sandbox.createToken({ name: 'Reset by curl', role: 'reader', serviceToken: true });
  await sandbox.resetToken(token._id, `?expiry=${Date.now() + 3_600_000}`);
  await signInAs(page, 'Admin', `/tokens/${token._id}`);
  await expect(page.getByText(/From the audit log: “The old key keeps working until [A-Z]/)).toBeVisible();
});
