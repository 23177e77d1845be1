// The review when something cannot be read: it says so, claims nothing, and no access review starts on a part.
import { signInAs } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

test.use({ serverSettings: { SANDBOX_MAX_LIMIT: '5' }, expectedStatuses: [403, 500, 502] });

test('a page of the list that fails: the head counts what was read, and names without a double are unknown', async ({
  page,
  sandbox,
}) => {
  await sandbox.arm({ operation: 'list', fault: '500-html', times: 50, afterCalls: 2 });
  await signInAs(page, 'Admin', '/review');
  await expect(page.getByText(/^10 of 48 tokens/)).toBeVisible();
  const across = page.getByRole('region', { name: 'Across the account' });
  await expect(across.getByText(/^Unknown for \d+ tokens: Shared name\.$/)).toBeVisible();
  await page.getByRole('link', { name: 'Start review' }).click();
  await expect(page.getByText('A review needs the whole list and all that access depends on.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start review' })).toHaveAttribute('aria-disabled', 'true');
  await sandbox.disarm();
  await page.getByRole('button', { name: 'Read again' }).first().click();
  await expect(page.getByRole('button', { name: 'Start review' })).not.toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('a key that sees only its own personal tokens: the head says so, and the review names what it can see', async ({
  page,
}) => {
  await signInAs(page, 'Writer', '/review');
  await expect(page.getByText(/personal tokens/).first()).toBeVisible();
  await page.getByRole('link', { name: 'Start review' }).click();
  await expect(page.getByText(/This key can see (?!every)/)).toBeVisible();
});
