import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ConfirmDialog } from './ConfirmDialog.tsx';

type DeletionProps = { readonly onConfirm?: () => void; readonly busy?: boolean };

function Deletion({ onConfirm = () => undefined, busy = false }: DeletionProps) {
  const [open, setOpen] = useState(busy);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Delete…
      </button>
      <ConfirmDialog
        open={open}
        title="Delete Deploy bot?"
        message="Every client that uses its key is refused at once."
        confirmLabel="Delete token"
        tone="deny"
        busy={busy}
        onConfirm={onConfirm}
        onCancel={() => setOpen(false)}
      />
    </>
  );
}

const opener = page.getByRole('button', { name: 'Delete…' });
const dialog = page.getByRole('alertdialog', { name: 'Delete Deploy bot?' });
const cancel = page.getByRole('button', { name: 'Cancel' });

test('starts on the way out, so that Enter changes nothing', async () => {
  const onConfirm = vi.fn<() => void>();
  await render(<Deletion onConfirm={onConfirm} />);
  await opener.click();
  await expect.element(cancel).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog).not.toBeInTheDocument();
  expect(onConfirm).not.toHaveBeenCalled();
});

test('says what will happen, and gives the focus back when left', async () => {
  await render(<Deletion />);
  await opener.click();
  await expect
    .element(dialog)
    .toHaveAccessibleDescription('Every client that uses its key is refused at once.');
  await userEvent.keyboard('{Escape}');
  await expect.element(opener).toHaveFocus();
});

test('acts on the verb', async () => {
  const onConfirm = vi.fn<() => void>();
  await render(<Deletion onConfirm={onConfirm} />);
  await opener.click();
  await page.getByRole('button', { name: 'Delete token' }).click();
  expect(onConfirm).toHaveBeenCalledOnce();
});

test('stays while the answer is awaited', async () => {
  await render(<Deletion busy />);
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).toBeVisible();
  await expect.element(cancel).toHaveAttribute('aria-disabled', 'true');
});
