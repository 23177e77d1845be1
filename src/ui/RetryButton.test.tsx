import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Countdown } from './Countdown.tsx';
import { RetryButton } from './RetryButton.tsx';

function Failing() {
  const [failed, setFailed] = useState(true);
  return (
    <main>
      <h1 tabIndex={-1}>Access tokens</h1>
      {failed && <RetryButton onClick={() => setFailed(false)} />}
      <button type="button" onClick={() => setFailed(false)}>
        Refresh
      </button>
    </main>
  );
}

test('the heading takes the focus of a "Try again" that vanishes', async () => {
  await render(<Failing />);
  await userEvent.tab();
  await expect.element(page.getByRole('button', { name: 'Try again' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading')).toHaveFocus();
});

test('a "Try again" that vanishes leaves the focus where else it is', async () => {
  await render(<Failing />);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect.element(page.getByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Refresh' })).toHaveFocus();
});

test('the seconds of a countdown are a timer, which is not read aloud', async () => {
  await render(<Countdown until={0} />);
  await expect.element(page.getByRole('timer')).toHaveTextContent('1 second');
});
