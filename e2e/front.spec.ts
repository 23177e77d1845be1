// Something in front of the console answers in its place: a company's sign-in, a firewall, a proxy. One journey for each kind of screen.
import { startFrontProxy, type FrontProxy } from './fixtures/front-proxy.ts';
import { nameField } from './fixtures/new-token.ts';
import { listComplete, signInAs } from './fixtures/sign-in.ts';
import { expect, test as base } from './fixtures/test.ts';

const test = base.extend<{ front: FrontProxy }>({
  front: async ({ server }, use) => {
    const front = await startFrontProxy(server.address);
    await use(front);
    await front.stop();
  },
  baseURL: async ({ front }, use) => use(front.address),
});

test.use({ expectedStatuses: [401, 403, 503] });

const html = { 'Content-Type': 'text/html' };
const api = (_: string, path: string) => /^\/(?:api|token-list|workspace)\b/.test(path);
const write = (method: string) => method !== 'GET';

test('list and token: a sign-in that ended there ends no session here, and one button leads on', async ({
  page,
  front,
  sandbox,
}) => {
  const token = await sandbox.createToken({ name: 'Behind a wall', role: 'reader', serviceToken: true });
  await signInAs(page, 'Admin', '/tokens?q=wall');
  await listComplete(page);
  const notice = page.getByRole('region', { name: 'Connection' });
  front.answer({ status: 401, headers: { 'Content-Type': 'application/json' }, body: '{}', to: api });
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(notice).toContainText('Something in front of the console responded instead');
  await expect(page.getByText(/Showing what was loaded before/)).toContainText('(401)');
  await expect(page.getByRole('link', { name: 'Behind a wall' })).toBeVisible();
  front.answer({ status: 403, headers: html, body: '<h1>Blocked</h1>', to: api });
  await page.goto(`/tokens/${token._id}`);
  await expect(page.getByText('Couldn’t load this token')).toBeVisible();
  await expect(page.getByText('can’t see this token')).toHaveCount(0);
  front.answer(undefined);
  await notice.getByRole('button', { name: 'Reload page' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Behind a wall' })).toBeVisible();
  await expect(notice).toBeHidden();
});

test('dialog and form: what was sent behind it is looked up, and nothing is sent twice', async ({
  page,
  front,
  sandbox,
}) => {
  const token = await sandbox.createToken({ name: 'Reset behind it', role: 'reader', serviceToken: true });
  await signInAs(page, 'Admin', `/tokens/${token._id}/reset`);
  const dialog = page.getByRole('dialog', { name: /Reset the key of/ });
  front.answer({ status: 302, headers: { Location: 'https://sign-in.invalid/' }, to: write });
  await dialog.getByRole('button', { name: 'Reset key' }).click();
  await expect(dialog.getByRole('alert')).toContainText(
    'No response came to the reset, so no one has seen a new key.',
  );
  await expect(dialog.getByRole('status').first()).toContainText('most likely didn’t happen');
  front.answer(undefined);

  await page.goto('/tokens/new');
  await nameField(page).fill('Created behind it');
  front.answer({ status: 503, headers: html, body: '<h1>Busy</h1>', to: write, passOn: true });
  await page.getByRole('button', { name: 'Create token' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No response received');
  await expect(page.getByRole('heading', { name: 'Token created, but the key was lost' })).toBeVisible();
  const { items } = await sandbox.listTokens();
  expect(items.filter(({ name }) => name === 'Created behind it')).toHaveLength(1);
});
