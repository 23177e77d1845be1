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
import { announcement } from '#ui/announcements.ts';
import { switchSingleKeys } from '#ui/single-keys.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { CampaignPage } from './CampaignPage.tsx';
import { StartCampaignPage } from './StartCampaignPage.tsx';

const now = Date.now();
const member = { _id: 'm1', email: 'ana@example.com', firstName: 'Ana', lastName: 'Lima', role: 'admin' };
const base = {
  creationDate: now - 300 * day,
  lastModified: now - 300 * day,
  lastUsed: now - day,
  serviceToken: true,
  memberId: 'm1',
  _member: member,
  defaultApiVersion: 20240415,
  description: 'Known',
};
const account = [
  { ...base, _id: 'a', name: 'admin token', token: 'a1b2', role: 'admin', expiry: now + 200 * day },
  { ...base, _id: 'r1', name: 'reader one', role: 'reader' },
  { ...base, _id: 'r2', name: 'reader two', role: 'reader' },
];

async function open(totalCount = account.length) {
  const session = sessionAnswer(sessionJson({ serviceToken: true, accountId: crypto.randomUUID() }));
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const { pathname } = new URL(new Request(input, init).url);
    if (pathname === '/session') return consoleAnswer(session);
    if (pathname === '/token-list') return listAnswer({ items: account, totalCount });
    if (pathname === '/api/v2/members')
      return consoleAnswer({ items: [{ ...member, _lastSeen: now }], totalCount: 1 });
    return consoleAnswer({ items: [], totalCount: 0 });
  });
  const router = createMemoryRouter(
    [
      { path: '/review/campaigns/new', Component: StartCampaignPage },
      { path: '/review/campaigns/:id', Component: CampaignPage },
    ],
    { initialEntries: ['/review/campaigns/new'] },
  );
  await render(
    <ThemeRoot>
      <QueryClientProvider client={createQueryClient()}>
        <main>
          <RouterProvider router={router} />
        </main>
      </QueryClientProvider>
    </ThemeRoot>,
  );
}

const start = page.getByRole('button', { name: 'Start review' });
const card = page.getByRole('article').getByRole('heading', { level: 2 });
const said = () => announcement.get().trim();

async function startReview() {
  await open();
  await expect.element(start).not.toHaveAttribute('aria-disabled', 'true');
  await start.click();
  await expect.element(card).toHaveTextContent('admin token');
  // Keys decide as soon as it is known who reviews.
  await expect.element(page.getByRole('button', { name: /^Keep/ })).toHaveAttribute('aria-disabled', 'false');
}

afterEach(() => {
  switchSingleKeys('on');
  vi.restoreAllMocks();
});

test('a review isn’t started on a list that may be incomplete', async () => {
  await open(5);
  await expect.element(page.getByText(/needs the whole list/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Read again' }).first()).toBeVisible();
  await expect.element(start).toHaveAttribute('aria-disabled', 'true');
});

test('keeping a token that administers the account needs a reason, and removing it none', async () => {
  await startReview();
  await userEvent.keyboard('1');
  await expect.element(page.getByText(/^Keeping it needs a reason: it can administer/)).toBeVisible();
  await page.getByRole('radio', { name: 'Other' }).click();
  await page.getByLabelText('Reason in words').fill('too short');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Write at least 10 letters.')).toBeVisible();
  await expect.element(card).toHaveTextContent('admin token');
  await userEvent.keyboard('{Escape}');
  await userEvent.keyboard('4');
  await expect.element(card).toHaveTextContent('reader one');
  await expect.element(card).toHaveFocus();
  expect(said()).toBe('To remove. 2 left.');
});

test('tokens with equal access are decided together, and a decision can be undone', async () => {
  await startReview();
  await userEvent.keyboard('.');
  await expect.element(card).toHaveTextContent('reader one');
  await userEvent.keyboard('g');
  await expect
    .element(page.getByRole('button', { name: /^Decide for 2 tokens/ }))
    .toHaveAttribute('aria-pressed', 'true');
  await userEvent.keyboard('1');
  await expect.poll(said).toBe('Kept. 1 left.');
  await userEvent.keyboard('j');
  await expect.element(page.getByText(/as one of 2/)).toBeVisible();
  await userEvent.keyboard('u');
  await expect.poll(said).toBe('Taken back. 2 left.');
});

test('no key decides while single keys are off', async () => {
  switchSingleKeys('off');
  await startReview();
  await userEvent.keyboard('4');
  await page.getByRole('button', { name: 'Later' }).click();
  await expect.element(card).toHaveTextContent('reader one');
  expect(said()).toBe('Later. 3 left.');
});

test('an owner is asked; a line that names no token is never recorded, and the answer stands on the card', async () => {
  await page.viewport(1280, 800);
  await startReview();
  await userEvent.keyboard('5');
  await expect.element(card).toHaveTextContent('reader one');
  await page.getByRole('link', { name: 'Ask owners (1)' }).click();
  const record = page.getByRole('button', { name: /^Record/ });
  await page.getByRole('textbox', { name: 'Reply of Ana Lima' }).fill('ffff remove');
  await expect
    .element(page.getByText('Not recorded. No token that this owner is asked about: “ffff remove”'))
    .toBeVisible();
  await expect.element(record).toHaveAttribute('aria-disabled', 'true');
  await page
    .getByRole('textbox', { name: 'Reply of Ana Lima' })
    .fill('a1b2 admin token: rotate\nffff remove');
  await record.click();
  await expect.element(page.getByText(/all answered$/)).toBeVisible();
  await page.getByRole('link', { name: /^Decide/ }).click();
  await page.getByRole('button', { name: /^admin token/ }).click();
  await expect.element(page.getByText(/^Rotate · “a1b2 admin token: rotate”/)).toBeVisible();
});

test('the note is left by Escape and Enter with its text kept, and U says when there is nothing to undo', async () => {
  await startReview();
  for (const key of ['{Escape}', '{Enter}']) {
    await userEvent.keyboard('n');
    await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveFocus();
    await userEvent.keyboard(`x${key}`);
    await expect.element(page.getByRole('button', { name: /^Keep/ })).toHaveFocus();
  }
  await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveValue('xx');
  await userEvent.keyboard('u');
  await expect.poll(said).toMatch(/^This token has no decision to undo/);
});

test('the last decision leads on, and a second look is taken back once', async () => {
  await page.viewport(1280, 800);
  await startReview();
  await userEvent.keyboard('.');
  await expect.element(card).toHaveTextContent('reader one');
  await userEvent.keyboard('g');
  await userEvent.keyboard('1');
  await expect.poll(said).toBe('Kept. 1 left.');
  await expect.element(card).toHaveTextContent('admin token');
  await userEvent.keyboard('r');
  await page.getByRole('radio', { name: 'Needed and used' }).click();
  await page.getByRole('button', { name: 'Keep with this reason' }).click();
  await expect.element(page.getByText('Every token is decided.')).toBeVisible();
  await page.getByRole('link', { name: 'Carry out', exact: true }).first().click();
  await page.getByRole('link', { name: /^Sign/ }).click();

  const again = page.getByRole('button', { name: /^Decide again/ }).first();
  await expect.element(again).toBeVisible();
  const button = again.element();
  for (let press = 0; press < 2; press += 1)
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  await expect.poll(said).toMatch(/^Taken back: /);
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
  await page.getByRole('link', { name: /^Decide/ }).click();
  await expect.element(page.getByText(/Taken back by/)).toBeVisible();
  expect(page.getByText(/Taken back by/).elements()).toHaveLength(1);
});
