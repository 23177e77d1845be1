// More tokens than are searched within a frame: they are put in order and searched in slices, and the page says so until it is done.
import type { Page } from '@playwright/test';
import { signInAs } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

test.use({ serverSettings: { SANDBOX_TOKENS: '21000' } });

/** ms; many pages are read before anything else. */
const patience = 90_000;

const searching = (page: Page) => page.getByRole('progressbar', { name: 'Searching access tokens' });

/** Counts how often the page was seen to be searching, from now on. */
async function watchSearching(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const seen = { times: 0 };
    Object.assign(window, { searching: seen });
    new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      for (const node of added)
        if (node instanceof Element && node.getAttribute('aria-label') === 'Searching access tokens')
          seen.times += 1;
    }).observe(document.body, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => Number(Reflect.get(Reflect.get(window, 'searching'), 'times')));
}

test('a search and an order of a very long list come in slices, said while they do, and right at the end', async ({
  page,
}) => {
  await signInAs(page, 'Admin');
  await expect(page.getByText(/^[\d,]+ tokens · updated/)).toBeVisible({ timeout: patience });
  const timesSearching = await watchSearching(page);
  const names = page.getByRole('rowheader').getByRole('link');

  await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(searching(page)).toBeHidden();
  const first = (await names.first().innerText()).toLowerCase();
  await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending');
  await expect(names.first()).not.toHaveText(new RegExp(`^${first}$`, 'i'));

  await page.getByRole('searchbox').focus();
  await page.keyboard.type('deploy');
  await expect(page.getByRole('searchbox')).toHaveValue('deploy');
  await expect(page).toHaveURL(/q=deploy/);
  await expect(searching(page)).toBeHidden();
  await expect(page.getByText(/^[\d,]+ of [\d,]+ tokens · updated/)).toBeVisible();
  const words = await page.locator('tbody th mark').allInnerTexts();
  expect(words.length).toBeGreaterThan(5);
  expect(new Set(words.map((word) => word.toLowerCase()))).toEqual(new Set(['deploy']));

  await page.getByRole('searchbox').fill('no such token');
  await expect(page.getByText('No tokens match')).toBeVisible();
  expect(await timesSearching()).toBeGreaterThanOrEqual(3);
});
