import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { ThemeRoot } from './ThemeRoot.tsx';

const field = page.getByRole('textbox', { name: 'Type 1234' });

/** A dialog that waits for four characters. */
async function open() {
  const onConfirm = vi.fn<() => void>();
  const onCancel = vi.fn<() => void>();
  function Proof() {
    const [typed, setTyped] = useState('');
    return (
      <ThemeRoot>
        <ConfirmDialog
          open
          title="Delete it?"
          message="It is gone then."
          confirmLabel="Delete"
          missing={typed === '1234' ? undefined : 'Type it.'}
          onConfirm={onConfirm}
          onCancel={onCancel}
        >
          <input
            aria-label="Type 1234"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog waits for it
            autoFocus
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <input type="checkbox" aria-label="Sure" />
        </ConfirmDialog>
      </ThemeRoot>
    );
  }
  await render(<Proof />);
  return { onConfirm, onCancel };
}

test('what is to be typed has the focus, and Enter sends once it is right', async () => {
  const { onConfirm } = await open();
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('123{Enter}');
  expect(onConfirm).not.toHaveBeenCalled();
  await userEvent.keyboard('4{Enter}');
  expect(onConfirm).toHaveBeenCalledOnce();
});

test('Enter on a choice sends nothing, with Ctrl it does from anywhere in the dialog', async () => {
  const { onConfirm, onCancel } = await open();
  await field.fill('1234');
  await userEvent.tab();
  await expect.element(page.getByRole('checkbox', { name: 'Sure' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(onConfirm).not.toHaveBeenCalled();
  await userEvent.tab();
  await expect.element(page.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(onConfirm).toHaveBeenCalledOnce();
  expect(onCancel).not.toHaveBeenCalled();
});
