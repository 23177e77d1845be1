import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from '#testing/colours.ts';
import { darkPalette, lightPalette } from './palette.ts';

const schemes = [
  ['light', lightPalette],
  ['dark', darkPalette],
] as const;
const tones = ['allow', 'deny', 'attention', 'accent'] as const;

describe.each(schemes)('in the %s scheme', (scheme, palette) => {
  const surfaces = [...Object.values(palette.background), palette.hover, palette.selected];

  test('text is readable on everything it stands on (4.5:1)', () => {
    for (const surface of surfaces) {
      expect(contrast(palette.text.primary, surface)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette.text.secondary, surface)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(tones)('the words of %s are readable on the page and on its tint (4.5:1)', (tone) => {
    const { main, soft } = palette[tone];
    for (const surface of [...surfaces, soft]) expect(contrast(main, surface)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.text.primary, soft)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.text.secondary, soft)).toBeGreaterThanOrEqual(4.5);
  });

  test('the main button is readable, and stands out from the page (4.5:1, 3:1)', () => {
    const { main, hover, text } = palette.fill;
    expect(contrast(text, main)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(text, hover)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(main, palette.background.default)).toBeGreaterThanOrEqual(3);
  });

  test('the edges of fields can be seen (3:1)', () => {
    for (const surface of Object.values(palette.background)) {
      expect(contrast(palette.control, surface)).toBeGreaterThanOrEqual(3);
    }
  });

  test('the outline drawn before the program runs has the same colours', () => {
    const css = readFileSync('src/boot/boot.css', 'utf8');
    const color = (name: string) => {
      const [, light, dark] =
        new RegExp(`--mui-palette-${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css) ?? [];
      return scheme === 'light' ? light : dark;
    };
    expect({
      background: { default: color('background-default'), subtle: color('background-subtle') },
      text: { primary: color('text-primary'), secondary: color('text-secondary') },
      divider: color('divider'),
      control: color('control'),
    }).toEqual({
      background: { default: palette.background.default, subtle: palette.background.subtle },
      text: { primary: palette.text.primary, secondary: palette.text.secondary },
      divider: palette.divider,
      control: palette.control,
    });
  });
});
