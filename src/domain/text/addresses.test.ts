import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { redactAddresses } from './addresses.ts';

/** The same in one expression, which is slow on long texts. */
const whole = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}[\p{L}\p{N}-]{1,63}/gu;

test('takes out every address, and nothing else', () => {
  const part = fc.constantFrom(
    'a',
    '@',
    '.',
    'ana@example.com',
    '-',
    ' ',
    '<',
    'é',
    '𝐀',
    'b.c',
    'x'.repeat(70),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      expect(redactAddresses(text)).toBe(text.replaceAll(whole, '[address]'));
    }),
    { numRuns: 500 },
  );
});

/** In ms. */
const time = (letters: number, times: number) => {
  const text = `${'a'.repeat(letters)}@`;
  const start = performance.now();
  for (let run = 0; run < times; run += 1) redactAddresses(text);
  return performance.now() - start;
};

test('a longer text costs no more for each letter', () => {
  time(100, 1000);
  expect(time(100_000, 10) / time(100, 10_000)).toBeLessThan(5);
});
