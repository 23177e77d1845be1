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
  const own = of(await scripts(page), ['ReviewPage']);
  expect(own).toHaveLength(1);
  expect.soft(sum(own), 'bytes of the page over the wire').toBeLessThanOrEqual(20_000);
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

  const views = page.getByRole('navigation', { name: 'Review' });
  await views.getByRole('link', { name: 'Age and use' }).click();
  const marks = page.locator('[data-marks] > *');
  await expect(marks).toHaveCount(6);
  const field = page.getByRole('grid', { name: 'Age and last use' });
  expect.soft(await field.locator('*').count(), 'nodes of the life field').toBeLessThanOrEqual(300);
  const counted = (await field.getByRole('button').allTextContents()).map((text) =>
    Number(text.replace(',', '')),
  );
  const points = await marks.evaluateAll((paths) =>
    paths.map((path) => (path.getAttribute('d') ?? '').split(' ').length / 2),
  );
  expect(sum(counted)).toBe(sum(points));
  expect(sum(points)).toBeGreaterThan(9000);

  await views.getByRole('link', { name: 'Roles' }).click();
  await expect(page.getByText(/permission sets\.$/)).toBeVisible({ timeout: patience });
  const flow = page.getByRole('group', { name: 'From roles to what tokens can do' });
  expect.soft(await flow.getByRole('button').count(), 'nodes of the role map').toBeLessThanOrEqual(46);
  await views.getByRole('link', { name: 'Access' }).click();
  await expect(page.getByText(/have [\d,]+ distinct permission sets; \d+ of these/)).toBeVisible();
  await views.getByRole('link', { name: 'Owners' }).click();
  await expect(page.getByRole('list', { name: 'Owners and creators' }).getByRole('button')).toHaveCount(21);
  const all = of(await scripts(page), [
    'ReviewPage',
    'LifePane',
    'RoleMapPane',
    'HeatPane',
    'OwnersPane',
    'ReachShape',
  ]);
  expect(all).toHaveLength(6);
  expect.soft(sum(all), 'bytes of the page and its pictures').toBeLessThanOrEqual(40_000);
});

/** The bytes of the scripts with these names. */
function of(all: ReadonlyMap<string, number>, names: readonly string[]): readonly number[] {
  return [...all].filter(([file]) => names.some((name) => file.includes(name))).map(([, bytes]) => bytes);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

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
