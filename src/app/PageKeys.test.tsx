import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { useKeyboardShortcut } from '#ui/keyboard-shortcut.ts';
import { switchSingleKeys } from '#ui/single-keys.ts';
import { keyPages } from './navigation.ts';
import { PageKeys } from './PageKeys.tsx';
import { shortcutGroups } from './shortcuts.ts';

async function open() {
  const element = (
    <>
      <PageKeys />
      <input aria-label="Name" />
    </>
  );
  const router = createMemoryRouter([{ path: '*', element }], { initialEntries: ['/start'] });
  await render(<RouterProvider router={router} />);
  await expect.element(page.getByLabelText('Name')).toBeVisible();
  return router;
}

afterEach(() => switchSingleKeys('on'));

test('"g" and a letter lead to each page, and the help lists them', async () => {
  const router = await open();
  const listed = shortcutGroups.flatMap(({ shortcuts }) => shortcuts.map(({ keys }) => keys.join(' ')));
  for (const { letter, path } of keyPages) {
    await userEvent.keyboard(`g${letter}`);
    await expect.poll(() => router.state.location.pathname).toBe(path);
    expect(listed).toContain(`G ${letter.toUpperCase()}`);
  }
});

test('a letter after "g" that leads nowhere does nothing, not even what it does alone', async () => {
  const pressed = vi.fn<() => void>();
  function SingleKey() {
    useKeyboardShortcut('r', pressed);
    return <PageKeys />;
  }
  const router = createMemoryRouter([{ path: '*', element: <SingleKey /> }], { initialEntries: ['/start'] });
  await render(<RouterProvider router={router} />);
  await userEvent.keyboard('gr');
  expect(pressed).not.toHaveBeenCalled();
  await userEvent.keyboard('r');
  expect(pressed).toHaveBeenCalledOnce();
  expect(router.state.location.pathname).toBe('/start');
});

test.each(['typed', 'switched off'])('nothing is gone to by what is %s', async (how) => {
  const router = await open();
  if (how === 'typed') await page.getByLabelText('Name').click();
  else switchSingleKeys('off');
  await userEvent.keyboard('gt');
  expect(router.state.location.pathname).toBe('/start');
});
