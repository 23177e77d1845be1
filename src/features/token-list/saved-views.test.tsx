import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { savedViews } from '#queries/kept/saved-views.ts';
import { announcement } from '#ui/announcements.ts';
import { listAccount as account, openTokenList } from '#testing/open-token-list.tsx';

const items = [
  { _id: 't1', name: 'deploy', creationDate: 1_700_000_000_000, role: 'reader', serviceToken: true },
  { _id: 't2', name: 'laptop', creationDate: 1_700_000_001_000, role: 'reader' },
];
const stale = {
  name: 'Stale',
  address: 'kind=service&sort=-used',
  columns: ['name', 'used', 'owner'],
} as const;
const before = window.location.href;

beforeEach(() => page.viewport(1280, 800));

afterEach(() => {
  window.history.replaceState(null, '', before);
  localStorage.clear();
  vi.restoreAllMocks();
});

/** Also those under an open popover, which screen readers do not see. */
const heads = () => [...document.querySelectorAll('thead button')].map(({ textContent }) => textContent);

async function chooseFromViews(role: 'menuitem' | 'menuitemradio', name: string): Promise<void> {
  await page.getByRole('button', { name: /^Views?\b/ }).click();
  await page.getByRole(role, { name }).click();
}

test('the present filters, order and columns are saved under a name and opened by it', async () => {
  const { router } = await openTokenList(items, '/tokens?kind=service&sort=-used');
  await chooseFromViews('menuitem', 'Save this view…');
  await page.getByRole('textbox', { name: 'Name' }).fill('Pipelines');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: 'View: Pipelines' })).toBeVisible();
  expect(savedViews.read(account).views).toEqual([
    {
      name: 'Pipelines',
      address: 'kind=service&sort=-used',
      columns: expect.arrayContaining(['name', 'owner']),
    },
  ]);
  await chooseFromViews('menuitemradio', 'All tokens');
  await expect.element(page.getByRole('link', { name: 'laptop' })).toBeVisible();
  savedViews.update(account, (saved) => ({ ...saved, views: [stale] }));
  await chooseFromViews('menuitemradio', 'Stale');
  expect(router.state.location.search).toBe('?kind=service&sort=-used');
  await expect.element(page.getByRole('link', { name: 'laptop' })).not.toBeInTheDocument();
  expect(heads()).toEqual(['Name', 'Last used', 'Owner']);
});

test('a name that is missing or holds a key is refused at its field, and nothing is saved', async () => {
  await openTokenList(items);
  await chooseFromViews('menuitem', 'Save this view…');
  const name = page.getByRole('textbox', { name: 'Name' });
  await userEvent.keyboard('{Enter}');
  await expect.element(name).toHaveAccessibleDescription('Enter a name.');
  await name.fill('leak api-0a1b2c3d-1234-5678-9abc-0123456789ab');
  await userEvent.keyboard('{Enter}');
  await expect.element(name).toHaveAccessibleDescription(/This contains a key/);
  expect(savedViews.read(account).views).toEqual([]);
});

test('a bare address opens the default view, and all tokens are one choice away', async () => {
  savedViews.update(account, () => ({ views: [stale], opensWith: 'Stale' }));
  const { router } = await openTokenList(items);
  await expect.element(page.getByRole('button', { name: 'View: Stale' })).toBeVisible();
  expect(router.state.location.search).toBe('?kind=service&sort=-used');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await chooseFromViews('menuitemradio', 'All tokens');
  expect(router.state.location.search).toBe('?view=everyone');
  await expect.element(page.getByRole('link', { name: 'laptop' })).toBeVisible();
  await router.navigate('/tokens/t1');
  await page.getByRole('link', { name: 'Tokens' }).click();
  await expect.poll(() => router.state.location.search).toBe('?kind=service&sort=-used');
});

test('the views of one account are not those of another', async () => {
  savedViews.update(account, () => ({ views: [stale], opensWith: 'Stale' }));
  const { router } = await openTokenList(items, '/tokens', { accountId: 'a2' });
  await expect.element(page.getByRole('link', { name: 'laptop' })).toBeVisible();
  await page.getByRole('button', { name: 'Views' }).click();
  await expect.element(page.getByRole('menuitemradio', { name: 'All tokens' })).toBeVisible();
  expect(page.getByRole('menuitemradio').elements()).toHaveLength(1);
  expect(router.state.location.search).toBe('');
});

test('a view is renamed, updated, deleted and restored', async () => {
  savedViews.update(account, () => ({ views: [stale], opensWith: 'Stale' }));
  await openTokenList(items, '/tokens?view=mine');
  await chooseFromViews('menuitem', 'Manage views…');
  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Old');
  await userEvent.keyboard('{Enter}');
  await page.getByRole('button', { name: 'Update to current list' }).click();
  expect(savedViews.read(account)).toMatchObject({
    views: [{ name: 'Old', address: 'view=mine' }],
    opensWith: 'Old',
  });
  await page.getByRole('button', { name: 'Delete' }).click();
  expect(savedViews.read(account).views).toEqual([]);
  await expect.element(page.getByRole('button', { name: 'Undo' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(savedViews.read(account)).toMatchObject({ views: [{ name: 'Old' }], opensWith: 'Old' });
});

test('columns are moved by buttons, which keep the focus and say the place', async () => {
  const said: string[] = [];
  announcement.subscribe(() => said.push(announcement.get()));
  await openTokenList(items);
  await page.getByRole('button', { name: 'Display' }).click();
  const up = page.getByRole('button', { name: 'Move Access up' });
  await up.click();
  await expect.element(up).toHaveFocus();
  await expect.element(up).toHaveAttribute('aria-disabled', 'true');
  expect(heads().slice(0, 3)).toEqual(['Name', 'Access', 'Kind']);
  expect(said.map((sentence) => sentence.trim())).toContain('Access: column 2 of 11');
  await page.getByRole('button', { name: 'Reset to default' }).click();
  expect(heads().slice(0, 3)).toEqual(['Name', 'Kind', 'Access']);
});

async function chooseFile(content: object): Promise<void> {
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('button', { name: 'Export or import…' }).click();
  await page.getByLabelText('Preferences file').upload(new File([JSON.stringify(content)], 'list.json'));
}

const file = {
  format: 'access-token-console-preferences',
  version: 1,
  place: { instance: account.origin, account: account.id },
  density: 'compact',
  columns: [{ id: 'owner', shown: true }],
  views: [
    { ...stale, address: 'view=service' },
    { ...stale, name: 'New' },
  ],
};

test('an import says what it changes, and changes it only then', async () => {
  savedViews.update(account, () => ({ views: [stale], opensWith: undefined }));
  await openTokenList(items);
  await chooseFile(file);
  await expect
    .element(page.getByText('Adds 1 view and replaces 1 view of the same name. Changes columns and density.'))
    .toBeVisible();
  expect(savedViews.read(account).views).toHaveLength(1);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect.poll(heads).toEqual(['Name', 'Owner']);
  expect(savedViews.read(account).views.map(({ address }) => address)).toEqual([
    'view=service',
    'kind=service&sort=-used',
  ]);
});

test('a file with one wrong field is refused as a whole, and the field is named', async () => {
  await openTokenList(items);
  await chooseFile({ ...file, views: [file.views[0], { ...stale, name: '' }] });
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('Nothing was imported. “views[1].name”: Enter a name.');
  expect(page.getByRole('button', { name: 'Import', exact: true }).elements()).toEqual([]);
  expect(savedViews.read(account).views).toEqual([]);
});
