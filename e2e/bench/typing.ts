// Filtering and sorting, by the keyboard and the mouse that a person has.
import type { Page } from 'playwright';
import type { Side } from './samples.ts';
import { timed } from './visit.ts';

/** In some of the names of every seeded account, so each of its letters changes the rows. */
const word = 'deploy';
const sorts = 4;
/** ms between two actions: long enough that what the last one left to be done later is done. */
const pause = 400;

/** Types a word into the search of a complete list; gives the ms from each key to the rows that it leaves. */
export async function typeWord(page: Page, side: Side): Promise<readonly number[]> {
  await page.getByRole('searchbox').click();
  const times: number[] = [];
  for (const end of letters(word)) {
    const press = () => page.keyboard.press(word.charAt(end - 1));
    times.push(await timed(page, { event: 'keydown', rows: true }, press));
    await settle(page, side, word.slice(0, end));
  }
  await page.getByRole('searchbox').fill('');
  await page.waitForTimeout(pause);
  return times;
}

/** The same from the first row on, however much of the list is still to come. Rows that come in meanwhile do not count. */
export async function typeWhileLoading(page: Page, side: Side): Promise<readonly number[]> {
  await page.evaluate(() => listProbe.firstRow);
  await page.getByRole('searchbox').focus();
  const times: number[] = [];
  for (const end of letters('dep')) {
    const text = word.slice(0, end);
    // The console marks what was found; the floor has nothing that is still coming in.
    const found = side === 'console' ? { selector: 'tbody mark', text } : ({ rows: true } as const);
    const press = () => page.keyboard.press(word.charAt(end - 1));
    times.push(await timed(page, { event: 'keydown', ...found }, press));
    await settle(page, side, text);
  }
  return times;
}

function letters(typed: string): readonly number[] {
  return Array.from(typed, (_, index) => index + 1);
}

/** The console writes what was typed into the address once typing pauses, which is work that the next key should not meet. */
async function settle(page: Page, side: Side, text: string): Promise<void> {
  if (side === 'console') await page.waitForURL((url) => url.searchParams.get('q') === text);
  await page.waitForTimeout(pause);
}

/** Sorts a complete list by name, up and down. */
export async function sortRows(page: Page): Promise<readonly number[]> {
  const head = headOfNames(page);
  const times: number[] = [];
  for (let count = 0; count < sorts; count += 1) {
    times.push(await timed(page, { event: 'click', rows: true }, () => head.click()));
    await page.waitForTimeout(pause);
  }
  return times;
}

/** The same as soon as there is a head to click on. Rows that come in meanwhile do not count, nor does a head without them. */
export async function sortWhileLoading(page: Page, side: Side): Promise<readonly number[]> {
  await page.evaluate(() => listProbe.firstRow);
  const head = headOfNames(page);
  const times: number[] = [];
  for (const direction of ['ascending', 'descending']) {
    // The console marks the head when it draws the rows; the floor has nothing that is still coming in.
    const sorted =
      side === 'console'
        ? { selector: `th[aria-sort="${direction}"]`, text: 'name' }
        : ({ rows: true } as const);
    times.push(await timed(page, { event: 'click', ...sorted }, () => head.click()));
    await page.waitForTimeout(pause);
  }
  return times;
}

function headOfNames(page: Page) {
  return page.getByRole('columnheader', { name: 'Name' }).getByRole('button');
}
