// Five seconds of the wheel over the rows.
import type { CDPSession, Page } from 'playwright';

const seconds = 5;
/** Pixels per second: fast, but not so fast that nobody could read. */
const speed = 3000;

type Scrolled = {
  /** How many of the frames that the screen had room for were not drawn, in per cent. */
  readonly dropped: number;
  readonly longTasks: number;
};

/** Turns the wheel over the table. On the floor, which has fifty rows, what is lost is the machine's own doing. */
export async function scroll(page: Page, devtools: CDPSession): Promise<Scrolled> {
  const longBefore = await page.evaluate(() => listProbe.times().longTasks);
  await page.evaluate(() => listProbe.startFrames());
  await devtools.send('Input.synthesizeScrollGesture', {
    x: 700,
    y: 500,
    yDistance: -speed * seconds,
    speed,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
  const { frames, dropped } = await page.evaluate(() => listProbe.endFrames());
  const longAfter = await page.evaluate(() => listProbe.times().longTasks);
  await page.evaluate(() => document.querySelector('table')?.parentElement?.scrollTo(0, 0));
  return { dropped: (100 * dropped) / (frames + dropped), longTasks: longAfter - longBefore };
}
