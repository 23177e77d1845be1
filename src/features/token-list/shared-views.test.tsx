// Views of the list that everyone in the account has.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { listAccount as account, openTokenList } from '#testing/open-token-list.tsx';
import { createSharedWorkspace } from '#testing/shared-workspace.ts';
import { savedViews } from '#queries/kept/saved-views.ts';

const items = [
  { _id: 't1', name: 'deploy', creationDate: 1_700_000_000_000, role: 'reader', serviceToken: true },
  { _id: 't2', name: 'laptop', creationDate: 1_700_000_001_000, role: 'reader' },
];
const own = { name: 'Mine', address: 'kind=service', columns: ['name', 'used'] } as const;
const before = window.location.href;

let workspace = createSharedWorkspace('view');

beforeEach(async () => {
  await page.viewport(1280, 800);
  localStorage.clear();
  workspace = createSharedWorkspace('view');
});
afterEach(() => {
  window.history.replaceState(null, '', before);
  savedViews.update(account, () => ({ views: [], opensWith: undefined }));
  localStorage.clear();
  vi.restoreAllMocks();
});

const open = () => openTokenList(items, '/tokens', { shared: workspace.answer });
const menu = page.getByRole('button', { name: /^Views?\b/ });
const dialog = page.getByRole('dialog', { name: 'Saved views' });

async function choose(role: 'menuitem' | 'menuitemradio', name: string): Promise<void> {
  await menu.click();
  await page.getByRole(role, { name }).click();
}

test('a shared view is a group of the menu, and opens like an own one', async () => {
  workspace.entries = [
    workspace.entry({
      name: 'Team bots',
      version: 1,
      content: { address: 'kind=service&sort=-used', columns: ['name', 'owner', 'newer'] },
    }),
    workspace.entry({ name: 'No columns', version: 1, content: { address: '', columns: ['newer'] } }),
  ];
  const { router } = await open();
  await menu.click();
  await expect.element(page.getByText('Shared', { exact: true })).toBeVisible();
  expect(page.getByRole('menuitemradio').elements()).toHaveLength(2);
  await page.getByRole('menuitemradio', { name: 'Team bots' }).click();
  await expect.element(page.getByRole('button', { name: 'View: Team bots' })).toBeVisible();
  expect(router.state.location.search).toBe('?kind=service&sort=-used');
  const heads = [...document.querySelectorAll('thead button')].map(({ textContent }) => textContent);
  expect(heads).toEqual(['Name', 'Owner']);
});

test('an Admin shares an own view, brings it up to date, and stops sharing it', async () => {
  savedViews.update(account, (saved) => ({ ...saved, views: [own] }));
  await open();
  await choose('menuitem', 'Manage views…');
  await dialog.getByRole('button', { name: 'Share', exact: true }).click();
  await expect.element(dialog.getByRole('list', { name: 'Shared' }).getByText('Mine')).toBeVisible();
  await expect.element(dialog.getByRole('button', { name: 'Share', exact: true })).not.toBeInTheDocument();
  expect(workspace.puts).toEqual([
    {
      tokenId: '',
      name: 'Mine',
      version: 0,
      content: { address: 'kind=service', columns: ['name', 'used'] },
    },
  ]);
  savedViews.update(account, (saved) => ({ ...saved, views: [{ ...own, columns: ['name'] }] }));
  await dialog.getByRole('button', { name: 'Update shared view' }).click();
  await expect.poll(() => workspace.puts[1]).toMatchObject({ version: 1, content: { columns: ['name'] } });
  await dialog.getByRole('button', { name: 'Stop sharing Mine' }).click();
  await expect.element(dialog.getByRole('list', { name: 'Shared' })).not.toBeInTheDocument();
  expect(workspace.puts[2]).toMatchObject({ name: 'Mine', version: 2, content: null });
  // The own one stays.
  expect(savedViews.read(account).views.map(({ name }) => name)).toEqual(['Mine']);
});

test('a key without the Admin role opens shared views, and is offered no sharing', async () => {
  savedViews.update(account, (saved) => ({ ...saved, views: [own] }));
  workspace.sees = 'own';
  workspace.entries = [
    workspace.entry({
      name: 'Team bots',
      version: 1,
      content: { address: 'kind=service', columns: ['name'] },
    }),
  ];
  await open();
  await choose('menuitem', 'Manage views…');
  await expect
    .element(dialog.getByRole('button', { name: 'Stop sharing Team bots' }))
    .toHaveAttribute('aria-disabled', 'true');
  expect(dialog.getByRole('button', { name: 'Share', exact: true }).elements()).toEqual([]);
});
