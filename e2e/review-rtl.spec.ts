// The pages of the review where text runs from right to left: nothing is cut, ribbons meet their nodes, and arrows move as they look.
import type { Page } from '@playwright/test';
import { startReview } from './fixtures/access-review.ts';
import { signInAs } from './fixtures/sign-in.ts';
import { expect, expectAccessible, test } from './fixtures/test.ts';

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.dir = 'rtl';
    }),
  );
});

/** How far the page scrolls sideways, in px. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('every picture fits, and is accessible', async ({ page }) => {
  await signInAs(page, 'Admin', '/review');
  await expect(page.getByText(/^\d+ tokens can administer the account: .*recorded use\.$/)).toBeVisible();
  const views = page.getByRole('navigation', { name: 'Review' });
  for (const width of [1440, 320]) {
    await page.setViewportSize({ width, height: 900 });
    for (const name of ['To do', 'Age and use', 'Roles', 'Access', 'Owners']) {
      await views.getByRole('link', { name, exact: true }).click();
      await expect(page.getByRole('progressbar')).toHaveCount(0);
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      expect.soft(await sideways(page), `${name} at ${width} px`).toBe(0);
      await expectAccessible(page);
    }
  }
});

test('ribbons start at their nodes, and the arrow to the left follows one to the next column', async ({
  page,
}) => {
  await signInAs(page, 'Admin', '/review/roles');
  await expect(page.getByText(/permission sets\.$/)).toBeVisible();
  const map = page.getByRole('group', { name: 'From roles to what tokens can do' });
  await map.getByRole('button').first().focus();
  const boxOf = () => page.evaluate(() => document.activeElement?.getBoundingClientRect().toJSON());
  const from = await boxOf();
  await page.keyboard.press('ArrowLeft');
  const to = await boxOf();
  expect(to.right).toBeLessThan(from.left);
  const ribbons = map.locator(':scope > svg').first();
  expect(await ribbons.evaluate((svg) => new DOMMatrix(getComputedStyle(svg).transform).a)).toBe(-1);
});

test('an access review, a person and a role fit', async ({ page }) => {
  await signInAs(page, 'Admin', '/review');
  await startReview(page);
  expect(await sideways(page)).toBe(0);
  await expectAccessible(page);
  await page.goto('/roles/admin');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await sideways(page)).toBe(0);
});
