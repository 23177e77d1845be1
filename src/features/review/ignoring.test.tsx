import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { day } from '#domain/time/duration.ts';
import { createQueryClient } from '#queries/cache/query-client.ts';
import { consoleAnswer } from '#testing/console-answer.ts';
import { listAnswer } from '#testing/list-answer.ts';
import { sessionAnswer, sessionJson } from '#testing/session-answer.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { ReviewPage } from './ReviewPage.tsx';

const now = Date.now();
const member = { _id: 'm1', email: 'ana@example.com', firstName: 'Ana', lastName: 'Lima', role: 'admin' };
const idle = {
  _id: 'idle',
  name: 'idle writer',
  description: 'Known',
  role: 'writer',
  creationDate: now - 300 * day,
  lastModified: now - 300 * day,
  lastUsed: now - 200 * day,
  serviceToken: true,
  memberId: 'm1',
  _member: member,
  defaultApiVersion: 20240415,
};
/** So that the finding is not one of the account: that would be said once, and not for each token. */
const others = ['a', 'b', 'c'].map((id) => ({ ...idle, _id: id, name: id, lastUsed: now - day }));

/** Opens the review of an account; twice with the same one is a reload. */
async function open(accountId: string, token = idle) {
  const items = [token, ...others];
  const session = sessionAnswer(sessionJson({ serviceToken: true, accountId }));
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const { pathname } = new URL(new Request(input, init).url);
    if (pathname === '/session') return consoleAnswer(session);
    if (pathname === '/token-list') return listAnswer({ items, totalCount: items.length });
    if (pathname === '/api/v2/members')
      return consoleAnswer({ items: [{ ...member, _lastSeen: now }], totalCount: 1 });
    return consoleAnswer({ items: [], totalCount: 0 });
  });
  const router = createMemoryRouter([{ path: '/review', Component: ReviewPage }], {
    initialEntries: ['/review'],
  });
  return render(
    <ThemeRoot>
      <QueryClientProvider client={createQueryClient()}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemeRoot>,
  );
}

afterEach(() => {
  vi.restoreAllMocks();
});

const job = () => page.getByRole('heading', { name: '1 token was not used for 90 days or more' });
const ignored = () => page.getByRole('region', { name: 'Ignored' });

async function ignoreIdle() {
  await page.getByRole('button', { name: /^Ignore…: 1 token was not used/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Ignore this finding' });
  await dialog.getByText('Other', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Ignore', exact: true }).click();
  await expect.element(dialog.getByText('Give the reason in 10 letters or more.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Yearly migration job');
  await dialog.getByText('180 days').click();
  await dialog.getByRole('button', { name: 'Ignore', exact: true }).click();
}

test('an ignored finding is gone, counted in the head, listed with its reason, and can be undone', async () => {
  await open(crypto.randomUUID());
  await expect.element(job()).toBeVisible();
  await ignoreIdle();
  await expect.element(job()).not.toBeInTheDocument();
  await expect.element(page.getByText(/ · 1 finding ignored$/)).toBeVisible();
  await expect.element(ignored().getByText(/^Unused · Other: Yearly migration job · /)).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Tokens by urgency' })).toHaveFocus();
  await ignored().getByRole('button', { name: 'Undo: Unused, idle writer' }).click();
  await expect.element(job()).toBeVisible();
  await expect.element(ignored()).not.toBeInTheDocument();
});

test('it outlasts a reload, is in the exports, and is seen by no other account', async () => {
  const account = crypto.randomUUID();
  const screen = await open(account);
  await ignoreIdle();
  await expect.element(ignored()).toBeVisible();
  await screen.unmount();

  const again = await open(account);
  await expect.element(ignored().getByText('idle writer')).toBeVisible();
  await expect.element(job()).not.toBeInTheDocument();
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  for (const content of ['Tokens', 'Jobs', 'Ignored']) {
    await page.getByRole('button', { name: 'Export…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByText(content, { exact: true }).click();
    await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect.element(dialog).not.toBeInTheDocument();
  }
  const files = write.mock.calls.map(([text]) => text);
  expect(files).toHaveLength(3);
  for (const file of files) expect(file).toContain('"Ignored","1 finding"');
  expect(files[2]).toContain('"idle writer","idle","Unused","Other","Yearly migration job"');
  await again.unmount();

  await open(crypto.randomUUID());
  await expect.element(job()).toBeVisible();
  await expect.element(ignored()).not.toBeInTheDocument();
});

test('it returns with what has changed: more reach, or used again', async () => {
  const account = crypto.randomUUID();
  const screen = await open(account);
  await ignoreIdle();
  await expect.element(ignored()).toBeVisible();
  await screen.unmount();
  const older = await open(account, { ...idle, lastUsed: now - 150 * day });
  await expect.element(page.getByText(/^Unused: ignored until .*; since then: used again$/)).toBeVisible();
  await expect.element(job()).toBeVisible();
  await expect.element(ignored()).not.toBeInTheDocument();
  await older.unmount();
});

test('of several findings of a token, the chosen ones are ignored', async () => {
  await open(crypto.randomUUID(), { ...idle, name: '' });
  await page.getByRole('button', { name: 'Ignore…: Unnamed token idle' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ignore findings' });
  await expect.element(dialog.getByRole('checkbox', { name: 'Unused' })).toBeChecked();
  await userEvent.click(dialog.getByRole('checkbox', { name: 'No name' }));
  await dialog.getByRole('button', { name: 'Ignore', exact: true }).click();
  await expect.element(page.getByText(/ · 2 findings ignored$/)).toBeVisible();
});
