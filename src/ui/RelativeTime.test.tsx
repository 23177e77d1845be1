import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { RelativeTime } from './RelativeTime.tsx';

const at = Date.UTC(2026, 10, 24, 16, 0);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  vi.setSystemTime(at + 5 * 60_000);
});
afterEach(() => vi.useRealTimers());

test('moves on with the clock', async () => {
  await render(<RelativeTime at={at} />);
  await expect.element(page.getByRole('time')).toHaveTextContent('5 minutes ago');
  vi.advanceTimersByTime(60_000);
  await expect.element(page.getByRole('time')).toHaveTextContent('6 minutes ago');
});

test('tells the exact instant on focus, local with its zone and in UTC', async () => {
  await render(<RelativeTime at={at} />);
  await userEvent.tab();
  await expect.element(page.getByRole('time')).toHaveFocus();
  const tooltip = page.getByRole('tooltip');
  await expect.element(tooltip).toHaveTextContent(/24.*2026.* UTC$/);
  await expect.element(page.getByRole('time')).toHaveAccessibleDescription(/2026/);
});

test('carries the instant for machines', async () => {
  await render(<RelativeTime at={at} />);
  await expect.element(page.getByRole('time')).toHaveAttribute('datetime', '2026-11-24T16:00:00.000Z');
});

test('all times on the screen share one timer, which ends with the last of them', async () => {
  const { unmount } = await render(
    <>
      <RelativeTime at={at} />
      <RelativeTime at={at - 60_000} />
    </>,
  );
  expect(vi.getTimerCount()).toBe(1);
  await unmount();
  expect(vi.getTimerCount()).toBe(0);
});
