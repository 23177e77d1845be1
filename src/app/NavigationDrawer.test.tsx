import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PaletteHost } from '#features/palette/PaletteHost.tsx';
import { consoleAnswer } from '#testing/console-answer.ts';
import { sessionAnswer, sessionJson } from '#testing/session-answer.ts';
import { renderRoutes } from '#testing/render-routes.tsx';
import { NavigationDrawer } from './NavigationDrawer.tsx';

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>Open navigation</button>
      <NavigationDrawer open={open} onClose={() => setOpen(false)} />
      <PaletteHost pages={[]} onShortcuts={() => undefined} />
    </>
  );
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('the palette opens from the drawer, which closes, and returns the focus to what opened that', async () => {
  vi.spyOn(window, 'fetch').mockImplementation(async () => consoleAnswer(sessionAnswer(sessionJson())));
  await renderRoutes([{ path: '*', Component: Page }]);
  const opener = page.getByRole('button', { name: 'Open navigation' });
  await opener.click();
  await page.getByRole('button', { name: 'Jump to…' }).click();
  const field = page.getByRole('combobox', { name: 'Search tokens, pages and actions' });
  await expect.element(field).toHaveFocus();
  await expect.element(page.getByRole('link', { name: 'Grace periods' })).not.toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.element(opener).toHaveFocus();
});
