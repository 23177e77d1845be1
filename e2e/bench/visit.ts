// A list in a browser that was never there: loaded, and then used as a person does.
import type { Browser, CDPSession, Page } from 'playwright';
import { weigh } from '../fixtures/weigh.ts';
import type { Figures, Setting } from './lines.ts';
import { probe } from './probe.ts';
import type { Contestant } from './stage.ts';
import { median } from './table.ts';

/** ms; for a machine that is busy with something else. */
const patience = 60_000;

/** An office that is far from the data centre. */
const slowWire = { latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8, offline: false };

/** Each of these changes the rows of every seeded account. */
const keys = ['d', 'e', 'p', 'Backspace', 'Backspace', 'Backspace'];
/** ms between two keys: the console writes what was typed into the address 300 ms after the last one. */
const betweenKeys = 400;
const sorts = 4;

const wheel = { seconds: 5, pixelsPerSecond: 3000 };

/** Loads a contestant's list, uses it where the setting says so, and gives all figures. */
export async function visit(browser: Browser, contestant: Contestant, setting: Setting): Promise<Figures> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  context.setDefaultTimeout(patience);
  try {
    const { address, cookie } = contestant;
    if (cookie) await context.addCookies([{ ...cookie, url: address, httpOnly: true, sameSite: 'Strict' }]);
    const page = await context.newPage();
    await page.addInitScript(probe);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: setting.slowdown });
    if (setting.wire === 'slow') {
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', slowWire);
    }
    await page.goto(address, { waitUntil: 'commit' });
    const loaded = await loadFigures(page);
    return setting.isUsed ? { ...loaded, ...(await useFigures(page, devtools)) } : loaded;
  } finally {
    await context.close();
  }
}

/** Waits until the list is complete, and gives what that took. */
export async function loadFigures(page: Page): Promise<Figures> {
  await page.waitForFunction(() => listProbe.complete);
  await page.waitForLoadState('networkidle');
  const times = await page.evaluate(() => listProbe.times());
  const { data } = await weigh(page);
  return {
    'first paint': times.firstPaint,
    'first row': times.firstRow,
    'list complete': times.complete,
    'largest paint': times.largestPaint,
    'blocking time': times.blocking,
    'bytes of the list': data / 1000,
  };
}

async function useFigures(page: Page, devtools: CDPSession): Promise<Figures> {
  return {
    'frames dropped in 5 s of the wheel': await scroll(page, devtools),
    'a sort to its rows': median(await sortRows(page)),
    'a key to its rows': median(await typeKeys(page)),
  };
}

/** Turns the wheel over the rows; gives the frames that were not drawn, in per cent. */
async function scroll(page: Page, devtools: CDPSession): Promise<number> {
  await page.evaluate(() => listProbe.startFrames());
  await devtools.send('Input.synthesizeScrollGesture', {
    x: 700,
    y: 500,
    yDistance: -wheel.pixelsPerSecond * wheel.seconds,
    speed: wheel.pixelsPerSecond,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
  const dropped = await page.evaluate(() => listProbe.endFrames());
  await page.evaluate(() => document.querySelector('table')?.parentElement?.scrollTo(0, 0));
  await idle(page);
  return dropped;
}

/** Sorts by name, up and down; gives the ms from each click to the rows. */
async function sortRows(page: Page): Promise<readonly number[]> {
  const head = page.getByRole('columnheader', { name: 'Name' }).getByRole('button');
  await page.evaluate(() => listProbe.time('click'));
  for (let count = 1; count <= sorts; count += 1) {
    await head.click();
    await timed(page, count);
    await idle(page);
  }
  return timed(page, sorts);
}

/** Types into the search; gives the ms from each key to the rows that it leaves. */
export async function typeKeys(page: Page): Promise<readonly number[]> {
  await page.getByRole('searchbox').focus();
  await page.evaluate(() => listProbe.time('keydown'));
  for (const key of keys) await page.keyboard.press(key, { delay: betweenKeys });
  return timed(page, keys.length);
}

async function timed(page: Page, count: number): Promise<readonly number[]> {
  return (await page.waitForFunction((wanted) => listProbe.timed(wanted), count)).jsonValue();
}

/** Waits until the page has nothing left to do at once; one that draws nothing is not always told so by the browser. */
async function idle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestIdleCallback(resolve, { timeout: 400 });
      }),
  );
}
