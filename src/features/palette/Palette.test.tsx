import Dialog from '@mui/material/Dialog';
import { useState } from 'react';
import { Outlet, useLocation } from 'react-router-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createQueryClient } from '#queries/cache/query-client.ts';
import { forgetAccount } from '#queries/session/session-loss.ts';
import { consoleAnswer } from '#testing/console-answer.ts';
import { listAnswer } from '#testing/list-answer.ts';
import { sessionAnswer, sessionJson } from '#testing/session-answer.ts';
import { renderRoutes } from '#testing/render-routes.tsx';
import { announcement } from '#ui/announcements.ts';
import { Announcer } from '#ui/Announcer.tsx';
import { PaletteButton } from './PaletteButton.tsx';
import { PaletteHost } from './PaletteHost.tsx';

const ana = { _id: 'm1', email: 'ana@example.com', firstName: 'Ana', lastName: 'Silva' };
const token = (id: string, name: string, part: object = {}) => ({
  _id: id,
  name,
  memberId: 'm1',
  _member: ana,
  creationDate: 1_700_000_000_000,
  role: 'writer',
  token: 'a1b2',
  serviceToken: true,
  ...part,
});
const items = [
  token('t1', 'redeploy', { token: 'c0de' }),
  token('t2', 'Deploy bot', { token: 'beef' }),
  token('t3', 'Nightly', {
    token: 'f00d',
    description: 'after c0de',
    customRoleIds: ['r1'],
    role: undefined,
  }),
];
const role = (id: string, name: string) => ({ _id: id, key: `key-${id}`, name, policy: [] });
const roles = [role('r1', 'Release managers'), role('r2', 'Retired role')];

const pages = [
  { label: 'Tokens', path: '/tokens' },
  { label: 'Grace periods', path: '/grace' },
];

/** A page with a field, a button and a dialog. */
function Page() {
  const [open, setOpen] = useState(false);
  return (
    <main>
      <h1 tabIndex={-1}>A page</h1>
      <p>At {useLocation().pathname}</p>
      <input aria-label="Name" />
      <button onClick={() => setOpen(true)}>Ask</button>
      <Dialog open={open} slotProps={{ paper: { 'aria-label': 'Question' } }}>
        Something to answer first
      </Dialog>
    </main>
  );
}

type Setting = { readonly path?: string; readonly list?: () => Response; readonly ownRole?: string };

async function open({
  path = '/tokens',
  list = () => listAnswer({ items, totalCount: items.length }),
  ownRole = 'admin',
}: Setting = {}) {
  const own = token('own', 'Console', { role: ownRole, serviceToken: false });
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const { pathname } = new URL(new Request(input, init).url);
    if (pathname === '/session')
      return consoleAnswer(sessionAnswer(sessionJson({ tokenId: 'own', memberId: 'm1' })));
    if (pathname === '/token-list') return list();
    if (pathname === '/api/v2/roles') return consoleAnswer({ items: roles, totalCount: 2 });
    return consoleAnswer(pathname.endsWith('/own') ? own : { items: [], totalCount: 0 });
  });
  const client = createQueryClient();
  const onShortcuts = vi.fn<() => void>();
  const shell = (
    <>
      <PaletteButton />
      <PaletteHost pages={pages} onShortcuts={onShortcuts} />
      <Outlet />
      <Announcer />
    </>
  );
  const { router } = await renderRoutes(
    [{ element: shell, children: [{ path: '*', element: <Page /> }] }],
    path,
    client,
  );
  await expect.element(page.getByRole('heading', { name: 'A page' })).toBeVisible();
  return { client, router, onShortcuts };
}

const palette = page.getByRole('dialog', { name: 'Command palette' });
const field = palette.getByRole('combobox', { name: 'Search tokens, pages and actions' });
const options = palette.getByRole('option');
const press = () => userEvent.keyboard('{ControlOrMeta>}k{/ControlOrMeta}');

async function openPalette() {
  await press();
  await expect.element(field).toHaveFocus();
}

/** Waits for the first option, which Enter chooses. */
async function choose(query: string, first: string | RegExp) {
  await openPalette();
  await field.fill(query);
  await expect.element(options.first()).toHaveTextContent(first);
  await userEvent.keyboard('{Enter}');
  await expect.element(palette).not.toBeInTheDocument();
}

afterEach(async () => {
  vi.restoreAllMocks();
  await forgetAccount(createQueryClient());
});

// First, as its code is loaded only once.
test('letters typed before it has come are its query, and no keys of the page', async () => {
  await open({ path: '/tokens/t2' });
  await page.getByLabelText('Name').click();
  await press();
  await userEvent.keyboard('deploy');
  await expect.element(field).toHaveValue('deploy');
  await expect.element(page.getByLabelText('Name')).toHaveValue('');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByLabelText('Name')).toHaveFocus();
});

test('Ctrl+K opens it from a field, Escape returns there, and it opens empty again', async () => {
  await open();
  await page.getByLabelText('Name').click();
  await openPalette();
  await field.fill('deploy');
  await expect.element(palette.getByRole('option', { name: /^Deploy bot/ })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(palette).not.toBeInTheDocument();
  await expect.element(page.getByLabelText('Name')).toHaveFocus();
  await openPalette();
  await expect.element(field).toHaveValue('');
});

test('it can be found and opened with the mouse, and closed without a key', async () => {
  await open();
  const button = page.getByRole('button', { name: 'Jump to…' });
  await button.click();
  await expect.element(field).toHaveFocus();
  await palette.getByRole('button', { name: 'Close' }).click();
  await expect.element(button).toHaveFocus();
});

test('it does not open over a dialog', async () => {
  await open();
  await page.getByRole('button', { name: 'Ask' }).click();
  await expect.element(page.getByRole('dialog', { name: 'Question' })).toBeVisible();
  await press();
  expect(palette.elements()).toEqual([]);
});

test('the field leads a list of options: one is active, arrows move on, Enter follows it', async () => {
  const { router } = await open();
  await openPalette();
  await field.fill('deploy');
  await expect.element(options.first()).toHaveTextContent(/^Deploy bot/);
  await expect.element(options.first()).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{ArrowDown}');
  const second = palette.getByRole('option', { name: /^redeploy/ });
  await expect.element(second).toHaveAttribute('aria-selected', 'true');
  await expect.element(field).toHaveAttribute('aria-activedescendant', second.element().id);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => router.state.location.pathname).toBe('/tokens/t1');
});

test('a key is not searched: its last four are, and nothing of it stays', async () => {
  await open();
  await openPalette();
  await field.fill('api-01234567-89ab-cdef-0123-456789abbeef');
  await expect.element(field).toHaveValue('beef');
  await expect.element(palette.getByText(/Only the last four characters of the key/)).toBeVisible();
  await expect.element(options.first()).toHaveTextContent(/^Deploy bot/);
  expect(document.documentElement.outerHTML).not.toContain('456789ab');
});

test('what is typed goes into no address and no storage', async () => {
  const { router } = await open();
  await openPalette();
  await field.fill('zebra');
  await expect.element(palette.getByText('No matches')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  const kept = [router.state.location, ...Object.entries(localStorage), ...Object.entries(sessionStorage)];
  expect(JSON.stringify([kept, window.location.href])).not.toContain('zebra');
});

test.each([
  ['c0de', /^redeploy …c0de · Ana Silva · Service token/, '/tokens/t1'],
  ['ana si', /^Ana Silva/, '/people/m1'],
  ['writer', /^Writer Base role/, '/roles/writer'],
  ['release', /^Release managers Custom role key-r1/, '/roles/r1'],
  ['retired', /^Retired role/, '/roles/r2'],
  ['grace', /^Grace periods/, '/grace'],
  ['matrix', /^Access matrix/, '/access/matrix'],
  ['create token', /^Create token/, '/tokens/new'],
  ['delete projects', /^Which can delete projects/, '/access?action=deleteProject&resource=proj%2F*'],
])('"%s" leads to %s', async (query, first, address) => {
  const { router } = await open({ path: '/somewhere' });
  await choose(query, first);
  await expect.poll(() => `${router.state.location.pathname}${router.state.location.search}`).toBe(address);
});

test('a list that is not complete says how much of it is searched', async () => {
  await open({ list: () => listAnswer({ items, totalCount: 412 }) });
  await openPalette();
  await expect.element(palette.getByText(/^3 of 412 tokens loaded/)).toBeVisible();
  await field.fill('deploy');
  await expect.poll(() => announcement.get()).toMatch(/^2 results\. 3 of 412 tokens loaded/);
});

test('a whole list needs no such words, and its count is announced', async () => {
  await open();
  await openPalette();
  await field.fill('deploy');
  await expect.poll(() => announcement.get().trim()).toBe('2 results');
  expect(palette.getByText(/loaded/).elements()).toEqual([]);
});

test('a list that could not be loaded is not an account without tokens', async () => {
  await open({ list: () => consoleAnswer({ code: 'forbidden', message: 'No.' }, { status: 403 }) });
  await openPalette();
  await expect.element(palette.getByText(/Tokens couldn’t be loaded/)).toBeVisible();
});

test('on the page of a token, its actions come first', async () => {
  const { router } = await open({ path: '/tokens/t2' });
  await openPalette();
  const actions = palette.getByRole('group', { name: 'Deploy bot' });
  await expect.element(actions.getByRole('option')).toHaveLength(7);
  await expect.element(options.first()).toHaveTextContent('Reset key…');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => router.state.location.pathname).toBe('/tokens/t2/reset');
});

test('a dialog that it opens returns the focus to where it was before', async () => {
  await open({ path: '/tokens/t2' });
  await page.getByLabelText('Name').click();
  await choose('delete', 'Delete…');
  await expect.element(page.getByRole('alertdialog')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  await expect.element(page.getByLabelText('Name')).toHaveFocus();
});

test('what the key cannot do stays within reach, says why, and does nothing', async () => {
  const { router } = await open({ path: '/tokens/t2', ownRole: 'reader' });
  await openPalette();
  const reset = palette.getByRole('option', {
    name: 'Reset key… Your key needs resetAccessToken on service-token/t2.',
  });
  await expect.element(reset).toHaveAttribute('aria-disabled', 'true');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => announcement.get()).toMatch(/^Your key needs resetAccessToken/);
  await expect.element(palette).toBeVisible();
  expect(router.state.location.pathname).toBe('/tokens/t2');
});

test('what was opened last is offered, without the page in view, until the account is left', async () => {
  const { client, router } = await open();
  await openPalette();
  expect(palette.getByRole('group', { name: 'Recent' }).elements()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  for (const path of ['/tokens/t2', '/grace']) {
    await router.navigate(path);
    await expect.element(page.getByText(`At ${path}`)).toBeVisible();
  }
  await openPalette();
  const recent = palette.getByRole('group', { name: 'Recent' }).getByRole('option');
  await expect.element(recent).toHaveLength(2);
  await expect.element(recent.first()).toHaveTextContent(/^Deploy bot/);
  await userEvent.keyboard('{Escape}');
  await forgetAccount(client);
  await openPalette();
  await expect.element(palette.getByRole('group', { name: 'Pages' })).toBeVisible();
  expect(palette.getByRole('group', { name: 'Recent' }).elements()).toEqual([]);
});

test('a choice within the same page leads to its heading, as the row that had the focus may go', async () => {
  await open();
  await choose('tokens', /^Tokens/);
  await expect.element(page.getByRole('heading', { name: 'A page' })).toHaveFocus();
});
