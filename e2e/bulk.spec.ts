import { makeTokens, numbered, pickAll, planFor, rowOf, runEnded } from './fixtures/bulk-run.ts';
import { signInAs } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

test.describe('a reset of 30 tokens', () => {
  test.use({ expectedStatuses: [404, 429, 502, 504] });
  test.afterEach(({ sandbox }) => sandbox.disarm());

  test('with a 429, a 404 and a dropped answer ends with 27 keys and three true states', async ({
    page,
    sandbox,
  }) => {
    const tokens = await makeTokens(sandbox, [
      ...numbered('qxthirty', 27),
      'qxthirty busy fault:429@reset',
      'qxthirty dropped fault:drop@reset',
      'qxthirty gone',
    ]);
    const gone = tokens.at(-1);
    await signInAs(page, 'Admin', '/tokens');
    await pickAll(page, 'qxthirty');
    await planFor(page, 'Reset keys');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reset 30 keys');
    await sandbox.deleteToken(gone?._id ?? '');
    // One 429 that passes: the run waits it out and goes on with the same row, which then is one of the 27.
    await sandbox.arm({ operation: 'reset', fault: '429', afterCalls: 3 });
    await page.getByRole('button', { name: /^Reset \d+ keys?$/ }).click();
    const notice = page.getByRole('note').filter({ hasText: 'asked for a pause' });
    await expect(notice).toBeVisible();
    // And one that does not: after each wait the server says it again, until somebody passes the token over.
    await expect(notice).toContainText('qxthirty busy', { timeout: 60_000 });
    await notice.getByRole('button', { name: 'Skip this token' }).click();
    await runEnded(page);

    await expect(
      page.getByRole('main').getByText('30 of 30: 27 done, 2 failed, nothing changed, 1 unknown'),
    ).toBeVisible();
    await expect(rowOf(page, 'qxthirty busy')).toContainText('Failed, nothing changed');
    await expect(rowOf(page, 'qxthirty gone')).toContainText('Failed, nothing changed');
    await expect(rowOf(page, 'qxthirty dropped')).toContainText('Unknown, no response');
    await expect(page.getByRole('button', { name: /^Copy new key of qxthirty/ })).toHaveCount(27);
    await expect(page.getByRole('heading', { name: '27 keys to hand over' })).toBeVisible();

    // The states are true: the busy token's key is as it was, the dropped one's changed, the gone one is gone.
    const [busy, dropped] = tokens.slice(-3);
    const lastFourOf = async (id = '') => (await sandbox.readToken(id)).token?.slice(-4);
    expect(await lastFourOf(busy?._id)).toBe(busy?.token?.slice(-4));
    expect(await lastFourOf(dropped?._id)).not.toBe(dropped?.token?.slice(-4));
    expect(await sandbox.statusOfKey(dropped?.token ?? '')).toBe(200);
    expect((await sandbox.send('GET', `/tokens/${gone?._id}`)).status).toBe(404);
  });
});

test.describe('under way', () => {
  test.use({ expectedStatuses: [401] });

  test('it pauses, resumes, goes on while one moves through the console, and can be cancelled', async ({
    page,
    sandbox,
  }) => {
    // Slow enough that the run is never over before somebody has looked around.
    await makeTokens(sandbox, [
      'qxway 01',
      ...numbered('qxway', 12)
        .slice(1)
        .map((name) => `${name} fault:slow@reset`),
    ]);
    await signInAs(page, 'Admin', '/tokens?sort=name');
    await pickAll(page, 'qxway');
    await planFor(page, 'Reset keys');
    await page.getByRole('button', { name: /^Reset \d+ keys?$/ }).click();
    await expect(rowOf(page, 'qxway 02')).toContainText('Sending');
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Resetting keys, paused' })).toBeVisible();
    await expect(rowOf(page, 'qxway 02')).toContainText('Key reset');
    await expect(rowOf(page, 'qxway 03')).toContainText('Waiting');
    await page.getByRole('button', { name: 'Resume' }).click();
    await expect(rowOf(page, 'qxway 03')).toContainText('Sending');
    await page.getByRole('link', { name: 'Tokens', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Access tokens' })).toBeVisible();
    const indicator = page.getByRole('link', { name: /Resetting keys: \d+ of 12/ });
    await expect(indicator).toBeVisible();
    await indicator.click();
    await page.getByRole('button', { name: 'Cancel the rest' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel the rest' }).click();
    await runEnded(page);
    // What was on its way when somebody cancelled is still carried out, and its key is kept.
    await expect(rowOf(page, 'qxway 03')).toContainText('Key reset');
    await expect(rowOf(page, 'qxway 12')).toContainText('Not sent');
    await expect(page.getByRole('main').getByText(/\d+ of 12: \d+ done, \d+ not sent/)).toBeVisible();
  });

  test('a refused key stops the run, and what is held stays', async ({ page, sandbox }) => {
    await makeTokens(sandbox, ['qxstop 1', 'qxstop 2 fault:401-empty@reset', 'qxstop 3']);
    await signInAs(page, 'Admin', '/tokens?sort=name');
    await pickAll(page, 'qxstop');
    await planFor(page, 'Reset keys');
    await page.getByRole('button', { name: /^Reset \d+ keys?$/ }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: /^Stopped: \d+ of \d+ keys? reset/ }),
    ).toBeVisible();
    await expect(page.getByText('LaunchDarkly refused this session’s key')).toBeVisible();
    await expect(rowOf(page, 'qxstop 3')).toContainText('Not sent');
    await expect(page.getByRole('button', { name: 'Copy new key of qxstop 1' })).toBeVisible();
  });
});

test.describe('deleting', () => {
  test.use({ expectedStatuses: [404] });

  test('in bulk: the number is typed, and one that is gone already says so', async ({ page, sandbox }) => {
    const tokens = await makeTokens(sandbox, numbered('qxbin', 3));
    await signInAs(page, 'Admin', '/tokens');
    await pickAll(page, 'qxbin');
    await planFor(page, 'Delete');
    await sandbox.deleteToken(tokens[1]?._id ?? '');
    await page.getByRole('button', { name: /^Delete \d+ tokens?$/ }).click();
    const dialog = page.getByRole('alertdialog');
    await expect(dialog.getByRole('button', { name: 'Delete' })).toBeDisabled();
    await dialog.getByLabel(/to confirm/).fill('3');
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await runEnded(page);
    await expect(rowOf(page, 'qxbin 02')).toContainText('Already deleted');
    await expect(rowOf(page, 'qxbin 03')).toContainText('Deleted');
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.getByRole('searchbox').fill('qxbin 0');
    await expect(page.getByText('No tokens match')).toBeVisible();
  });
});

test('replacing in bulk: twins with the same access, then an expiry on the originals', async ({
  page,
  sandbox,
}) => {
  const originals = await makeTokens(sandbox, numbered('qxswap', 2));
  await signInAs(page, 'Admin', '/tokens');
  await pickAll(page, 'qxswap');
  await planFor(page, 'Replace');
  await page.getByRole('button', { name: 'Replace' }).click();
  await runEnded(page);
  await expect(page.getByRole('heading', { name: '2 keys to hand over' })).toBeVisible();
  await page.getByLabel('Where the new key of qxswap 01 is stored').fill('vault');
  await page.getByLabel('Where the new key of qxswap 02 is stored').fill('vault');
  await page.getByRole('button', { name: 'Set an expiry on the originals…' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set expiry on 2 tokens');
  await page.getByRole('radio', { name: '30 days' }).check();
  await page.getByRole('button', { name: 'Set expiry' }).click();
  await runEnded(page);
  const { items } = await sandbox.listTokens();
  const twins = items.filter(({ name }) => name?.startsWith('qxswap'));
  expect(twins).toHaveLength(4);
  const ends = twins.filter(({ expiry }) => expiry !== undefined).map(({ _id }) => _id);
  expect(ends.toSorted()).toEqual(originals.map(({ _id }) => _id).toSorted());
  await page.getByRole('button', { name: 'Finish' }).click();
});

test.describe('the API version', () => {
  test.use({ expectedStatuses: [409, 502, 504] });

  test('of old tokens is changed in bulk, found by the count over the list', async ({ page, sandbox }) => {
    const make = (name: string, defaultApiVersion: number) =>
      sandbox.createToken({ name, role: 'reader', serviceToken: true, defaultApiVersion });
    const tokens = [
      await make('qxver old', 20220603),
      await make('qxver busy fault:409@update', 20191212),
      await make('qxver dropped fault:drop@update', 20160426),
      await make('qxver new', 20240415),
    ];
    await signInAs(page, 'Admin', '/tokens');
    await page.getByRole('button', { name: /on an old API version, / }).click();
    await page.getByRole('searchbox').fill('qxver');
    await expect(page.getByText(/^3 of \d+ tokens/)).toBeVisible();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await pickAll(page, 'qxver');
    await planFor(page, 'Change API version');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Change API version of 3 tokens');
    await expect(rowOf(page, 'qxver new')).toContainText('Already on 20240415');
    await expect(page.getByText('There’s no way to tell which callers do.', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Change API version' }).click();
    await runEnded(page);
    await expect(
      page.getByRole('main').getByText('3 of 3: 1 done, 1 failed, nothing changed, 1 unknown'),
    ).toBeVisible();
    await expect(rowOf(page, 'qxver old')).toContainText('20220603 → 20240415');
    await expect(page.getByRole('button', { name: 'Copy report' })).toBeVisible();
    // The states are true: the answer of the dropped one was lost, not the change.
    const versions = tokens.map(async ({ _id }) => (await sandbox.readToken(_id)).defaultApiVersion);
    expect(await Promise.all(versions)).toEqual([20240415, 20191212, 20240415, 20240415]);
    await page.getByRole('button', { name: 'Finish' }).click();
  });
});
