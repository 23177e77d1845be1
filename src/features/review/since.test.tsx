import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { calmTokens, idleWriter, openReview } from '#testing/open-review.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

const since = () => page.getByRole('region', { name: 'Since you last looked' });
const [a, b, c] = calmTokens;

async function firstLook(account: string) {
  const screen = await openReview(account, [idleWriter, ...calmTokens]);
  const isKept = () =>
    Object.keys(localStorage).some((key) => key.startsWith('review-look ') && key.endsWith(account));
  await expect.poll(isKept).toBe(true);
  await expect.element(since()).not.toBeInTheDocument();
  await screen.unmount();
}

test('without an earlier look nothing is shown; then each change is a filter of the list', async () => {
  const account = crypto.randomUUID();
  await firstLook(account);
  const grown = { ...a, role: 'admin' };
  const shrunk = { ...b, role: 'reader' };
  const fresh = { ...calmTokens[0], _id: 'd', name: 'newcomer' };
  await openReview(account, [grown, shrunk, c ?? {}, fresh]);
  const button = (name: string) => since().getByRole('button', { name });
  await expect.element(button('1 created')).toBeVisible();
  await expect.element(button('1 with more access')).toBeVisible();
  await expect.element(button('1 with less access')).toBeVisible();
  await expect.element(button('1 with new findings')).toBeVisible();
  await expect.element(since().getByText('1 gone: idle writer')).toBeVisible();
  await button('1 with more access').click();
  const title = 'Since you last looked: 1 with more access';
  await expect.element(page.getByRole('heading', { name: title })).toHaveFocus();
  await expect
    .element(page.getByRole('list', { name: title }).getByRole('link').first())
    .toHaveTextContent('a');
  await since().getByRole('button', { name: 'Mark as seen' }).click();
  await expect.element(since().getByText(/^Nothing has changed/)).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Tokens by urgency' })).toBeVisible();
});

test('another account has another look', async () => {
  const account = crypto.randomUUID();
  await firstLook(account);
  await firstLook(crypto.randomUUID());
  await openReview(account, [idleWriter, ...calmTokens]);
  await expect.element(since().getByText(/^Nothing has changed/)).toBeVisible();
});
