import { expect, test } from './fixtures/test.ts';

// A console of its own: the limit holds for everybody at this address, other journeys included.
test.use({ serverSettings: { LOG_LEVEL: 'warn' }, expectedStatuses: [401, 429] });

test('after ten refused keys the connect page says how long to wait, and keeps what was typed', async ({
  page,
}) => {
  await page.goto('/connect');
  await page.getByLabel('Instance').click();
  await page.getByRole('option', { name: /sandbox/i }).click();
  const key = page.getByRole('textbox', { name: 'Key' });
  await key.fill('api-11111111-2222-4333-8444-555555555555');
  await page.getByRole('button', { name: 'Connect' }).click();
  await expect(page.getByText(/rejected this key/)).toBeVisible();
  await page.evaluate(async () => {
    const body = JSON.stringify({ instance: 'sandbox', key: 'api-11111111-2222-4333-8444-555555555555' });
    const headers = { 'X-Access-Token-Console': '1', 'Content-Type': 'application/json' };
    const session = `${document.documentElement.dataset['base'] ?? ''}/session`;
    for (let count = 0; count < 9; count += 1) await fetch(session, { method: 'POST', headers, body });
  });
  await page.getByRole('button', { name: 'Connect' }).click();
  await expect(
    page.getByText(/Too many keys from your network address were rejected\. Try again in/),
  ).toBeVisible();
  await expect(key).toHaveValue('api-11111111-2222-4333-8444-555555555555');
  await page.getByRole('button', { name: /^Reader/ }).click();
  await expect(page).toHaveURL(/\/tokens/);
});
