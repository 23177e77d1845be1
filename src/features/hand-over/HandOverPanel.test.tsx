import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Account } from '#domain/account/account.ts';
import { HeldKey } from '#domain/key/held-key.ts';
import { noteNewKey, unstoredKeys } from '#queries/kept/unstored-keys.ts';
import { createQueryClient } from '#queries/cache/query-client.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { consoleAnswer } from '#testing/console-answer.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { renderRoutes } from '#testing/render-routes.tsx';
import { announcement } from '#ui/announcements.ts';
import { HandOverPanel } from './HandOverPanel.tsx';

const account: Account = { origin: 'https://app.launchdarkly.com', id: 'a1', instance: 'com' };
const token = tokenWith({ id: 't1', name: 'CI' });

beforeEach(() => localStorage.clear());

async function handOver() {
  vi.spyOn(window, 'fetch').mockImplementation(async () => consoleAnswer({ status: 200 }));
  noteNewKey(account, token, 'create');
  const client = createQueryClient();
  const instance = { id: 'com', name: 'LaunchDarkly', host: 'app.launchdarkly.com', origin: account.origin };
  client.setQueryData(queryKeys.session, {
    session: {
      id: 's1',
      instance,
      identity: { accountId: account.id, serviceToken: false },
      lastFour: 'ffff',
      signedInAt: 0,
      expiresAt: 9e12,
    },
    instances: [instance],
    sandbox: undefined,
    idleLock: 0,
    lost: undefined,
  });
  const held = new HeldKey('api-11111111-2222-4333-8444-555555555555');
  const { router, screen: page } = await renderRoutes(
    [
      {
        path: '/',
        element: (
          <HandOverPanel
            token={token}
            held={held}
            by="create"
            heading="Token created"
            onDone={vi.fn<() => void>()}
          />
        ),
      },
      { path: '/tokens', element: <p>The list</p> },
    ],
    '/',
    client,
  );
  return { page, router, isNoted: () => unstoredKeys.read(account).length > 0 };
}

/** Whether the browser would ask before the tab is closed or loaded again. */
function isCloseAsked(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

test('a test proves that the key works, and frees no way out', async () => {
  const { page, router, isNoted } = await handOver();
  await page.getByRole('button', { name: 'Test key' }).click();
  await expect.element(page.getByText('It was accepted.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Done' })).toHaveAttribute('aria-disabled', 'true');
  expect([isCloseAsked(), isNoted()]).toEqual([true, true]);
  await router.navigate('/tokens');
  await expect.element(page.getByRole('alertdialog')).toBeVisible();
});

test('saying that it is stored frees the way out, and taking it back closes it', async () => {
  const { page, router, isNoted } = await handOver();
  const stored = page.getByRole('checkbox', { name: 'I’ve stored this key' });
  await stored.click();
  await expect.element(page.getByRole('button', { name: 'Done' })).not.toHaveAttribute('aria-disabled');
  expect([isCloseAsked(), isNoted()]).toEqual([false, false]);
  await stored.click();
  await expect.element(page.getByRole('button', { name: 'Done' })).toHaveAttribute('aria-disabled', 'true');
  expect([isCloseAsked(), isNoted()]).toEqual([true, true]);
  await stored.click();
  await router.navigate('/tokens');
  await expect.element(page.getByText('The list')).toBeVisible();
});

test('a copied key is announced once, and the heading carries the warning that it is shown only now', async () => {
  const { page } = await handOver();
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveAccessibleDescription(/^Copy this key now/);
  await page.getByRole('textbox', { name: /^New key of/ }).click();
  await userEvent.keyboard('{Control>}c{/Control}');
  await expect.element(page.getByText('Copied. Paste it somewhere safe before closing.')).toBeVisible();
  expect(announcement.get()).toBe('Copied key');
  expect(page.getByRole('status').filter({ hasText: 'Copied.' }).elements()).toEqual([]);
});
