import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { day } from '#domain/time/duration.ts';
import { createQueryClient } from '#queries/cache/query-client.ts';
import { consoleAnswer } from '#testing/console-answer.ts';
import { listAnswer } from '#testing/list-answer.ts';
import { sessionAnswer, sessionJson } from '#testing/session-answer.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { RolePage } from './RolePage.tsx';
import { WhatIfPage } from './WhatIfPage.tsx';

const now = Date.now();
const ana = { _id: 'ana', email: 'ana@example.com', firstName: 'Ana', lastName: 'Lima', role: 'no_access' };
const statement = (resources: string, ...actions: readonly string[]) => ({
  effect: 'allow',
  resources: [resources],
  actions,
});
const ops = {
  _id: 'r1',
  key: 'ops',
  name: 'Operators',
  basePermissions: 'no_access',
  policy: [statement('proj/*', 'viewProject'), statement('proj/*:env/*:flag/*', 'updateOn')],
};
const base = { creationDate: now - 9 * day, lastModified: now - 9 * day, defaultApiVersion: 20240415 };
const tokens = [
  { ...base, _id: 'carries', name: 'carries', customRoleIds: ['r1'], serviceToken: true, memberId: 'ana' },
  {
    ...base,
    _id: 'limited',
    name: 'limited',
    role: 'reader',
    serviceToken: false,
    memberId: 'ana',
    _member: ana,
  },
  { ...base, _id: 'ended', name: 'ended', customRoleIds: ['r1'], serviceToken: true, expiry: now - day },
  { ...base, _id: 'stranger', name: 'stranger', role: 'writer', serviceToken: true, memberId: 'ana' },
  { ...base, _id: 'orphan', name: 'orphan', customRoleIds: ['gone'], serviceToken: true, memberId: 'ana' },
];

async function open(address: string) {
  const session = sessionAnswer(sessionJson({ serviceToken: true, accountId: crypto.randomUUID() }));
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const { pathname } = new URL(new Request(input, init).url);
    if (pathname === '/session') return consoleAnswer(session);
    if (pathname === '/token-list') return listAnswer({ items: tokens, totalCount: tokens.length });
    if (pathname === '/api/v2/roles') return consoleAnswer({ items: [ops], totalCount: 1 });
    if (pathname === '/api/v2/members')
      return consoleAnswer({ items: [{ ...ana, customRoles: ['r1'] }], totalCount: 1 });
    return consoleAnswer({ items: [], totalCount: 0 });
  });
  const router = createMemoryRouter(
    [
      { path: '/roles/:key', Component: RolePage },
      { path: '/roles/:key/what-if', Component: WhatIfPage },
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
}

afterEach(() => vi.restoreAllMocks());

test('a change that is tried shows what each token that depends on the role gains, and no other', async () => {
  await open('/roles/ops/what-if');
  await expect
    .element(
      page.getByText(/^2 tokens depend on this role: .*1 expired, which can’t do anything, left out\.$/),
    )
    .toBeVisible();
  await expect.element(page.getByText(/^Change the policy below/)).toBeVisible();
  await page.getByRole('radio', { name: 'Reader' }).click({ force: true });
  const effect = page.getByRole('list', { name: 'Effect on tokens' });
  // A Reader's token under a member who sees more can do more too.
  await expect.element(page.getByText('2 gain access.')).toBeVisible();
  await expect.element(effect.getByRole('link', { name: 'carries' })).toBeVisible();
  await expect.element(effect.getByRole('link', { name: 'limited' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo all changes' }).click();
  await expect.element(page.getByText(/^Change the policy below/)).toBeVisible();
});

test('a role names who carries it and what is like it', async () => {
  await open('/roles/r1');
  await expect.element(page.getByRole('heading', { level: 1, name: 'Operators' })).toBeVisible();
  const carrying = page.getByRole('list', { name: 'Tokens that carry it' });
  await expect.element(carrying.getByRole('listitem').first()).toHaveTextContent(/^carries/);
  await expect
    .element(page.getByRole('list', { name: 'Closest roles' }).getByRole('link').first())
    .toBeVisible();
  await expect.element(page.getByText('Changes every project').first()).toBeVisible();
});

test('a role that is gone is a finding while a token carries it', async () => {
  await open('/roles/gone');
  await expect.element(page.getByText(/doesn’t exist any more, but 1 token carries it/)).toBeVisible();
  await expect.element(page.getByText('Not among the custom roles')).toBeVisible();
});
