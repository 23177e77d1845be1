import { expect, test } from './fixtures/test.ts';
import { nameField, openNewToken, tokenNamed } from './fixtures/new-token.ts';

const minute = 60_000;
const day = 86_400_000;

/** Sets the clock of a page two hours back before anything of it runs. */
const twoHoursBehind = `
  const Right = Date;
  class Behind extends Right {
    constructor(...parts) { if (parts.length > 0) super(...parts); else super(Right.now() - 7200000); }
    static now() { return Right.now() - 7200000; }
  }
  globalThis.Date = Behind;
`;

test.use({ timezoneId: 'Asia/Kolkata' });

test('with a clock that is two hours behind, half an hour beside everybody, lengths are as long as they say', async ({
  page,
  context,
  sandbox,
}) => {
  await context.addInitScript(twoHoursBehind);
  await openNewToken(page);
  await expect(
    page.getByText('This computer’s clock is 2 h behind. Times here follow the server.'),
  ).toBeVisible();
  await nameField(page).fill('A week to live');
  await page.getByRole('radio', { name: '7 days', exact: true }).check();
  await page.getByRole('button', { name: 'Create token' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Expires' })).toBeVisible();
  const { expiry = 0 } = (await tokenNamed(sandbox, 'A week to live')) ?? {};
  expect(Math.abs(expiry - Date.now() - 7 * day)).toBeLessThan(minute);

  const token = await sandbox.createToken({ name: 'CI deploys', role: 'reader', serviceToken: true });
  const other = await context.newPage();
  await other.goto(`/tokens/${token._id}/reset`);
  await other.getByRole('radio', { name: '1 hour' }).check();
  await other.getByRole('button', { name: 'Reset key' }).click();
  await expect(other.getByText(/works until .* GMT\+5:30 \(.* UTC\), in (?:59 min|1 h)/)).toBeVisible();
  expect(await sandbox.statusOfKey(token.token ?? '')).toBe(200);
});
