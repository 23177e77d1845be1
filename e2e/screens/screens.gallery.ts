// Writes every screen in both colour schemes, wide and narrow, into `e2e/screens/out`.
import { test } from '../fixtures/test.ts';
import { expectedStatuses, openScreen, screens } from './screens.ts';

const sizes = [
  { name: 'wide', viewport: { width: 1440, height: 900 } },
  { name: 'narrow', viewport: { width: 360, height: 780 } },
] as const;

for (const { name: size, viewport } of sizes) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${size} ${colorScheme}`, () => {
      test.use({ viewport, colorScheme, reducedMotion: 'reduce', expectedStatuses });
      for (const screen of screens) {
        test(screen.name, async ({ page, sandbox }) => {
          await openScreen(screen, page, sandbox);
          await page.evaluate(() => document.fonts.ready);
          await page.screenshot({
            path: `e2e/screens/out/${screen.name}-${size}-${colorScheme}.png`,
            fullPage: size === 'narrow',
            animations: 'disabled',
          });
        });
      }
    });
  }
}
