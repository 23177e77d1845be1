import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colorModeStorageKey, colorSchemeAttribute, theme } from './theme.ts';

test('the script that runs before the first paint knows the scheme by the names the theme uses', () => {
  const script = readFileSync('index.html', 'utf8');
  expect(script).toContain(`getItem('${colorModeStorageKey}')`);
  expect(script).toContain(`setAttribute('${colorSchemeAttribute}'`);
});

test('both schemes are in the style sheet at once, so that switching draws nothing anew', () => {
  expect(theme.colorSchemes).toMatchObject({
    light: { palette: { mode: 'light' } },
    dark: { palette: { mode: 'dark' } },
  });
  expect(theme.vars.palette.allow.main).toMatch(/^var\(--mui-palette-allow-main/);
});

test('no motion lasts 200 ms', () => {
  for (const ms of Object.values(theme.transitions.duration)) expect(ms).toBeLessThan(200);
});
