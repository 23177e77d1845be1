import { expect, test } from 'vitest';
import { reaches } from '#domain/policy/access/reach.ts';
import { darkPalette, lightPalette } from '#ui/palette.ts';
import { contrast, distance, seenWith, visions } from '#testing/colours.ts';
import { darkRamp, lightRamp } from './reach-ramp.ts';

const schemes = [
  ['light', lightRamp, lightPalette.background.default],
  ['dark', darkRamp, darkPalette.background.default],
] as const;

test.each(schemes)('in the %s scheme every mark stands out from the page (3:1)', (_, ramp, page) => {
  for (const reach of reaches) expect(contrast(ramp[reach], page)).toBeGreaterThanOrEqual(3);
});

test.each(schemes)(
  'in the %s scheme the steps of the ramp differ, also with three colour blindnesses',
  (_, ramp) => {
    const steps = [...new Set(Object.values(ramp))];
    expect(steps).toHaveLength(4);
    for (const vision of visions) {
      for (const [index, one] of steps.entries()) {
        for (const other of steps.slice(index + 1)) {
          expect(
            distance(seenWith(vision, one), seenWith(vision, other)),
            `${one} ${other} ${vision}`,
          ).toBeGreaterThanOrEqual(6);
        }
      }
    }
  },
);
