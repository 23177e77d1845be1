import { array, assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, markWords } from './folded-text.ts';

/** Characters that fold to as many as they are, with the marks that go. */
const simple =
  'a|A|b|é|e\u0301|Ü|u\u0308|ß|I|ı|İ|Σ|ς|σ|Ａ|か|が|か\u3099|क|की|\u200b|\u00ad| |-|(|.|😀'.split('|');
/** And those that fold to more. */
const wide = 'ﬁ|ﬀ|½|…|한|Ǆ|¨'.split('|');

const simpleText = array(constantFrom(...simple), { maxLength: 8 }).map((parts) => parts.join(''));
const anyText = array(constantFrom(...simple, ...wide), { maxLength: 8 }).map((parts) => parts.join(''));
const wordIn = (text: typeof anyText) =>
  text.map((word) => foldText(word).trim()).filter((word) => /^\S+$/.test(word));

test('a text is folded once and for all, and composed as decomposed', () => {
  assert(
    property(string({ unit: 'grapheme' }), (text) => {
      const folded = foldText(text);
      expect(foldText(folded)).toBe(folded);
      expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
    }),
  );
});

test('a text is folded character by character, so that a place in it stays a place', () => {
  assert(
    property(anyText, (text) => {
      expect(Array.from(text, foldText).join('')).toBe(foldText(text));
    }),
  );
});

test('marking words never changes the text', () => {
  assert(
    property(string({ unit: 'binary' }), array(string({ minLength: 1, maxLength: 3 })), (text, words) => {
      const parts = markWords(text, words.map(foldText).filter(Boolean));
      expect(parts.map((part) => part.text).join('')).toBe(text);
    }),
  );
});

test('what is marked is what was searched for, to the character', () => {
  assert(
    property(simpleText, wordIn(simpleText), (text, word) => {
      const parts = markWords(text, [word]);
      expect(parts.some((part) => part.found)).toBe(foldText(text).includes(word));
      for (const part of parts.filter(({ found }) => found)) expect(foldText(part.text)).toBe(word);
    }),
    { numRuns: 2000 },
  );
});

test('of a character that stands for several all is marked, and nothing is left out', () => {
  assert(
    property(anyText, wordIn(anyText), (text, word) => {
      const parts = markWords(text, [word]);
      expect(parts.some((part) => part.found)).toBe(foldText(text).includes(word));
      for (const part of parts.filter(({ found }) => !found)) expect(foldText(part.text)).not.toContain(word);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['in Zu\u0308rich', 'zurich', ['in ', '[Zu\u0308rich]']],
  ['cafe\u0301s', 'cafe', ['[cafe\u0301]', 's']],
  ['İstanbul', 'ist', ['[İst]', 'anbul']],
  ['eﬃcient', 'fi', ['e', '[ﬃ]', 'cient']],
  ['Straße', 'ße', ['Stra', '[ße]']],
  ['a.b (c-d)', '(', ['a.b ', '[(]', 'c-d)']],
])('in %s %s is marked', (text, word, parts) => {
  expect(markWords(text, [word]).map((part) => (part.found ? `[${part.text}]` : part.text))).toEqual(parts);
});

test('words are found whatever their case, the longer one first', () => {
  expect(markWords('Deploys the depot', ['dep', 'deploy'])).toEqual([
    { text: 'Deploy', found: true },
    { text: 's the ', found: false },
    { text: 'dep', found: true },
    { text: 'ot', found: false },
  ]);
});
