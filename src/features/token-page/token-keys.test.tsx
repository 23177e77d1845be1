import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openTokenPage, tokenId, tokenJson } from '#testing/token-page.tsx';
import { announcement } from '#ui/announcements.ts';
import { switchSingleKeys } from '#ui/single-keys.ts';

const head = page.getByRole('heading', { level: 1, name: 'Deploy bot' });

afterEach(() => {
  switchSingleKeys('on');
  vi.restoreAllMocks();
});

test('r asks for the reset of the key, and Escape leads back', async () => {
  const { router } = await openTokenPage();
  await expect.element(head).toBeVisible();
  await userEvent.keyboard('r');
  await expect.element(page.getByRole('alertdialog', { name: /^Reset the key of Deploy bot/ })).toBeVisible();
  await userEvent.keyboard('e{Escape}');
  await expect.poll(() => router.state.location.pathname).toBe(`/tokens/${tokenId}`);
});

test('e and r do nothing where single keys are off', async () => {
  switchSingleKeys('off');
  const { router } = await openTokenPage();
  await expect.element(head).toBeVisible();
  await userEvent.keyboard('er');
  await expect.element(head).toBeVisible();
  expect(router.state.location.pathname).toBe(`/tokens/${tokenId}`);
});

test('a key that can only read is told what it lacks', async () => {
  const { router } = await openTokenPage({
    '/api/v2/tokens/another': { json: tokenJson({ _id: 'another', role: 'reader' }) },
  });
  await expect
    .element(page.getByRole('link', { name: 'Reset key' }))
    .toHaveAttribute('aria-disabled', 'true');
  await userEvent.keyboard('r');
  await expect.poll(() => announcement.get()).toMatch(/^Your key needs resetAccessToken/);
  expect(router.state.location.pathname).toBe(`/tokens/${tokenId}`);
});
