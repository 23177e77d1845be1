import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { gracePeriodStore } from '#queries/kept/grace-ledger.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import { listAccount as account, openTokenList } from '#testing/open-token-list.tsx';
import '#features/token-parts/table/table.css';
import '#features/token-parts/table/card.css';

const member = { _id: 'm1', firstName: 'Amara', lastName: 'Okafor', email: 'amara@example.com' };
const items = [
  {
    _id: 't1',
    name: 'github-actions-deploy',
    description: 'Opens flags for each pull request',
    creationDate: 1_700_000_000_000,
    role: 'writer',
    memberId: 'm1',
    _member: member,
    token: '1a2b',
  },
  {
    _id: 't2',
    name: 'laptop',
    creationDate: 1_700_000_001_000,
    customRoleIds: ['r1'],
    memberId: 'm2',
    token: 'ffff',
  },
];
const roles = [{ _id: 'r1', key: 'release-mgr', name: 'Release manager', policy: [] }];
const before = window.location.href;

afterEach(() => {
  window.history.replaceState(null, '', before);
  document.documentElement.style.fontSize = '';
  localStorage.clear();
  vi.restoreAllMocks();
});

/** Records a reset of the first token whose old key …9d3d works for `ms` more. */
function openGracePeriod(ms: number): void {
  gracePeriodStore.update(account, () => [
    {
      tokenId: 't1',
      tokenName: 'github-actions-deploy',
      kind: 'personal',
      memberId: 'm1',
      oldLastFour: '9d3d',
      newLastFour: '1a2b',
      newKey: 'handed-over',
      resetAt: serverNow() - 1000,
      endsAt: serverNow() + ms,
      ownerTold: false,
      clientsSwitched: false,
    },
  ]);
}

const hour = 3_600_000;
const marks = () => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);

test('the last four of an old key find the token and say for how long the key works', async () => {
  await page.viewport(1280, 800);
  openGracePeriod(62 * hour);
  await openTokenList(items, '/tokens?q=9D3D');
  await expect.element(page.getByText(/Old key …9d3d for 2 d 1[34] h/)).toBeVisible();
  expect(marks()).toEqual(['9d3d']);
  await expect.element(page.getByText(/^1 of 2 tokens/)).toBeVisible();
});

test('an old key that has ended finds nothing', async () => {
  openGracePeriod(-1);
  await openTokenList(items, '/tokens?q=9d3d');
  await expect.element(page.getByText('No tokens match your search and filters')).toBeVisible();
});

test('a custom role finds its tokens once it is read, by name and by key', async () => {
  await openTokenList(items, '/tokens?q=release+manager', { roles });
  await expect.element(page.getByRole('link', { name: 'laptop' })).toBeVisible();
  await page.getByRole('searchbox').fill('release-mgr');
  await expect.element(page.getByText(/^1 of 2 tokens/)).toBeVisible();
  await page.getByRole('searchbox').fill('writer');
  await expect.element(page.getByRole('link', { name: 'github-actions-deploy' })).toBeVisible();
});

test('owner and role of a row lead to all tokens that share them, and the row itself to its token', async () => {
  await page.viewport(1280, 800);
  const { router } = await openTokenList(items, '/tokens?q=github');
  await page.getByRole('link', { name: 'Tokens of Amara Okafor' }).click();
  expect(router.state.location.search).toBe('?owner=m1');
  await expect.element(page.getByRole('searchbox')).toHaveValue('');
  await expect.element(page.getByRole('button', { name: 'Owner: Amara Okafor' })).toBeVisible();
  await page.getByRole('link', { name: 'Tokens with role Writer' }).click();
  expect(router.state.location.search).toBe('?role=writer');
  await page.getByRole('cell', { name: 'Not recorded' }).click();
  expect(router.state.location.pathname).toBe('/tokens/t1');
});

test('the words of a mark give way to the name, and are still read', async () => {
  await page.viewport(1280, 800);
  openGracePeriod(62 * hour);
  await openTokenList(items);
  const name = page.getByRole('link', { name: 'github-actions-deploy' });
  await expect.element(name).toBeVisible();
  expect(name.element().scrollWidth).toBeLessThanOrEqual(name.element().clientWidth);
  await expect.element(page.getByText(/^Old key 2 d/)).toBeInTheDocument();
  const cell = name.element().closest('th');
  expect(cell?.scrollWidth).toBeLessThanOrEqual(cell?.clientWidth ?? 0);
});

test('at twice the text size rows are twice as high, and no text is cut without a sign', async () => {
  await page.viewport(1280, 800);
  document.documentElement.style.fontSize = '200%';
  await openTokenList(items);
  await expect.element(page.getByRole('link', { name: 'laptop' })).toBeVisible();
  expect(document.querySelector('tbody tr')?.getBoundingClientRect().height).toBe(80);
  for (const text of ['Personal', 'Not recorded'])
    for (const cell of page.getByRole('cell', { name: text }).elements())
      expect(cell.scrollWidth).toBeLessThanOrEqual(cell.clientWidth);
});

test('the head of the last column comes into view as a whole when it has the focus', async () => {
  await page.viewport(1000, 800);
  await openTokenList(items);
  const head = page.getByRole('columnheader', { name: 'Last four' }).getByRole('button');
  await expect.element(head).toBeInTheDocument();
  head.element().focus();
  const frame = document.querySelector('.table-frame')?.getBoundingClientRect();
  expect(head.element().getBoundingClientRect().right).toBeLessThanOrEqual(frame?.right ?? 0);
});

test('on a phone a token takes three lines under a head of at most a quarter of the screen', async () => {
  await page.viewport(390, 844);
  await openTokenList(items);
  const card = page.getByRole('listitem').first();
  await expect.element(card).toHaveAttribute('aria-posinset', '1');
  await expect.element(card).toHaveTextContent('laptop');
  await expect.element(page.getByText('…1a2b · Use not recorded · No expiry')).toBeVisible();
  expect(card.element().getBoundingClientRect().height).toBeLessThan(100);
  // The bar above the page takes 56 px and the page's padding 16.
  expect(
    (document.querySelector('ul.cells')?.getBoundingClientRect().top ?? 0) + 56 + 16,
  ).toBeLessThanOrEqual(211);
});
