// Double clicks with real mouse events on a slow machine, counted where they arrive.
import type { Page } from '@playwright/test';
import { makeTokens, pickAll, planFor, runEnded } from './fixtures/bulk-run.ts';
import { nameField } from './fixtures/new-token.ts';
import { signInAs } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

/** As many times slower as the processor of a phone or an old notebook. */
const slowdown = 6;

/** Gives the function that lets the page run at full speed again. */
async function slowDown(page: Page): Promise<() => Promise<void>> {
  // Throttled for as long as the session is attached.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return () => devtools.detach();
}

test('a double click deletes, starts a run, resets and creates once', async ({ page, sandbox }) => {
  const [doomed, listed, , kept] = await makeTokens(sandbox, [
    'qxdoomed',
    'qxlisted 1',
    'qxlisted 2',
    'qxkept',
  ]);
  await signInAs(page, 'Admin', `/tokens/${doomed?._id}`);
  const speedUp = await slowDown(page);
  await sandbox.disarm();

  await page.getByRole('button', { name: 'More actions for qxdoomed' }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await page.getByRole('button', { name: 'Delete token' }).dblclick();
  await expect(page.getByText(/“qxdoomed” was deleted/)).toBeVisible();
  expect(await sandbox.countCalls()).toMatchObject({ delete: 1 });

  await pickAll(page, 'qxlisted');
  await planFor(page, 'Reset keys');
  await page.getByRole('button', { name: /^Reset \d+ keys?$/ }).dblclick();
  await runEnded(page);
  expect(await sandbox.countCalls()).toMatchObject({ reset: 2 });
  for (const place of await page.getByLabel(/is stored$/).all()) await place.fill('vault');
  await page.getByRole('button', { name: 'Finish' }).click();

  await page.goto(`/tokens/${kept?._id}/reset?start=quick`);
  await page.getByRole('button', { name: 'Reset key' }).dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Key reset: qxkept');
  expect(await sandbox.countCalls()).toMatchObject({ reset: 3 });
  expect(await sandbox.statusOfKey(kept?.token ?? '')).toBe(200);
  expect(await sandbox.statusOfKey(listed?.token ?? '')).toBe(200);

  // Leaving the key behind is asked about, and meant.
  page.once('dialog', (question) => void question.accept());
  await page.goto('/tokens/new');
  await nameField(page).fill('qxnew');
  await page.getByRole('button', { name: 'Create token' }).dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Token created: qxnew');
  expect(await sandbox.countCalls()).toMatchObject({ create: 1 });
  await speedUp();
});
