import { expect, test } from 'vitest';
import { theme } from './theme.ts';

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
