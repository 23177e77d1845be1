// What the review of ten thousand tokens may cost: bytes and nodes, which are the same on every machine.
import type { Page } from '@playwright/test';
import { listComplete, signInAs } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

test.use({ serverSettings: { SANDBOX_TOKENS: '10000', SANDBOX_MAX_LIMIT: '1000' } });

/** ms; hundreds of accesses are decided exactly. */
const patience = 90_000;

test('the review of ten thousand tokens draws what is in sight, and none of it is in the first load', async ({
  page,
}) => {
  await signInAs(page, 'Admin');
  await listComplete(page);
  const first = await scripts(page);
  expect(first.size).toBeGreaterThan(0);
  expect([...first.keys()].filter((name) => name.includes('ReviewPage'))).toEqual([]);

  await page.getByRole('navigation').getByRole('link', { name: 'Review' }).click();
  await expect(page.getByText(/^[\d,]+ tokens can administer the account: .*recorded use\.$/)).toBeVisible({
    timeout: patience,
  });
  const own = [...(await scripts(page))].filter(([name]) => name.includes('ReviewPage'));
  expect(own).toHaveLength(1);
  expect.soft(own[0]?.[1], 'bytes of the page over the wire').toBeLessThanOrEqual(20_000);
  const nodes = await countNodes(page);
  expect.soft(nodes, 'nodes of the document').toBeLessThan(1700);

  const cells = page.getByRole('grid', { name: 'Access and last use' }).getByRole('button');
  const counts = (await cells.allInnerTexts()).map((text) => Number(text.replace(',', '')) || 0);
  const largest = Math.max(...counts);
  expect(largest).toBeGreaterThan(500);
  await cells.nth(counts.indexOf(largest)).click();
  await expect(page.getByRole('heading', { level: 2, name: /, last used: / })).toBeFocused();
  await expect(page.getByText(`${largest.toLocaleString('en')} tokens`, { exact: true })).toBeVisible();
  expect.soft(await countNodes(page), 'nodes with another list').toBeLessThan(nodes + 300);
});

/** The bytes of each script of the page by its name, as they came over the wire. */
async function scripts(page: Page): Promise<ReadonlyMap<string, number>> {
  const sizes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .map((entry): [string, number] => [entry.name, Number(Reflect.get(entry, 'encodedBodySize'))]),
  );
  return new Map(sizes);
}

function countNodes(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('*').length);
}
