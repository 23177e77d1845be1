// Every screen of the gallery holds no word that docs/words.md leaves out, names and titles included. Axe judges it as after each journey.
// The texts in the code are checked by src/testing/words.test.ts. Here they are read as people see them, put together.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { cutAtDoubleSize } from './fixtures/cut-text.ts';
import { lostInLowWindow } from './fixtures/low-window.ts';
import { expect, test } from './fixtures/test.ts';
import { unusedWordsIn, unusedWordsOf } from '../src/testing/unused-words.ts';
import { expectedStatuses, openScreen, screens, serverSettings } from './screens/screens.ts';

const unused = unusedWordsOf(readFileSync(new URL('../docs/words.md', import.meta.url), 'utf8'));

test.use({ expectedStatuses, serverSettings, reducedMotion: 'reduce' });

for (const screen of screens) {
  test(`the words of the screen ${screen.name}`, async ({ page, sandbox }) => {
    await openScreen(screen, page, sandbox);
    const texts = await visibleTexts(page);
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter((text) => unusedWordsIn(text, unused).length > 0)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
    expect((await controlNames(page)).filter((name) => name.includes('\u200b'))).toEqual([]);
    expect(await cutAtDoubleSize(page)).toEqual([]);
    expect(await lostInLowWindow(page)).toEqual([]);
  });
}

/**
 * Texts that are cut, while only a title, which neither keys nor touch show, holds the rest. A link, and a row of the list, leads to where
 * its text is whole, and some texts are shown whole elsewhere on the page.
 */
function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- the page knows nothing outside of this function
    function isCut(element: Element): boolean {
      const range = document.createRange();
      range.selectNodeContents(element);
      const text = range.getBoundingClientRect();
      for (let box: Element | null = element; box !== null; box = box.parentElement) {
        const { overflowX } = getComputedStyle(box);
        if (overflowX !== 'hidden' && overflowX !== 'clip') continue;
        const frame = box.getBoundingClientRect();
        return text.right > frame.right + 1 || box.scrollWidth > box.clientWidth + 1;
      }
      return false;
    }
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- as above
    function textOf(element: Element): string {
      return element.textContent.trim();
    }
    const titled = [...document.querySelectorAll<HTMLElement>('main [title]')];
    const cut = titled.filter(
      (element) => element.closest('a, tr.leads') === null && textOf(element) !== '' && isCut(element),
    );
    const whole = [...document.querySelectorAll<HTMLElement>('main *')].filter(
      (element) => element.childElementCount === 0 && !isCut(element),
    );
    return cut.map(textOf).filter((text) => !whole.some((element) => textOf(element) === text));
  });
}

/** What the buttons and links of a page are called. */
function controlNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a')].map(
      (control) => control.ariaLabel ?? control.innerText,
    ),
  );
}

/** What a page says to eyes and to screen readers, block by block. */
function visibleTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')].flatMap(
      (element) =>
        ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) => element.getAttribute(name) ?? []),
    );
    return [document.title, ...document.body.innerText.split('\n'), ...named].filter(
      (text) => text.trim() !== '',
    );
  });
}
