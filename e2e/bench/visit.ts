// A list in a browser with the probe in it.
import type { BrowserContext, CDPSession, Page } from 'playwright';
import { probe, type PageTimes, type Probe, type Wanted } from './probe.ts';
import { weigh, type Weights } from './weigh.ts';

declare global {
  // oxlint-disable-next-line vars-on-top, no-var -- what the probe puts into the pages it watches
  var listProbe: Probe;
}

export type Visit = { readonly page: Page; readonly devtools: CDPSession };
export type LoadFigures = { readonly times: PageTimes; readonly weights: Weights };

/** ms; for a machine that is busy with something else, and a hundred thousand tokens. */
const patience = 300_000;
const patienceOfUse = 30_000;
/** ms after which Chromium has told all that it has to tell of a load. */
const lateEntries = 250;

/** Opens an address in a new page, with the probe in it. */
export async function openList(context: BrowserContext, address: string, slowdown: number): Promise<Visit> {
  const page = await context.newPage();
  page.setDefaultTimeout(patienceOfUse);
  await page.addInitScript(probe);
  const devtools = await context.newCDPSession(page);
  if (slowdown > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(address, { waitUntil: 'commit' });
  return { page, devtools };
}

/** Waits until the list is complete, and gives what that took. */
export async function loadFigures(page: Page): Promise<LoadFigures> {
  await answered(
    page.evaluate(() => listProbe.complete),
    `${page.url()} showed no complete list`,
  );
  await page.waitForTimeout(lateEntries);
  return { times: await page.evaluate(() => listProbe.times()), weights: await weigh(page) };
}

/** Does something, and gives the ms from the event that it causes to the paint of what is wanted. */
export async function timed(page: Page, wanted: Wanted, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate((expected) => listProbe.expect(expected), wanted);
  await act();
  return answered(
    page.evaluate(() => listProbe.seen()),
    `${page.url()} did not answer with ${JSON.stringify(wanted)}`,
    patienceOfUse,
  );
}

/** Playwright waits for a promise of a page forever. */
async function answered<T>(promise: Promise<T>, complaint: string, ms = patience): Promise<T> {
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
