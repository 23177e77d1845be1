import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the outline draws the mark of the product itself', () => {
  const drawn = shapesIn('index.html');
  expect(drawn).not.toHaveLength(0);
  expect(drawn).toEqual(shapesIn('public/favicon.svg'));
});

test('a browser is told to leave the page in its own words, which the program changes in place', () => {
  const page = readFileSync('index.html', 'utf8');
  expect(page).toMatch(/<html\s[^>]*translate="no"/);
  expect(page).toContain('<meta name="google" content="notranslate" />');
});

/** The shapes an SVG is made of, however they are broken into lines. */
function shapesIn(file: string): readonly string[] {
  const shapes = readFileSync(file, 'utf8').match(/<(?:rect|path|circle)\b[^>]*>/g) ?? [];
  return shapes.map((shape) => shape.replace(/\s+/g, ' ').replace(/ ?\/>$/, ''));
}
