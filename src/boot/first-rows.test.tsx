import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { readPreferences, shownIds } from '#features/token-list/list-preferences.ts';
import { columnsOf } from '#features/token-parts/table/list-columns.ts';
import { drawFirstRows } from './first-rows.ts';

const tokens = Array.from({ length: 100 }, (_, index) => ({
  _id: `id-${index}`,
  name: `token ${index}`,
  role: 'reader',
  creationDate: Date.now(),
}));

beforeEach(async () => {
  await page.viewport(1200, 700);
  document.body.innerHTML = '<div class="boot-rows" style="height: 500px"></div>';
  window.history.replaceState(null, '', '/tokens');
});

afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
  vi.restoreAllMocks();
});

const rows = () => page.getByRole('rowheader').elements();

test('the first rows are there as links, as many as fit, under the columns that the table will have', () => {
  drawFirstRows({ items: tokens }, Date.now());
  expect(page.getByRole('link', { name: 'token 0', exact: true }).element()).toHaveAttribute(
    'href',
    '/tokens/id-0',
  );
  expect(rows()).toHaveLength(13);
  expect(
    page
      .getByRole('columnheader')
      .elements()
      .map(({ textContent }) => textContent),
  ).toEqual(columnsOf(shownIds(readPreferences())).map(({ label }) => label));
});

test('columns and height are those that somebody chose', () => {
  localStorage.setItem('token-list', JSON.stringify({ density: 'compact', columns: { owner: false } }));
  drawFirstRows({ items: tokens }, Date.now());
  expect(page.getByRole('columnheader', { name: 'Owner' }).elements()).toEqual([]);
  expect(document.querySelector<HTMLElement>('.boot-rows')?.style.getPropertyValue('--row-height')).toBe(
    '32px',
  );
});

test('columns have the order that somebody gave them', () => {
  localStorage.setItem('token-list', JSON.stringify({ order: ['ending', 'no such column', 'owner'] }));
  drawFirstRows({ items: tokens }, Date.now());
  const heads = page.getByRole('columnheader').elements();
  expect(heads.slice(0, 4).map(({ textContent }) => textContent)).toEqual([
    'Name',
    'Last four',
    'Owner',
    'Kind',
  ]);
});

test('markup in a name is text', () => {
  drawFirstRows({ items: [{ ...tokens[0], name: '<img src=x onerror=alert(1)>' }] }, Date.now());
  expect(document.querySelector('img')).toBeNull();
  expect(page.getByRole('link', { name: '<img src=x onerror=alert(1)>' }).elements()).toHaveLength(1);
});

test.each([
  ['another order', async () => window.history.replaceState(null, '', '/tokens?sort=name')],
  ['a narrow window', () => page.viewport(400, 700)],
  [
    'a saved view that the list of an account opens with',
    async () => localStorage.setItem('list-views https://a.example a1', '{"views":[],"opensWith":"Stale"}'),
  ],
  ['a program that is there already', async () => document.body.replaceChildren()],
])('%s is left to the program', async (_, arrange) => {
  await arrange();
  drawFirstRows({ items: tokens }, Date.now());
  expect(rows()).toEqual([]);
});

test.each([
  [undefined],
  [null],
  [{}],
  [{ items: 'many' }],
  [{ items: [] }],
  [{ items: [null, 7] }],
  [{ items: [tokens[0], {}] }],
])('of %j nothing is drawn', (answer) => {
  drawFirstRows(answer, Date.now());
  expect(document.querySelector('.boot-rows')?.childElementCount).toBe(0);
});
