import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useState, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { busyFor, submitImpatiently } from '#testing/sender-page.tsx';
import { createQueryClient } from '#queries/cache/query-client.ts';
import { useOnePress } from './one-press.ts';
import { useWrite } from './write.ts';

type Send = () => Promise<void>;

/** A form whose button is never disabled: whatever is dropped, the guard drops. */
function Sender({ send, success }: { readonly send: Send; readonly success?: 'again' | 'once' }) {
  const [outcome, setOutcome] = useState('none');
  const press = useOnePress(async () => {
    await send();
    setOutcome((before) => `${before}, sent`);
  }, success);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        press().catch(() => setOutcome((before) => `${before}, failed`));
      }}
    >
      <input aria-label="Name" />
      <button>Send</button>
      <output>{outcome}</output>
    </form>
  );
}

function Writer({ send, success }: { readonly send: Send; readonly success?: 'again' | 'once' }) {
  const { mutate, isSuccess, error } = useWrite<void>({
    mutationFn: send,
    ...(success === undefined ? {} : { success }),
  });
  return (
    <>
      <button onClick={() => mutate()}>Send</button>
      <output>{isSuccess ? 'sent' : error === null ? 'none' : 'failed'}</output>
    </>
  );
}

/** Counts the calls; each is answered right away, with a failure while there are any left. */
function server({ failures = 0 } = {}) {
  const calls = { count: 0 };
  const send = async () => {
    calls.count += 1;
    if (calls.count <= failures) throw new Error('refused');
  };
  return { calls, send };
}

async function draw(sender: ReactNode) {
  await render(
    <StrictMode>
      <QueryClientProvider client={createQueryClient()}>{sender}</QueryClientProvider>
    </StrictMode>,
  );
}

const button = page.getByRole('button', { name: 'Send' });
const outcome = page.getByRole('status');

function press(): void {
  const element = button.element();
  if (element instanceof HTMLElement) element.click();
}

test('two presses in one task send once', async () => {
  const { calls, send } = server();
  await draw(<Sender send={send} />);
  press();
  press();
  await expect.element(outcome).toHaveTextContent('none, sent');
  expect(calls.count).toBe(1);
});

test('a second press 90 ms later sends nothing while the first is answered and the page is too busy to show it', async () => {
  const { calls, send } = server();
  await draw(<Sender send={send} />);
  press();
  await busyFor(90);
  press();
  await expect.element(outcome).toHaveTextContent('none, sent');
  expect(calls.count).toBe(1);
});

test('Enter twice in a field sends once, in one task and by the keyboard', async () => {
  const { calls, send } = server();
  await draw(<Sender send={send} success="once" />);
  await submitImpatiently(page.getByRole('textbox'));
  await page.getByRole('textbox').click();
  await userEvent.keyboard('{Enter}{Enter}');
  await expect.element(outcome).toHaveTextContent('none, sent');
  expect(calls.count).toBe(1);
});

test('what was sent and shown may be sent again', async () => {
  const { calls, send } = server();
  await draw(<Sender send={send} />);
  await button.click();
  await expect.element(outcome).toHaveTextContent('none, sent');
  await button.click();
  await expect.element(outcome).toHaveTextContent('none, sent, sent');
  expect(calls.count).toBe(2);
});

test('a failure that was shown lets people try again, and a press before that is dropped', async () => {
  const { calls, send } = server({ failures: 1 });
  await draw(<Sender send={send} success="once" />);
  press();
  await busyFor(90);
  press();
  await expect.element(outcome).toHaveTextContent('none, failed');
  expect(calls.count).toBe(1);
  await button.click();
  await expect.element(outcome).toHaveTextContent('none, failed, sent');
});

test('a write is guarded by itself: once it succeeded, nothing is sent by its sender any more', async () => {
  const { calls, send } = server({ failures: 1 });
  await draw(<Writer send={send} />);
  press();
  press();
  await busyFor(90);
  press();
  await expect.element(outcome).toHaveTextContent('failed');
  expect(calls.count).toBe(1);
  await button.click();
  await expect.element(outcome).toHaveTextContent('sent');
  await button.click();
  expect(calls.count).toBe(2);
});

test('a write that may be repeated is sent again once its answer is shown', async () => {
  const { calls, send } = server();
  await draw(<Writer send={send} success="again" />);
  press();
  await busyFor(90);
  press();
  await expect.element(outcome).toHaveTextContent('sent');
  expect(calls.count).toBe(1);
  await button.click();
  expect(calls.count).toBe(2);
});
