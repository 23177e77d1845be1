import Dialog from '@mui/material/Dialog';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Announcer } from './Announcer.tsx';
import { CopyButton } from './CopyButton.tsx';

const copyButton = page.getByRole('button', { name: 'Copy token id' });
const manualField = page.getByRole('textbox', { name: 'Text to copy: token id' });
const status = page.getByRole('status');

/** The clipboard is one for the whole machine, so tests watch the call instead of reading it back. */
function clipboardThat(behaves: 'accepts' | 'refuses') {
  return vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async () => {
    if (behaves === 'refuses') throw new DOMException('not allowed', 'NotAllowedError');
  });
}

/** As on a page served without TLS. */
function withoutClipboard() {
  Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
}

afterEach(() => {
  vi.restoreAllMocks();
  // Uncovers the browser's own again, which is inherited.
  Reflect.deleteProperty(navigator, 'clipboard');
});

test('says copied once the browser has confirmed it', async () => {
  const write = clipboardThat('accepts');
  const onCopied = vi.fn<() => void>();
  await render(
    <>
      <CopyButton text="6a1b2c" label="token id" onCopied={onCopied} />
      <Announcer />
    </>,
  );
  await copyButton.click();
  expect(write).toHaveBeenCalledWith('6a1b2c');
  await expect.element(status).toHaveTextContent('Copied token id');
  expect(onCopied).toHaveBeenCalledOnce();
});

test('never says copied when the browser refuses: it selects the text and names the keys', async () => {
  clipboardThat('refuses');
  const onCopied = vi.fn<() => void>();
  await render(
    <>
      <CopyButton text="6a1b2c" label="token id" onCopied={onCopied} />
      <Announcer />
    </>,
  );
  await copyButton.click();
  await expect.element(manualField).toHaveFocus();
  expect(document.getSelection()?.toString()).toBe('6a1b2c');
  await expect.element(page.getByText(/press (Ctrl\+C|⌘C)\.$/)).toBeVisible();
  await expect.element(status).toHaveTextContent(/^Couldn’t copy/);
  expect(onCopied).not.toHaveBeenCalled();
});

test('works without any clipboard inside a dialog, whose focus trap a helper elsewhere would lose to', async () => {
  withoutClipboard();
  const onCopied = vi.fn<() => void>();
  const screen = (open: boolean) => (
    <>
      <Announcer />
      <Dialog open={open} aria-label="New key">
        <CopyButton text="6a1b2c" label="token id" onCopied={onCopied} />
      </Dialog>
    </>
  );
  const { rerender } = await render(screen(false));
  await rerender(screen(true));
  await copyButton.click();
  await expect.element(manualField).toHaveFocus();
  await userEvent.copy();
  await expect.element(copyButton).toBeVisible();
  await expect.element(status).toHaveTextContent('Copied token id');
  expect(onCopied).toHaveBeenCalledOnce();
});

test('does not take a copied part for the whole', async () => {
  withoutClipboard();
  const onCopied = vi.fn<() => void>();
  await render(<CopyButton text="6a1b2c" label="token id" onCopied={onCopied} />);
  await copyButton.click();
  await expect.element(manualField).toHaveFocus();
  await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
  await userEvent.copy();
  await expect.element(manualField).toBeVisible();
  expect(onCopied).not.toHaveBeenCalled();
});
