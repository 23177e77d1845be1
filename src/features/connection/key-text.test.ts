import { describe, expect, test } from 'vitest';
import { cleanKey, keyProblem } from './key-text.ts';

const key = 'api-01234567-89ab-cdef-0123-456789abcdef';

describe('a pasted key', () => {
  test('loses the white space that came along, visible or not', () => {
    expect(cleanKey(`  ${key}\r\n`)).toBe(key);
    expect(cleanKey(`\uFEFFapi-0123 4567-89ab-cdef-0123-\n456789abcdef\u200B`)).toBe(key);
  });

  test('is asked for when there is none', () => {
    expect(keyProblem('')).toBe('Paste an access token’s key.');
  });

  test.each([
    ['sdk-', 'an SDK key'],
    ['mob-', 'a mobile key'],
    ['rel-', 'a Relay Proxy key'],
  ])('that starts with %s is called %s, without repeating it', (prefix, name) => {
    const problem = keyProblem(`${prefix}0123456789`);
    expect(problem).toContain(name);
    expect(problem).not.toContain('0123456789');
  });

  test('of any other look is left for the instance to judge', () => {
    expect(keyProblem(key)).toBeUndefined();
    expect(keyProblem('an-older-kind-of-key')).toBeUndefined();
  });
});
