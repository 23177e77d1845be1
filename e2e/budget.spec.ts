// What the first load of the list may cost. These figures are the same on every machine; what takes time is measured by
// `npm run bench`. A budget is for lowering: it stands just above what is so now.
import { weigh } from './bench/weigh.ts';
import { countNodes } from './bench/hold.ts';
import { probe } from './bench/probe.ts';
import { expect, test } from './fixtures/test.ts';
import { listComplete, signInAs } from './fixtures/sign-in.ts';

/** The aims are 210 kB in 12 requests, under 2,500 nodes, and nothing that moves. */
const budget = {
  /** Bytes of JavaScript as they come over the wire. */
  scripts: 210_000,
  requests: 12,
  nodes: 2500,
  shift: 0,
};

test('the first load of the list stays within its budget', async ({ page, browser, server }) => {
  await signInAs(page, 'Admin');
  // The session in a browser that was never here.
  const fresh = await browser.newContext({ storageState: await page.context().storageState() });
  const first = await fresh.newPage();
  await first.addInitScript(probe);
  await first.goto(`${server.address}/tokens`);
  await listComplete(first);
  await first.waitForLoadState('networkidle');
  const { bytes, requests } = await weigh(first);
  const { shift } = await first.evaluate(() => listProbe.times());
  expect.soft(bytes.scripts, 'something was measured').toBeGreaterThan(50_000);
  expect.soft(bytes.scripts, 'bytes of JavaScript over the wire').toBeLessThanOrEqual(budget.scripts);
  expect.soft(requests, 'requests').toBeLessThanOrEqual(budget.requests);
  expect.soft(await countNodes(first), 'nodes of the document').toBeLessThan(budget.nodes);
  expect.soft(shift, 'layout shift').toBeLessThanOrEqual(budget.shift);
  await fresh.close();
});
