import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rewriteInstants, writtenInstants } from './written-instants.ts';

test('every instant in a sentence is found and rewritten, and the words around it stay', () => {
  const instants = fc.array(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }));
  fc.assert(
    fc.property(instants, (dates) => {
      const text = dates.map((date) => `until ${date.toISOString()}.`).join(' And ');
      const at = dates.map(Number);
      expect(writtenInstants(text)).toEqual(at);
      expect(rewriteInstants(text, String)).toBe(at.map((one) => `until ${one}.`).join(' And '));
    }),
  );
});

test.each(['2026-11-24', '2026-13-45T99:99:00Z', '2026-11-24T17:00:00', 'x2026-11-24T17:00Z'])(
  '%s is no instant and stays as it is',
  (text) => {
    expect(writtenInstants(text)).toEqual([]);
    expect(rewriteInstants(text, () => 'never')).toBe(text);
  },
);
