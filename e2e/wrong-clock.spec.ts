import { expect, test } from './fixtures/test.ts';
import { signInAs } from './fixtures/sign-in.ts';
import { nameField, openNewToken, tokenNamed } from './fixtures/new-token.ts';

const minute = 60_000;
const day = 86_400_000;

/** Sets the clock of a page off before anything of it runs. */
const clockOff = (ms: number) => `
  const Right = Date;
  class Wrong extends Right {
    constructor(...parts) { if (parts.length > 0) super(...parts); else super(Right.now() + ${ms}); }
    static now() { return Right.now() + ${ms}; }
  }
  globalThis.Date = Wrong;
`;

test.use({ timezoneId: 'Asia/Kolkata' });

test('with a clock that is two hours behind, half an hour beside everybody, lengths are as long as they say', async ({
  page,
  context,
  sandbox,
}) => {
  await context.addInitScript(clockOff(-120 * minute));
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

test('a clock that is a day off in either direction changes nothing in the review', async ({
  browser,
  server,
}) => {
  const seen: (readonly string[])[] = [];
  for (const hours of [0, -26, 26]) {
    const context = await browser.newContext({ baseURL: server.address });
    await context.addInitScript(clockOff(hours * 60 * minute));
    const page = await context.newPage();
    await signInAs(page, 'Admin', '/review');
    await expect(page.getByText(/^\d+ tokens can administer the account: .*recorded use\.$/)).toBeVisible();
    const jobs = await page.getByRole('main').getByRole('heading', { level: 3 }).allInnerTexts();
    const cells = await page.getByRole('grid').getByRole('button').allInnerTexts();
    seen.push([...jobs, ...cells]);
    await context.close();
  }
  const [right = [], behind, ahead] = seen;
  expect(right.length).toBeGreaterThan(50);
  expect(behind).toEqual(right);
  expect(ahead).toEqual(right);
});
