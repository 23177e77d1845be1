import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { growth } from '#testing/growth.ts';
import { plainText } from './plain-text.ts';

test.each([
  ['[Ana Silva](mailto:ana@example.com) renamed [CI](/settings/tokens)', 'Ana Silva renamed CI'],
  ['see [here](javascript:alert(1))', 'see here'],
  ['an image ![of a cat](https://example.com/cat.png)', 'an image of a cat'],
  ['**bold** and `code` and __strong__', 'bold and code and strong'],
  ['# Heading\n- first\n- second\n> quoted', 'Heading first second quoted'],
  ['allowed on proj/*:env/*:flag/my_flag_key', 'allowed on proj/*:env/*:flag/my_flag_key'],
  ['escaped \\*stars\\* and \\[brackets\\]', 'escaped *stars* and [brackets]'],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['[not a link] (by far)', '[not a link] (by far)'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
  ['', ''],
])('%j reads as %j', (markdown, words) => {
  expect(plainText(markdown)).toBe(words);
});

test('no text comes out with line breaks or a turned direction of writing', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => {
      expect(plainText(text)).not.toMatch(/[\n\r\u202A-\u202E\u2066-\u2069]/);
    }),
  );
});

test.each(['[a](', '[', '**a '])(
  'a hostile text of many %j takes time in proportion to its length',
  (part) => {
    const read = (count: number) => () => {
      plainText(part.repeat(count));
    };
    // Eight times the text; a square would be sixty-four times the work.
    expect(growth(read(1000), read(8000))).toBeLessThan(24);
  },
);
