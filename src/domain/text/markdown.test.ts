import * as fc from 'fast-check';
import { marked } from 'marked';
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
    '---',
    '===',
    '&amp; &#x41; &',
    'www.evil.invalid a@b.example mailto:a@b.example',
    ':100: a:b',
    '- [x] b',
    '    indented',
    '~~a~~ **b** __c__ | d',
  ),
);

/** A text as HTML, written as the renderer below writes it. */
function html(text: string): string {
  const entities = new Map(
    Object.entries({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }),
  );
  return text.replaceAll(/[&<>"']/g, (mark) => entities.get(mark) ?? mark);
}

function render(source: string): string {
  return marked.parse(source, { async: false }).replaceAll('\n', '');
}

describe('any text as words', () => {
  test('is rendered as the words that went in, in a paragraph, in a list and in a table', () => {
    fc.assert(
      fc.property(attack, (text) => {
        const words = text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
        fc.pre(words !== '');
        const written = escapeMarkdown(text);
        expect(render(written)).toBe(`<p>${html(words)}</p>`);
        expect(render(`- ${written}`)).toBe(`<ul><li>${html(words)}</li></ul>`);
        expect(render(`| head |\n| --- |\n| ${written} |`)).toContain(`<td>${html(words)}</td>`);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    'Signed. Made 2026-11-30 14:36:33 UTC.',
    'Owner: Rosa (Admin), 98 % of 50!',
    'Jenkins & Co: “done” – 3 + 4 = 7',
  ])('leaves %j as it is', (text) => {
    expect(escapeMarkdown(text)).toBe(text);
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
