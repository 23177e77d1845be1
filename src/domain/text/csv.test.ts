import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCsv } from './csv.ts';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\u200b=1', '＝1', '|cmd', '%1'])(
  'what begins like a formula is text: %j',
  (cell) => {
    expect(writeCsv([[cell]])).toBe(`"'${cell}"\r\n`);
  },
);

test('quotes, commas and line breaks stay inside their cell', () => {
  expect(writeCsv([['a "b", c\nd', 'e']])).toBe('"a ""b"", c\nd","e"\r\n');
});

test('every cell comes back as it was, or with the apostrophe that makes it harmless', () => {
  const anyCell = fc.oneof(fc.string(), fc.constantFrom('=1', '+', '"', '\r\n', ',', "'", ' -2'));
  fc.assert(
    fc.property(fc.array(fc.array(anyCell, { minLength: 1, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const cells = rows.map((row) => writeCsv([row])).flatMap(readCsvRow);
      expect(cells).toHaveLength(rows.flat().length);
      rows.flat().forEach((cell, index) => {
        expect([cell, `'${cell}`]).toContain(cells[index]);
        expect(cells[index]).not.toMatch(/^\s*[=+\-@]/);
      });
    }),
  );
});

/** What a reader of RFC 4180 makes of one row in which every cell is quoted. */
function readCsvRow(text: string): readonly string[] {
  return [...text.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n$)/g)].map(([, cell = '']) =>
    cell.replaceAll('""', '"'),
  );
}
