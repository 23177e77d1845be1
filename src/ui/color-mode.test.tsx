import { afterEach, expect, test } from 'vitest';
import { colorModeStorageKey, keepColorMode } from './color-mode.ts';

afterEach(() => keepColorMode('system'));

const kept = () => document.cookie.split('; ').find((pair) => pair.startsWith(`${colorModeStorageKey}=`));

test('the scheme that was chosen is kept, and one that follows the system is not', () => {
  keepColorMode('dark');
  expect(kept()).toBe('color-mode=dark');
  keepColorMode('light');
  expect(kept()).toBe('color-mode=light');
  keepColorMode('system');
  expect(kept()).toBeUndefined();
});

test('what is neither of the two words says nothing about the cookie', () => {
  keepColorMode('dark');
  keepColorMode('dark; Domain=example.com');
  expect(kept()).toBeUndefined();
});
