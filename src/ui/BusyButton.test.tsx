import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { announcement } from './announcements.ts';
import { BusyButton } from './BusyButton.tsx';

const button = page.getByRole('button', { name: 'Send' });
const outcome = page.getByRole('status');

function focusButton() {
  const element = button.element();
  if (element instanceof HTMLElement) element.focus();
}

/** A form whose request is refused when the test says so. */
async function openForm(unavailable?: string) {
  const answer: { refuse: () => void } = { refuse: () => undefined };
  const send = vi.fn<() => void>();
  function Sender() {
    const [state, setState] = useState('not sent');
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
          setState('sending');
          answer.refuse = () => setState('refused');
        }}
      >
        <input aria-label="Name" />
        <BusyButton type="submit" busy={state === 'sending'} unavailable={unavailable}>
          Send
        </BusyButton>
        <output>{state}</output>
      </form>
    );
  }
  await render(<Sender />);
  return { answer, send };
}

test('the focus stays on the button through a refused send', async () => {
  const { answer } = await openForm();
  focusButton();
  await userEvent.keyboard('{Enter}');
  await expect.element(outcome).toHaveTextContent('sending');
  await expect.element(button).toHaveFocus();
  await expect.element(button).toHaveAttribute('aria-busy', 'true');
  answer.refuse();
  await expect.element(outcome).toHaveTextContent('refused');
  await expect.element(button).toHaveFocus();
  await expect.element(button).not.toHaveAttribute('aria-disabled');
});

test('presses, and Enter in a field, are ignored while it works', async () => {
  const { send } = await openForm();
  focusButton();
  await userEvent.keyboard('{Enter}{Enter}');
  await userEvent.click(page.getByRole('textbox'));
  await userEvent.keyboard('{Enter}');
  expect(send).toHaveBeenCalledOnce();
});

test('one that cannot be used yet is reached, and a press says why', async () => {
  const { send } = await openForm('Enter a name.');
  await userEvent.click(page.getByRole('textbox'));
  await userEvent.keyboard('{Enter}');
  await userEvent.tab();
  await expect.element(button).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button).toHaveAttribute('aria-disabled', 'true');
  await expect.element(outcome).toHaveTextContent('not sent');
  expect(announcement.get().trim()).toBe('Enter a name.');
  expect(send).not.toHaveBeenCalled();
});

function Hinted({ doubt }: { readonly doubt?: string }) {
  return <BusyButton {...(doubt !== undefined && { doubt })}>Send</BusyButton>;
}

test('a hint is a description, shows on focus, and goes with Escape; the button stays the same', async () => {
  const { rerender } = await render(<Hinted />);
  const before = button.element();
  await rerender(<Hinted doubt="May be refused." />);
  expect(button.element()).toBe(before);
  await expect.element(button).toHaveAccessibleDescription('May be refused.');
  await userEvent.tab();
  await expect.element(button).toHaveFocus();
  await expect.element(page.getByRole('tooltip')).toHaveTextContent('May be refused.');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('tooltip')).not.toBeInTheDocument();
});
