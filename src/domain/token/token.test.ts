import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { memberTitle, tokenTitle } from './token.ts';

test.each(['\u3164', '\u2800', '\u00AD', '\u200D', '\u{E0041}', ''])(
  'a token of the name %j is told by its ID',
  (name) => {
    expect(tokenTitle({ id: '5f', name })).toBe('Unnamed token 5f');
  },
);

test('no title of a token or a member turns the text around it', () => {
  const attack = fc.string({
    unit: fc.constantFrom('a', ' ', '\u202E', '\u2067', '\u200F', '\u200B', '\0', 'ש'),
  });
  fc.assert(
    fc.property(attack, (text) => {
      const member = { id: 'm', email: text, role: '', firstName: text, lastName: '' };
      for (const title of [tokenTitle({ id: '5f', name: text }), memberTitle(member)]) {
        expect(title).not.toMatch(/[\p{Bidi_Control}\p{Cc}\u200B]/u);
      }
      expect(tokenTitle({ id: '5f', name: text }).trim()).not.toBe('');
    }),
  );
});
