// The floor is only a measure if it does what it is said to do, and the probe if it sees it.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { expect, test as base } from '@playwright/test';
import { bareServer } from './bare-server.ts';
import { probe } from './probe.ts';
import { loadFigures, typeKeys } from './visit.ts';

const tokens = Array.from({ length: 120 }, (_, index) => ({
  _id: `id-${index}`,
  name: `${['deploy', 'report', 'den'][index % 3] ?? ''} ${String(index).padStart(3, '0')}`,
  token: 'ab12',
}));

const test = base.extend<{ address: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright asks for a pattern
  address: async ({}, use) => {
    const { fetch } = bareServer({ tokens, stackScript: '' });
    const server = serve({ fetch, hostname: '127.0.0.1', port: 0 });
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await use(`http://127.0.0.1:${port}`);
    server.close();
  },
});

test('the floor draws fifty rows of all tokens, filters and sorts them', async ({ page, address }) => {
  await page.goto(address);
  await expect(page.getByRole('rowheader')).toHaveCount(50);
  await page.getByRole('searchbox').fill('report');
  await expect(page.getByText('40 of 120 tokens')).toBeVisible();
  await expect(page.getByRole('rowheader').first()).toHaveText('report 001');
  const sort = page.getByRole('button', { name: 'Name' });
  await sort.click();
  await sort.click();
  await expect(page.getByRole('rowheader').first()).toHaveText('report 118');
});

test('the probe sees the first row, the end, and what each key brings', async ({ page, address }) => {
  await page.addInitScript(probe);
  await page.goto(address);
  const figures = await loadFigures(page);
  expect(figures['first paint']).toBeGreaterThan(0);
  expect(figures['largest paint']).toBeGreaterThan(0);
  // Not held against the paints: the browser tells when a frame was on the screen, the probe when a row was painted for one.
  expect(figures['first row']).toBeGreaterThan(0);
  expect(figures['list complete']).toBeGreaterThanOrEqual(figures['first row'] ?? Number.NaN);
  const list = await page.request.get(`${address}/tokens.json`);
  expect(figures['bytes of the list']).toBe(Number(list.headers()['content-length']) / 1000);
  const times = await typeKeys(page);
  expect(times).toHaveLength(6);
  expect(Math.min(...times)).toBeGreaterThan(0);
});
