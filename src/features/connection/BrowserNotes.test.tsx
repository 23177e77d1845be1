import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createQueryClient } from '#queries/cache/query-client.ts';
import { consoleAnswer } from '#testing/console-answer.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { BrowserNotes } from './BrowserNotes.tsx';

const hour = 3_600_000;
let signedInAt = 0;

beforeEach(() => {
  localStorage.clear();
  signedInAt += 1;
});

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

async function open(serverAhead: number) {
  vi.spyOn(window, 'fetch').mockImplementation(async () =>
    consoleAnswer(
      {
        session: {
          id: `session-${signedInAt}`,
          instance: { id: 'com', name: 'LaunchDarkly', host: 'app.launchdarkly.com', origin: '' },
          identity: { serviceToken: false },
          lastFour: 'ffff',
          signedInAt,
          expiresAt: 9e12,
        },
        instances: [],
        sandbox: null,
      },
      { headers: { 'X-Server-Time': String(Date.now() + serverAhead) } },
    ),
  );
  const { unmount } = await render(
    <ThemeRoot>
      <QueryClientProvider client={createQueryClient()}>
        <BrowserNotes />
        <p>The page</p>
      </QueryClientProvider>
    </ThemeRoot>,
  );
  await expect.element(page.getByText('The page')).toBeVisible();
  return { unmount };
}

const note = page.getByRole('status');

test('a clock that is two hours behind is named until it is read, and then in another session only', async () => {
  const first = await open(2 * hour);
  await expect
    .element(note)
    .toHaveTextContent('This computer’s clock is 2 h behind. Times here follow the server.');
  await page.getByRole('button', { name: 'Close this note' }).click();
  await expect.element(note).not.toBeInTheDocument();
  await first.unmount();
  const second = await open(2 * hour);
  await expect.element(note).not.toBeInTheDocument();
  await second.unmount();
  signedInAt += 1;
  await open(2 * hour);
  await expect.element(note).toBeVisible();
});

test('where nothing can be stored, that is named, and closing it holds while the page is open', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await open(0);
  await expect.element(note).toHaveTextContent('This browser doesn’t let this page store anything.');
  await page.getByRole('button', { name: 'Close this note' }).click();
  await expect.element(note).not.toBeInTheDocument();
});
