import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown, markdownCode } from './markdown.ts';

const attack = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'[]()<>!`*_#-~|\\&:@. a\n\r\t\u2028'.split('')) }),
  fc.constantFrom(
    '[x](javascript:alert(1))',
    '<script>alert(1)</script>',
    'https://evil.invalid',
    '# h',
    '1. a',
    '- b',
  ),
);

describe('any text as words', () => {
  test('has no mark left that a renderer would act on, and stays one line', () => {
    fc.assert(
      fc.property(attack, (text) => {
        const written = escapeMarkdown(text);
        expect(written.replaceAll(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[\\`*_{}[\]()#+\-.!|<>~&@:]/);
        expect(written).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
    );
  });

  test('is read as the words that went in', () => {
    fc.assert(
      fc.property(attack, (text) => {
        const read = escapeMarkdown(text).replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
        expect(read).toBe(text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim());
      }),
    );
  });
});

test('any text as code ends where it should, and stands as it is written', () => {
  fc.assert(
    fc.property(attack, (text) => {
      const written = markdownCode(text);
      const [fence = ''] = /^`+/.exec(written) ?? [];
      const inside = written.slice(fence.length, -fence.length);
      expect(written.endsWith(fence)).toBe(true);
      // No run of the fence's own length inside, or the code would end before its time.
      expect(inside.match(/`+/g) ?? []).not.toContain(fence);
      expect(inside).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    }),
  );
});
