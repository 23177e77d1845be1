import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryRouter, RouterProvider, useLocation } from 'react-router-dom';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { day } from '#domain/time/duration.ts';
import { clearSelection } from '#features/token-parts/selection/selection-store.ts';
import { createQueryClient } from '#queries/cache/query-client.ts';
import { consoleAnswer } from '#testing/console-answer.ts';
import { listAnswer } from '#testing/list-answer.ts';
import { sessionAnswer, sessionJson } from '#testing/session-answer.ts';
import { announcement } from '#ui/announcements.ts';
import { readScreenClock, setScreenClock } from '#ui/now.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { ReviewPage } from './ReviewPage.tsx';

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
  { ...base, _id: 'calm', name: 'calm', role: 'reader' },
  { ...base, _id: 'idle-admin', name: 'idle admin', role: 'admin', lastUsed: now - 200 * day },
  { ...base, _id: 'ending', name: 'ending soon', role: 'writer', expiry: now + 2 * day },
  { ...base, _id: 'unread', name: 'unread role', customRoleIds: ['r1'] },
];

type Answers = { readonly roles?: () => Response; readonly members?: () => Response };

async function open(answers: Answers = {}, address = '/review') {
  const session = sessionAnswer(sessionJson({ serviceToken: true, accountId: crypto.randomUUID() }));
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const { pathname } = new URL(new Request(input, init).url);
    if (pathname === '/session') return consoleAnswer(session);
    if (pathname === '/token-list') return listAnswer({ items: account, totalCount: account.length });
    if (pathname === '/api/v2/roles') return answers.roles?.() ?? consoleAnswer({ items: [], totalCount: 0 });
    if (pathname === '/api/v2/members')
      return answers.members?.() ?? consoleAnswer({ items: [{ ...member, _lastSeen: now }], totalCount: 1 });
    return consoleAnswer({ items: [], totalCount: 0 });
  });
  const router = createMemoryRouter(
    [
      { path: '/review/:view?', Component: ReviewPage },
      { path: '/bulk/plan', Component: Plan },
    ],
    { initialEntries: [address] },
  );
  await render(
    <ThemeRoot>
      <QueryClientProvider client={createQueryClient()}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemeRoot>,
  );
  return router;
}

function Plan() {
  const { search, state } = useLocation();
  return <p>{`${search} ${JSON.stringify(state)}`}</p>;
}

afterEach(() => {
  clearSelection();
  vi.restoreAllMocks();
});

const within = (due: string) => page.getByRole('list', { name: due, exact: true });
const refused = () => consoleAnswer({ code: 'forbidden', message: 'Not allowed.' }, { status: 403 });
const said = () => announcement.get().trim();

test('jobs stand by the time in which they are due, each with its tokens in a plan', async () => {
  await open();
  await expect
    .element(within('Today').getByRole('heading'))
    .toHaveTextContent('1 token in use is about to expire');
  await expect
    .element(within('This week').getByRole('heading'))
    .toHaveTextContent('1 token can administer the account but isn’t used');
  await within('This week')
    .getByRole('link', { name: /^Set expiry/ })
    .click();
  await expect
    .element(page.getByText('?action=expire&next=%2Freview {"tokenIds":["idle-admin"]}'))
    .toBeVisible();
});

test('a job shows its tokens in the list, in the address, and says how many', async () => {
  const router = await open();
  await within('This week')
    .getByRole('button', { name: /^Show tokens/ })
    .click();
  const title = 'This week: 1 token can administer the account but isn’t used';
  await expect.element(page.getByRole('heading', { name: title })).toHaveFocus();
  await expect
    .element(page.getByRole('list', { name: title }).getByRole('link').first())
    .toHaveTextContent('idle admin');
  await expect
    .element(page.getByText('This week: Can administer the account, not used for 6 months.'))
    .toBeVisible();
  expect(router.state.location.search).toBe('?rule=idle-power&due=week');
  await expect.poll(said).toBe('1 token shown');
  await page.getByRole('button', { name: 'Show all', exact: true }).click();
  await expect.element(page.getByRole('heading', { name: 'Tokens by urgency' })).toHaveFocus();
  await expect.element(page.getByRole('link', { name: 'calm' })).not.toBeInTheDocument();
});

test('a threshold changes what the rules find', async () => {
  const router = await open();
  const unused = page.getByRole('heading', { name: /isn’t used$/ });
  await expect.element(unused).toBeVisible();
  await page.getByRole('group', { name: 'Unused after, in days' }).getByText('365 d').click();
  await expect.element(unused).not.toBeInTheDocument();
  await expect.element(page.getByRole('heading', { name: /never expires$/ })).toBeVisible();
  expect(router.state.location.search).toBe('?idle=365');
});

test('what cannot be read is unknown: neither clean nor a finding', async () => {
  await open({ roles: refused, members: refused });
  await expect.element(page.getByText(/What tokens with custom roles can do is unknown/)).toBeVisible();
  const across = page.getByRole('region', { name: 'Across the account' });
  await expect.element(across.getByText('Unknown for 4 tokens: Creator left the account.')).toBeVisible();
  await expect
    .element(across.getByText('Unknown for 1 token: Power over the account without expiry.'))
    .toBeVisible();
  await expect.element(page.getByRole('heading', { name: /creator who left/ })).not.toBeInTheDocument();
  await expect.element(page.getByRole('heading', { name: /can’t be determined/ })).not.toBeInTheDocument();
});

test('a role that does not exist any more makes the access a finding', async () => {
  await open();
  await expect
    .element(page.getByRole('heading', { name: 'Access of 1 token can’t be determined' }))
    .toBeVisible();
});

test('tokens are selected here for any plan', async () => {
  await open();
  await page.getByRole('checkbox', { name: 'Select idle admin' }).click();
  await expect.element(page.getByText('1 selected', { exact: true })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByText('1 selected', { exact: true })).not.toBeInTheDocument();
});

test('the board counts every token once; by keyboard, a cell lists its tokens', async () => {
  await page.viewport(1280, 800);
  const router = await open();
  const grid = page.getByRole('grid', { name: 'Access and last use' });
  const idleAdmin = grid.getByRole('button', {
    name: /^1 token, 1 without expiry: Administers the account, 90/,
  });
  await expect.element(idleAdmin).toBeVisible();
  const counts = () =>
    [...grid.element().querySelectorAll('td')].reduce(
      (sum, { textContent }) => sum + (Number.parseInt(textContent, 10) || 0),
      0,
    );
  expect(counts()).toBe(account.length);
  const start = grid.getByRole('button').first().element();
  if (start instanceof HTMLElement) start.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
  await expect.element(idleAdmin).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  const title = 'Administers the account, last used: 90 to 365 days ago';
  await expect.element(page.getByRole('heading', { name: title })).toHaveFocus();
  await expect
    .element(page.getByRole('list', { name: title }).getByRole('link').first())
    .toHaveTextContent('idle admin');
  expect(router.state.location.search).toBe('?reach=account&used=year');
});

test('as time passes the tokens are reviewed again, and what stands there stays whole meanwhile', async () => {
  await open();
  await expect.element(within('Today').getByRole('heading')).toBeVisible();
  await expect.poll(() => page.getByText(/calculated$/).elements()).toEqual([]);
  const texts: string[] = [];
  const watch = new MutationObserver(() => texts.push(document.body.textContent));
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  const later = readScreenClock() + 3 * day;
  setScreenClock({ now: () => later, subscribe: () => () => undefined });
  onTestFinished(() => setScreenClock({ now: () => Date.now(), subscribe: () => () => undefined }));
  // Its token has ended by then.
  await expect.element(within('Today')).not.toBeInTheDocument();
  watch.disconnect();
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => /so far|\d calculated/.test(text))).toEqual([]);
});
