// Every screen of the gallery holds no word that docs/words.md leaves out, names and titles included. Axe judges it as after each journey.
// The texts in the code are checked by src/testing/words.test.ts. Here they are read as people see them, put together.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { cutAtDoubleSize } from './fixtures/cut-text.ts';
import { expect, test } from './fixtures/test.ts';
import { unusedWordsIn, unusedWordsOf } from '../src/testing/unused-words.ts';
import { expectedStatuses, openScreen, screens } from './screens/screens.ts';

const unused = unusedWordsOf(readFileSync(new URL('../docs/words.md', import.meta.url), 'utf8'));

test.use({ expectedStatuses, reducedMotion: 'reduce' });

for (const screen of screens) {
  test(`the words of the screen ${screen.name}`, async ({ page, sandbox }) => {
    await openScreen(screen, page, sandbox);
    const texts = await visibleTexts(page);
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter((text) => unusedWordsIn(text, unused).length > 0)).toEqual([]);
    expect(await cutAtDoubleSize(page)).toEqual([]);
  });
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
