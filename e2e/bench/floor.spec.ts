// The floor is only a measure if it does what it is said to do, and the probe if it sees it.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { expect, test as base } from '@playwright/test';
import { bareServer } from './bare-server.ts';
import { loadFigures, openList, timed } from './visit.ts';

const tokens = Array.from({ length: 120 }, (_, index) => ({
  _id: `id-${index}`,
  name: `${index % 2 === 0 ? 'deploy' : 'report'} ${String(index).padStart(3, '0')}`,
  token: 'ab12',
}));

const test = base.extend<{ address: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright asks for a pattern
  address: async ({}, use) => {
    const bare = bareServer({ '/tokens.json': JSON.stringify({ items: tokens }) });
    const server = serve({ fetch: bare.fetch, hostname: '127.0.0.1', port: 0 });
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await use(`http://127.0.0.1:${port}`);
    server.close();
  },
});

test('the floor draws fifty rows of all tokens, filters and sorts them', async ({ context, address }) => {
  const { page } = await openList(context, address, 1);
  await expect(page.getByRole('rowheader')).toHaveCount(50);
  await page.getByRole('searchbox').fill('report');
  await expect(page.getByText('60 of 120 tokens')).toBeVisible();
  await expect(page.getByRole('rowheader').first()).toHaveText('report 001');
  const sort = page.getByRole('button', { name: 'Name' });
  await sort.click();
  await sort.click();
  await expect(page.getByRole('rowheader').first()).toHaveText('report 119');
});

test('the probe sees the first row, the end, and what a key brings', async ({ context, address }) => {
  const { page } = await openList(context, address, 1);
  const { times, weights } = await loadFigures(page);
  expect(times.firstPaint).toBeGreaterThan(0);
  // Not held against each other: the browser tells when a frame was on the screen, the probe when a row was painted for one.
  expect(times.firstRow).toBeGreaterThan(0);
  expect(times.complete).toBeGreaterThanOrEqual(times.firstRow);
  expect(weights.requests).toBe(2);
  await page.getByRole('searchbox').focus();
  expect(await timed(page, { event: 'keydown', rows: true }, () => page.keyboard.press('d'))).toBeGreaterThan(
    0,
  );
});
