import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, expect, test } from 'vitest';
import { page as browser } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createQueryClient } from '#queries/cache/query-client.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { ResetDialog } from './ResetDialog.tsx';
import { startCard } from '#features/token-parts/reset-links.ts';

const nothing = () => undefined;
const usual = { width: window.innerWidth, height: window.innerHeight };

afterEach(() => browser.viewport(usual.width, usual.height));

async function openDialog(isOwn: boolean, expiresAt?: number) {
  return render(
    <ThemeRoot>
      <QueryClientProvider client={createQueryClient()}>
        <ResetDialog
          token={tokenWith({ name: 'Ops', expiresAt })}
          context={{ isOwn, open: undefined, elsewhere: undefined }}
          start={startCard('now', '1h', isOwn)}
          attempt={{ kind: 'none' }}
          onSend={nothing}
          onStartOver={nothing}
          onClose={nothing}
        />
      </QueryClientProvider>
    </ThemeRoot>,
  );
}

test('one’s own token: an hour or more is proposed, and Now says that a lost answer locks one out', async () => {
  const page = await openDialog(true);
  await expect.element(page.getByRole('radio', { name: /^1 hour/ })).toBeChecked();
  await expect.element(page.getByText(/If the response gets lost, the session works until/)).toBeVisible();
  const now = page.getByRole('radio', { name: /^Now/ });
  await expect.element(now).toHaveAccessibleDescription('A lost response locks you out');
  await now.click();
  await expect.element(page.getByText(/you’re locked out/)).toBeVisible();
});

test('another token: Now can be asked for, and says what breaks', async () => {
  const page = await openDialog(false);
  await expect.element(page.getByRole('radio', { name: /^Now/ })).toBeChecked();
  await expect.element(page.getByText(/For leaked keys. The old key can’t be restored/)).toBeVisible();
  expect(page.getByText(/locked out/).elements()).toEqual([]);
});

test.each([
  [-1, /has expired: the old key doesn’t work, and a new one won’t either/],
  [30 * 60_000, /The token itself expires sooner, and both keys with it/],
  [2 * 3_600_000, undefined],
])('no key outlives its token: %d ms to its end', async (left, note) => {
  const page = await openDialog(true, serverNow() + left);
  const alerts = page.getByText(note ?? /The token itself|has expired/);
  await expect.element(page.getByRole('radio', { name: /^1 hour/ })).toBeChecked();
  expect(alerts.elements()).toHaveLength(note === undefined ? 0 : 1);
  // Nothing is promised of a key that is rejected already.
  expect(page.getByText(/^Old key.*works until/).elements().length > 0).toBe(left > 0);
});

test('in a low window the whole dialog scrolls, so that the choices have room', async () => {
  await browser.viewport(320, 256);
  const page = await openDialog(false);
  const choices = page.getByRole('radio', { name: /^Now/ }).element();
  const scrollers = [choices.closest('.MuiDialogContent-root'), choices.closest('.MuiDialog-paper')];
  expect(scrollers.map((part) => part !== null && part.scrollHeight > part.clientHeight)).toEqual([
    false,
    true,
  ]);
});
