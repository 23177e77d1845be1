// One load of a list in a browser, and what it took.
import type { BrowserContext, CDPSession, Page } from 'playwright';
import { probe, type PageTimes, type Probe } from './probe.ts';
import { weigh, type Weights } from './weigh.ts';

declare global {
  // oxlint-disable-next-line vars-on-top, no-var -- what the probe puts into the pages it watches
  var listProbe: Probe;
}

export type Visit = { readonly page: Page; readonly devtools: CDPSession };
export type LoadFigures = { readonly times: PageTimes; readonly weights: Weights };

/** ms; for a machine that is busy with something else, and a hundred thousand tokens. */
const patience = 300_000;
/** ms after which Chromium has told all that it has to tell of a load. */
const lateEntries = 250;

/** Opens an address in a new page and waits until the list in it is complete. The page is left open. */
export async function visitList(
  context: BrowserContext,
  address: string,
  slowdown: number,
): Promise<Visit & LoadFigures> {
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.addInitScript(probe);
  const devtools = await context.newCDPSession(page);
  if (slowdown > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(address, { waitUntil: 'commit' });
  await within(
    patience,
    page.evaluate(() => listProbe.complete),
    `${address} showed no complete list`,
  );
  await page.waitForTimeout(lateEntries);
  const times = await page.evaluate(() => listProbe.times());
  return { page, devtools, times, weights: await weigh(page) };
}

async function within<T>(ms: number, promise: Promise<T>, complaint: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${complaint} within ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
