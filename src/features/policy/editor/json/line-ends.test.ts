import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdit } from '#domain/policy/text/edit.ts';
import { toDocument, toDocumentOffset, toTextEdit, toTextOffset } from './line-ends.ts';

const text = fc
  .array(fc.constantFrom('a', 'b', '\r\n', '\n'), { maxLength: 12 })
  .map((parts) => parts.join(''));

test('offsets lead there and back', () => {
  fc.assert(
    fc.property(text, fc.nat(12), (given, place) => {
      const at = Math.min(place, toDocument(given).length);
      expect(toDocumentOffset(given, toTextOffset(given, at))).toBe(at);
    }),
  );
});

test('an edit of the document is the same edit of the text, with its own line ends', () => {
  fc.assert(
    fc.property(
      text,
      fc.nat(12),
      fc.nat(3),
      fc.constantFrom('', 'x', '\n'),
      (given, place, length, insert) => {
        const document = toDocument(given);
        const from = Math.min(place, document.length);
        const edit = { from, to: Math.min(from + length, document.length), insert };
        expect(toDocument(applyEdit(given, toTextEdit(given, edit)))).toBe(
          toDocument(applyEdit(document, edit)),
        );
      },
    ),
  );
});

test('a line added to a text with carriage returns gets one too', () => {
  expect(toTextEdit('a\r\nb', { from: 2, to: 3, insert: 'c\nd' })).toEqual({
    from: 3,
    to: 4,
    insert: 'c\r\nd',
  });
});
