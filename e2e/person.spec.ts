// Someone who left: what stopped, what keeps working, and whose keys they may still hold.
import { memberIdOf, readAuditLog } from './fixtures/audit-log.ts';
import { signInAs } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

// LaunchDarkly answers so about a member who is gone.
test.use({ expectedStatuses: [404] });

// Criterion 29 of the review.
for (const handle of ['hannah.weiss', 'pavel.novotny']) {
  test(`the lists of ${handle} are those of the audit log`, async ({ page, sandbox }) => {
    const memberId = await memberIdOf(sandbox, handle);
    const log = await readAuditLog(sandbox);
    const { items: tokens } = await sandbox.listTokens();
    const own = tokens.filter((token) => token['memberId'] === memberId);
    const held = tokens.filter(({ _id: id, expiry = Infinity }) => {
      const shown = log.find(({ accesses }) =>
        accesses.some(
          ({ action, resource }) =>
            /^(create|reset)AccessToken$/.test(action) && resource.endsWith(`token/${id}`),
        ),
      );
      return shown?.member?._id === memberId && expiry > Date.now();
    });
    expect(held.some((token) => token['memberId'] !== memberId)).toBe(true);

    await signInAs(page, 'Admin', `/people/${memberId}`);
    await expect(page.getByText('Not among the members')).toBeVisible();
    await expect(page.getByText(/^The audit log goes back to/)).toBeVisible();
    await expect(page.getByText('their personal tokens have stopped working')).toBeVisible();
    const links = (name: string) =>
      page
        .getByRole('list', { name })
        .getByRole('link')
        .evaluateAll((found) =>
          found.map((link) => link.getAttribute('href')?.split('/').at(-1) ?? '').toSorted(),
        );
    const idsOf = (some: typeof tokens) => some.map(({ _id: id }) => id).toSorted();
    expect(own.every(({ serviceToken }) => serviceToken)).toBe(true);
    expect(await links('Tokens that keep working without them')).toEqual(idsOf(own));
    expect(await links('Tokens whose key they may still hold')).toEqual(idsOf(held));
  });
}

test('an owner leads to their page, and what it lists to a plan', async ({ page, sandbox }) => {
  const made = await sandbox.createToken({ name: 'medlar deploys', role: 'reader', serviceToken: true });
  await signInAs(page, 'Admin', `/tokens/${made._id}`);
  await page.getByRole('link', { name: 'Amara Okafor' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Amara Okafor' })).toBeFocused();
  const held = page.getByRole('list', { name: 'Tokens whose key they may still hold' });
  await expect(held.getByRole('link', { name: 'medlar deploys' })).toBeVisible();
  const steps = page.getByRole('list', { name: 'Hand-over' });
  await steps.getByRole('link', { name: 'Set expiry…' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Set expiry' })).toBeFocused();
  await expect(page.getByText('medlar deploys').first()).toBeVisible();
});
