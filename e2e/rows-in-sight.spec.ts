import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { listComplete, signInAs } from './fixtures/sign-in.ts';

// Only the rows in sight exist, and at first no others: what is changed must still never show a place without its row.
test.use({ serverSettings: { SANDBOX_TOKENS: '400' } });

for (const { what, width, height } of [
  { what: 'an ordinary window', width: 1280, height: 720 },
  { what: 'a tall one', width: 1440, height: 1400 },
  { what: 'one so low that the page scrolls', width: 1280, height: 420 },
  { what: 'one in which the filters take several lines', width: 760, height: 800 },
])
  test(`${what} is full of rows after every key, order and turn of the wheel`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await signInAs(page, 'Admin');
    await listComplete(page);
    await watchEmptyRoom(page);

    await turnWheel(page, [1, 30, 500, 90, 5000]);
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('ab');
    await expect(page).toHaveURL(/q=ab/);
    await page.getByRole('searchbox').fill('');
    await expect(page).not.toHaveURL(/q=/);
    await turnWheel(page, [700]);
    await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
    await expect(page).toHaveURL(/sort=/);
    await turnWheel(page, [20_000, -333, -100_000]);
    const { looks, px } = await emptyRoom(page);
    expect(looks).toBeGreaterThan(10);
    expect(px, 'px of rows that were in sight and not drawn').toBeLessThanOrEqual(1);
  });

async function turnWheel(page: Page, turns: readonly number[]): Promise<void> {
  await page.getByRole('table', { name: 'Access tokens' }).hover();
  for (const turn of turns) {
    const before = await scrolled(page);
    await page.mouse.wheel(0, turn);
    await expect.poll(() => scrolled(page)).not.toBe(before);
  }
}

type EmptyRoom = { looks: number; px: number };

/** From now on looks in every frame, after all that comes before its painting, how much of what is in sight has no rows. */
async function watchEmptyRoom(page: Page): Promise<void> {
  await page.evaluate(() => {
    const body = document.querySelector('tbody');
    const frame = body?.closest('table')?.parentElement;
    const head = document.querySelector('thead th');
    if (!body || !frame || !head) throw new Error('there is no table');
    const room: EmptyRoom = { looks: 0, px: 0 };
    Object.assign(window, { emptyRoom: room });
    const look = () => {
      const sight = {
        top: head.getBoundingClientRect().bottom,
        bottom: frame.getBoundingClientRect().bottom,
      };
      for (const spacer of body.querySelectorAll(':scope > tr[aria-hidden]')) {
        const { top, bottom } = spacer.getBoundingClientRect();
        room.px = Math.max(room.px, Math.min(bottom, sight.bottom) - Math.max(top, sight.top));
      }
      room.looks += 1;
      requestAnimationFrame(look);
    };
    look();
  });
}

function emptyRoom(page: Page): Promise<EmptyRoom> {
  return page.evaluate(() => Reflect.get(window, 'emptyRoom') as EmptyRoom);
}

function scrolled(page: Page): Promise<number> {
  return page
    .getByRole('table', { name: 'Access tokens' })
    .evaluate((table) => (table.parentElement?.scrollTop ?? 0) + window.scrollY);
}
