// Writes every screen into `e2e/screens/out`: wide and narrow in both colour schemes, in forced colours, and with text of 200 %.
import { test } from '../fixtures/test.ts';
import { expectedStatuses, openScreen, screens, serverSettings } from './screens.ts';

const wide = { width: 1440, height: 900 };
const narrow = { width: 360, height: 780 };

const looks = [
  { name: 'wide light', viewport: wide, colorScheme: 'light' },
  { name: 'wide dark', viewport: wide, colorScheme: 'dark' },
  { name: 'narrow light', viewport: narrow, colorScheme: 'light' },
  { name: 'narrow dark', viewport: narrow, colorScheme: 'dark' },
  { name: 'forced colours', viewport: wide, colorScheme: 'dark', contextOptions: { forcedColors: 'active' } },
  { name: 'large text', viewport: { width: 1280, height: 800 }, colorScheme: 'light', textSize: '200%' },
] as const;

test.use({ serverSettings });

for (const { name, ...look } of looks) {
  const { viewport, colorScheme } = look;
  const textSize = 'textSize' in look ? look.textSize : '';
  test.describe(name, () => {
    test.use({ viewport, colorScheme, reducedMotion: 'reduce', expectedStatuses });
    if ('contextOptions' in look) test.use({ contextOptions: look.contextOptions });
    for (const screen of screens) {
      test(screen.name, async ({ page, sandbox }) => {
        await openScreen(screen, page, sandbox);
        await page.evaluate(async (size) => {
          document.documentElement.style.fontSize = size;
          await document.fonts.ready;
        }, textSize);
        await page.screenshot({
          path: `e2e/screens/out/${screen.name}-${name.replace(' ', '-')}.png`,
          fullPage: viewport === narrow,
          animations: 'disabled',
        });
      });
    }
  });
}
