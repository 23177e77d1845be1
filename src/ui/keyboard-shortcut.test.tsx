import Dialog from '@mui/material/Dialog';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { useKeyboardShortcut } from './keyboard-shortcut.ts';
import { MenuButton } from './MenuButton.tsx';
import { switchSingleKeys } from './single-keys.ts';

type PageProps = { readonly onSlash: () => void; readonly onPalette?: () => void; readonly dialog?: boolean };

function Page({ onSlash, onPalette = () => undefined, dialog = false }: PageProps) {
  useKeyboardShortcut('/', onSlash);
  useKeyboardShortcut('$mod+k', onPalette);
  return (
    <>
      <input aria-label="Name" />
      <Dialog open={dialog} aria-label="Dialog">
        Something to answer first
      </Dialog>
    </>
  );
}

afterEach(() => switchSingleKeys('on'));

test('a single key acts when nobody types', async () => {
  const onSlash = vi.fn<() => void>();
  await render(<Page onSlash={onSlash} />);
  await userEvent.keyboard('/');
  expect(onSlash).toHaveBeenCalledOnce();
});

test('a sign counts however the keyboard makes it', async () => {
  const onSlash = vi.fn<() => void>();
  await render(<Page onSlash={onSlash} />);
  // As on a German keyboard, where "/" is Shift and 7.
  window.dispatchEvent(new KeyboardEvent('keydown', { key: '/', code: 'Digit7', shiftKey: true }));
  expect(onSlash).toHaveBeenCalledOnce();
});

test('a single key is a letter while one types; one with a modifier still acts', async () => {
  const onSlash = vi.fn<() => void>();
  const onPalette = vi.fn<() => void>();
  await render(<Page onSlash={onSlash} onPalette={onPalette} />);
  await page.getByLabelText('Name').click();
  await userEvent.keyboard('/');
  await userEvent.keyboard('{ControlOrMeta>}k{/ControlOrMeta}');
  await expect.element(page.getByLabelText('Name')).toHaveValue('/');
  expect(onSlash).not.toHaveBeenCalled();
  expect(onPalette).toHaveBeenCalledOnce();
});

test('a checkbox takes no letters', async () => {
  const onSlash = vi.fn<() => void>();
  await render(
    <>
      <Page onSlash={onSlash} />
      <input type="checkbox" aria-label="Select" />
    </>,
  );
  await page.getByRole('checkbox', { name: 'Select' }).click();
  await userEvent.keyboard('/');
  expect(onSlash).toHaveBeenCalledOnce();
});

test('nothing acts behind an open dialog', async () => {
  const onSlash = vi.fn<() => void>();
  const onPalette = vi.fn<() => void>();
  await render(<Page onSlash={onSlash} onPalette={onPalette} dialog />);
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await userEvent.keyboard('/{ControlOrMeta>}k{/ControlOrMeta}');
  expect(onSlash).not.toHaveBeenCalled();
  expect(onPalette).not.toHaveBeenCalled();
});

test('a letter typed into an open menu belongs to the menu', async () => {
  const onSlash = vi.fn<() => void>();
  await render(
    <>
      <Page onSlash={onSlash} />
      <MenuButton
        label="Display"
        entries={() => [{ kind: 'action', id: 'columns', label: 'Columns', onPick: () => undefined }]}
      />
    </>,
  );
  await page.getByRole('button', { name: 'Display' }).click();
  await expect.element(page.getByRole('menuitem')).toHaveFocus();
  await userEvent.keyboard('/');
  expect(onSlash).not.toHaveBeenCalled();
});

test('single keys can be turned off', async () => {
  switchSingleKeys('off');
  const onSlash = vi.fn<() => void>();
  await render(<Page onSlash={onSlash} />);
  await userEvent.keyboard('/');
  expect(onSlash).not.toHaveBeenCalled();
});
