import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Announcer } from './Announcer.tsx';
import { showToast } from './toast-queue.ts';
import { Toasts } from './Toasts.tsx';

const dismiss = page.getByRole('button', { name: 'Dismiss notification' });

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await render(
    <>
      <Toasts />
      <Announcer />
    </>,
  );
});
afterEach(() => vi.useRealTimers());

test('are shown one at a time, in order, and spoken', async () => {
  showToast('allow', 'Renamed Deploy bot');
  showToast('deny', 'Couldn’t sign out: no answer came back');
  await expect.element(page.getByRole('paragraph').getByText('Renamed Deploy bot')).toBeVisible();
  await expect.element(page.getByRole('status')).toHaveTextContent('Renamed Deploy bot');
  await dismiss.click();
  await expect.element(page.getByRole('paragraph').getByText('Couldn’t sign out')).toBeVisible();
  await expect.element(page.getByRole('status')).toHaveTextContent('Couldn’t sign out: no answer came back');
  await dismiss.click();
  await expect.element(dismiss).not.toBeInTheDocument();
});

test('of success go by themselves', async () => {
  showToast('allow', 'Renamed Deploy bot');
  await expect.element(dismiss).toBeVisible();
  vi.advanceTimersByTime(6000);
  await expect.element(dismiss).not.toBeInTheDocument();
});

test('of failure stay until they are closed', async () => {
  showToast('deny', 'Couldn’t sign out: no answer came back');
  await expect.element(dismiss).toBeVisible();
  vi.advanceTimersByTime(60 * 60_000);
  await expect.element(dismiss).toBeVisible();
  await dismiss.click();
  await expect.element(dismiss).not.toBeInTheDocument();
});

test('leave the corner to the menu of the session that opens there', async () => {
  await page.viewport(900, 600);
  showToast('allow', 'Renamed Deploy bot');
  const box = page.getByRole('region', { name: 'Notification' });
  await expect.element(box).toBeVisible();
  expect(box.element().getBoundingClientRect().left).toBeGreaterThan(320);
  await dismiss.click();
});
