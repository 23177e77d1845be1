// The access review: every token decided by keyboard, resumed after a closed tab, carried out, verified, signed and saved as evidence.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { card, countLeft, decideOne, startReview } from './fixtures/access-review.ts';
import { runEnded } from './fixtures/bulk-run.ts';
import { signInAs } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const missing = (page: Page) => page.getByRole('list', { name: 'Missing' });

async function step(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Steps of the review' })
    .getByRole('link', { name })
    .press('Enter');
}

async function deleteByPlan(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Delete…' }).press('Enter');
  await page.getByRole('button', { name: 'Delete 1 token' }).press('Enter');
  const consent = page.getByRole('alertdialog').getByLabel('Type 1 to confirm');
  await consent.fill('1');
  await consent.press('Enter');
  await runEnded(page);
}

// The refused deletions.
test.use({ expectedStatuses: [403, 409, 500, 502] });

test('every token is decided by keyboard, nothing is lost with the tab, and the evidence stands for itself', async ({
  page,
  sandbox,
  context,
  baseURL,
}) => {
  const doomed = await sandbox.createToken({ name: 'doomed deploy', role: 'reader', serviceToken: true });
  const changing = await sandbox.createToken({ name: 'changing bot', role: 'reader', serviceToken: true });
  await signInAs(page, 'Admin', '/review');
  await startReview(page);
  const all = await countLeft(page);
  for (let decided = 0; decided < 20; decided += 1) await decideOne(page, ['doomed deploy']);
  const address = page.url();
  await page.close();

  const again = await context.newPage();
  await again.goto(address);
  await expect(card(again)).toBeVisible();
  expect(await countLeft(again)).toBe(all - 20);
  for (let decided = 20; decided < all; decided += 1) await decideOne(again, ['doomed deploy']);

  // A token that changes after its decision is decided again.
  await sandbox.resetToken(changing._id);
  await step(again, 'Carry out');
  await again.getByRole('button', { name: 'Read again' }).press('Enter');
  await step(again, 'Sign and save');
  await expect(missing(again)).toContainText('1 changed after the decision');
  await step(again, 'Decide');
  await expect(card(again)).toHaveText('changing bot');
  await expect(again.getByText('Decided before it changed: decide again.')).toBeVisible();
  await decideOne(again, []);

  // A refused deletion has failed in the review too. It is repeated, and verified by reading the tokens again.
  await step(again, 'Carry out');
  const carryOut = again.url();
  for (const fault of ['403', '409', '500-html']) {
    await sandbox.arm({ operation: 'delete', fault, times: 1 });
    await deleteByPlan(again);
    await again.goto(carryOut);
    await expect(again.getByRole('listitem').filter({ hasText: 'doomed deploy' })).toContainText('Failed');
  }
  await step(again, 'Sign and save');
  await expect(missing(again)).toContainText('1 decided, but not verified');
  await expect(again.getByRole('button', { name: 'Sign review' })).toHaveAttribute('aria-disabled', 'true');
  await step(again, 'Carry out');
  await deleteByPlan(again);
  await again.goto(carryOut);
  await expect(again.getByRole('listitem').filter({ hasText: 'doomed deploy' })).toContainText('Verified');
  expect((await sandbox.send('GET', `/tokens/${doomed._id}`)).status).toBe(404);

  await step(again, 'Sign and save');
  await expect(again.getByRole('heading', { name: /^Look again at 5 of/ })).toBeVisible();
  for (let looks = 5; looks > 0; looks -= 1) {
    await expect(again.getByRole('button', { name: /^Still keep/ })).toHaveCount(looks);
    await again
      .getByRole('button', { name: /^Still keep/ })
      .first()
      .press('Enter');
  }
  await expect(missing(again)).toHaveCount(0);
  await again.getByRole('button', { name: 'Sign review' }).press('Enter');
  await expect(again.getByText(/^Signed by/)).toBeVisible();
  await expect(again.getByRole('heading', { level: 1 })).toBeFocused();
  // What was decided stays to be read.
  await expect(
    again.getByRole('region', { name: 'Decisions' }).getByText(/^Kept by|^To remove by/),
  ).toBeVisible();
  await expect(again.getByRole('button', { name: /^Keep/ })).toHaveCount(0);

  const saving = again.waitForEvent('download');
  await again.getByRole('button', { name: 'Save evidence' }).press('Enter');
  const evidence = readFileSync(await (await saving).path());
  await expect(again.getByRole('region', { name: 'Notification' })).toContainText('Evidence saved as');
  // The deletion has its status and its entry of the audit log.
  const logged = /"delete: done","204","([^"]+)"/.exec(evidence.toString())?.[1] ?? 'none';
  expect((await sandbox.send('GET', `/auditlog/${logged}`)).status).toBe(200);
  // The printed command reaches the sandbox, and counts the tokens of the population that are still there.
  const [, printed = ''] = /'([^']+limit=1)'/.exec(evidence.toString()) ?? [];
  const [before, path = ''] = printed.split('/api/v2');
  expect(`${before}/`).toBe(new URL('sandbox/', baseURL).href);
  expect(await (await sandbox.send('GET', path)).json()).toMatchObject({ totalCount: all - 1 });
  await again.goto('/review/campaigns');
  const check = again.getByLabel('Evidence file', { exact: true });
  await check.setInputFiles({ name: 'evidence.zip', mimeType: 'application/zip', buffer: evidence });
  await expect(again.getByRole('status').filter({ hasText: 'is unchanged' })).toContainText(
    `${all} in the review`,
  );
  const changed = Buffer.from(evidence);
  changed.write('X', changed.indexOf('changing bot'));
  await check.setInputFiles({ name: 'changed.zip', mimeType: 'application/zip', buffer: changed });
  await expect(again.getByRole('status').filter({ hasText: 'was changed or is damaged' })).toContainText(
    'population.csv was changed.',
  );

  // A signed review stays as it is; a revision continues with its decisions.
  const reviews = again.getByRole('list', { name: 'Access reviews' });
  await reviews.getByRole('link').press('Enter');
  await again.getByRole('button', { name: 'Reopen as a revision…' }).press('Enter');
  await again.getByLabel('Reason in words').fill('One token was missed');
  await again.getByRole('button', { name: 'Reopen review' }).press('Enter');
  await expect(again.getByRole('heading', { level: 1, name: /, revision 2$/ })).toBeVisible();
  await step(again, 'Sign and save');
  await expect(again.getByRole('button', { name: 'Sign review' })).toBeVisible();
  await expect(missing(again)).toHaveCount(0);
  await again.getByRole('link', { name: 'Access reviews' }).press('Enter');
  await expect(reviews.getByRole('link')).toHaveCount(2);
});
