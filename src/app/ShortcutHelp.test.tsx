import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { useKeyboardShortcut } from '#ui/keyboard-shortcut.ts';
import { switchSingleKeys } from '#ui/single-keys.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { ShortcutHelp } from './ShortcutHelp.tsx';

function Page({ onSlash }: { readonly onSlash: () => void }) {
  useKeyboardShortcut('/', onSlash);
  return <p>A page</p>;
}

afterEach(() => switchSingleKeys('on'));

test('names the keys and what they do', async () => {
  await render(<ShortcutHelp open onClose={() => undefined} />, { wrapper: ThemeRoot });
  await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expect.element(page.getByRole('term').filter({ hasText: '/' })).toBeVisible();
  await expect.element(page.getByText('Search tokens')).toBeVisible();
});

test('switches single keys off at once and for good, and back on', async () => {
  const onSlash = vi.fn<() => void>();
  const onClose = vi.fn<() => void>();
  const screen = await render(<ShortcutHelp open onClose={onClose} />, { wrapper: ThemeRoot });
  await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).click();
  await expect.element(page.getByText('Search tokens (off)')).toBeVisible();
  await screen.rerender(<Page onSlash={onSlash} />);
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await userEvent.keyboard('/');
  expect(onSlash).not.toHaveBeenCalled();

  await screen.rerender(<ShortcutHelp open onClose={onClose} />);
  await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).click();
  await screen.rerender(<Page onSlash={onSlash} />);
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await userEvent.keyboard('/');
  expect(onSlash).toHaveBeenCalledOnce();
});
