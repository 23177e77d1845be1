// From an answer about a token's access to its remedy, and the same for many tokens.
import { planFor, pickAll, rowOf, runEnded } from './fixtures/bulk-run.ts';
import { listComplete, signInAs } from './fixtures/sign-in.ts';
import { ownPathOf } from './fixtures/sub-path.ts';
import { expect, test } from './fixtures/test.ts';

const flags = { effect: 'allow', resources: ['proj/*:env/*:flag/*'], actions: ['*'] };
const noDelete = { effect: 'deny', resources: ['proj/web:env/*:flag/*'], actions: ['deleteFlag'] };
const projects = { effect: 'allow', resources: ['proj/*'], actions: ['viewProject'] };
const question = `?action=deleteFlag&resource=${encodeURIComponent('proj/web:env/live:flag/pay')}`;

test('a denied answer leads to the form with the change filled in, and is asked again after saving', async ({
  page,
  sandbox,
}) => {
  const token = await sandbox.createToken({ name: 'qxremedy', inlineRole: [flags, noDelete, projects] });
  await signInAs(page, 'Admin', `/tokens/${token._id}/access${question}`);
  const answer = page.getByRole('region', { name: 'Check a permission' }).getByRole('status');
  await expect(answer).toContainText('Denied');
  await answer.getByRole('link', { name: 'Edit access: Remove statement 2.' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Access', exact: true })).toBeFocused();
  await expect(page.getByText('The suggested change is filled in. It isn’t saved yet.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('The suggested change is filled in. It isn’t saved yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page).toHaveURL(new RegExp(`/tokens/${token._id}/access\\?action=deleteFlag`));
  await expect(answer).toContainText('Allowed');
  await expect(page.getByText(/^Allowed: deleteFlag on/)).toBeAttached();
  expect((await sandbox.readToken(token._id)).inlineRole).toEqual([flags, projects]);
});

test('the access of several tokens is changed by one patch each, and service tokens are left out', async ({
  page,
  sandbox,
}) => {
  const [first, second] = [
    await sandbox.createToken({ name: 'qxmany one', role: 'writer' }),
    await sandbox.createToken({ name: 'qxmany two', inlineRole: [flags, projects] }),
  ];
  await sandbox.createToken({ name: 'qxmany fixed', role: 'writer', serviceToken: true });
  const patches: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') patches.push(ownPathOf(request.url()));
  });
  await signInAs(page, 'Admin', '/tokens?q=qxmany&sort=name');
  await listComplete(page);
  await pickAll(page, 'qxmany');
  await planFor(page, 'Change access');
  await expect(rowOf(page, 'qxmany fixed')).toContainText(
    'A service token’s role or policy can’t be replaced. Clone it with the new access.',
  );
  await page.getByRole('radio', { name: /^Reader/ }).check();
  await expect(rowOf(page, 'qxmany one')).toContainText(/Gains nothing\. Loses \d+ actions/);
  await page.waitForURL((url) => url.searchParams.get('action') === 'access');
  await page.getByRole('button', { name: 'Change access of 2 tokens' }).click();
  await runEnded(page);
  await expect(rowOf(page, 'qxmany one')).toContainText('Writer → Reader');
  expect(patches.toSorted()).toEqual([first, second].map(({ _id }) => `/api/v2/tokens/${_id}`).toSorted());
  const after = await Promise.all([first, second].map(({ _id }) => sandbox.readToken(_id)));
  expect(after.map(({ role }) => role)).toEqual(['reader', 'reader']);
  expect(after[1]).not.toHaveProperty('inlineRole.0');
});
