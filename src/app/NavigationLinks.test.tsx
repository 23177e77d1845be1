import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { consoleAnswer } from '#testing/console-answer.ts';
import { sessionAnswer, sessionJson } from '#testing/session-answer.ts';
import { renderRoutes } from '#testing/render-routes.tsx';
import { NavigationLinks } from './NavigationLinks.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

test('the page in view has a bar beside it, as its fill is too faint to be told apart', async () => {
  vi.spyOn(window, 'fetch').mockImplementation(async () => consoleAnswer(sessionAnswer(sessionJson())));
  await renderRoutes([{ path: '*', element: <NavigationLinks /> }], '/access/matrix');
  await expect.element(page.getByRole('link', { name: 'Access' })).toBeVisible();
  expect(barOf('Access')).toMatch(/3px 0px 0px 0px inset$/);
  expect(barOf('Tokens')).toBe('none');
});

function barOf(name: string): string {
  return getComputedStyle(page.getByRole('link', { name }).element()).boxShadow;
}
