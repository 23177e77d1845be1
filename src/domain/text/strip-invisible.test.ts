import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBlank, displayName, escapeInvisible, trimName, stripInvisible } from './strip-invisible.ts';

test.each([
  ['ci\u202Etxt.exe\u202C', 'citxt.exe'],
  ['\u2066isolated\u2069', 'isolated'],
  ['ad\u200Bmin\uFEFF', 'admin'],
  ['bell\u0007', 'bell'],
  // Persian and emoji need their joiners.
  ['می\u200Cخواهم', 'می\u200Cخواهم'],
  ['👩\u200D💻', '👩\u200D💻'],
])('%j is shown as %j', (text, shown) => {
  expect(stripInvisible(text)).toBe(shown);
});

// Hangul fillers, a braille blank, a soft hyphen, joiners, spaces of all widths, a tag.
const unseen = '\u3164 \u115F \u1160 \uFFA0 \u2800 \u00AD \u200D \u034F \u180E \u00A0 \u2003 \u{E0041}'.split(
  ' ',
);

test.each(unseen)('a name of %j alone is no name', (sign) => {
  for (const name of [sign, sign.repeat(5), ` ${sign} `]) {
    expect(isBlank(name)).toBe(true);
    expect(trimName(name)).toBe('');
  }
});

test.each([
  ['\u3164 CI\u3164deploys \u200B', 'CI\u3164deploys'],
  ['❤\uFE0F', '❤\uFE0F'],
  ['می\u200C', 'می\u200C'],
  ['.', '.'],
])('%j is kept as %j', (typed, kept) => {
  expect(trimName(typed)).toBe(kept);
});

test('JSON is spelled out, and says the same', () => {
  expect(escapeInvisible('"a\u202Eb"')).toBe(String.raw`"a\u202eb"`);
  fc.assert(
    fc.property(fc.json({ stringUnit: 'binary' }), (json) => {
      expect(JSON.parse(escapeInvisible(json))).toEqual(JSON.parse(json));
      expect(escapeInvisible(json)).not.toMatch(/\p{Bidi_Control}/u);
    }),
  );
});

test('a name that goes on and on is cut between two characters', () => {
  expect(displayName('W'.repeat(200))).toBe('W'.repeat(200));
  expect(displayName('W'.repeat(201))).toBe(`${'W'.repeat(200)}…`);
  expect(displayName('👩'.repeat(10_000))).toBe(`${'👩'.repeat(200)}…`);
});
