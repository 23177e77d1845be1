import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearSelection } from '#features/token-parts/selection/selection-store.ts';
import { consoleAnswer } from '#testing/console-answer.ts';
import { listAnswer } from '#testing/list-answer.ts';
import { sessionAnswer, sessionJson } from '#testing/session-answer.ts';
import { renderRoutes } from '#testing/render-routes.tsx';
import { announcement } from '#ui/announcements.ts';
import { leaveKeysToInputMethod } from '#ui/input-method.ts';
import { switchSingleKeys } from '#ui/single-keys.ts';
import { TokenListPage } from './TokenListPage.tsx';
// The page has it from index.html. Without it, the rows do not scroll.
import '#features/token-parts/table/table.css';

const count = 200;
const items = Array.from({ length: count }, (_, index) => ({
  _id: `id-${index}`,
  name: `token ${index}`,
  creationDate: 1_700_000_000_000 - index,
  role: 'reader',
  serviceToken: true,
}));

async function open(ownRole = 'admin') {
  const own = { ...items[0], _id: 'own', role: ownRole };
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const { pathname } = new URL(new Request(input, init).url);
    if (pathname === '/session') return consoleAnswer(sessionAnswer(sessionJson({ tokenId: 'own' })));
    if (pathname === '/token-list') return listAnswer({ items, totalCount: count });
    return consoleAnswer(pathname.endsWith('/own') ? own : { items: [], totalCount: 0 });
  });
  window.history.replaceState(null, '', '/tokens');
  const { router } = await renderRoutes(
    [
      { path: '/tokens', Component: TokenListPage },
      { path: '*', element: <p>Another page</p> },
    ],
    '/tokens',
  );
  await expect.element(page.getByText(`${count} tokens · updated`, { exact: false })).toBeVisible();
  return router;
}

const link = (place: number) => page.getByRole('link', { name: `token ${place}`, exact: true });
const box = (place: number) => page.getByRole('checkbox', { name: `Select token ${place}`, exact: true });
const search = page.getByRole('searchbox');

const before = window.location.href;
let stop: () => void;

beforeEach(async () => {
  stop = leaveKeysToInputMethod();
  await page.viewport(1280, 800);
});

afterEach(() => {
  stop();
  switchSingleKeys('on');
  window.history.replaceState(null, '', before);
  clearSelection();
  vi.restoreAllMocks();
});

test('Down leads from the search to the rows, j and k from row to row, Up back to the search', async () => {
  const router = await open();
  await search.click();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(link(0)).toHaveFocus();
  await userEvent.keyboard('jj');
  await expect.element(link(2)).toHaveFocus();
  await userEvent.keyboard('k{ArrowDown}{ArrowUp}{ArrowUp}');
  await expect.element(link(0)).toHaveFocus();
  await userEvent.keyboard('k');
  await expect.element(link(0)).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(search).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}j{Enter}');
  await expect.poll(() => router.state.location.pathname).toBe('/tokens/id-1');
});

test('j begins at the first row in sight, and the rows that are drawn follow it', async () => {
  await open();
  await userEvent.keyboard('j');
  await expect.element(link(0)).toHaveFocus();
  await userEvent.keyboard('j'.repeat(60));
  await expect.element(link(60)).toHaveFocus();
  await userEvent.keyboard('k'.repeat(57));
  await expect.element(link(3)).toHaveFocus();
});

test('Down leads to the first row also when the list is scrolled away from it', async () => {
  await open();
  const frame = document.querySelector('.table-frame');
  await search.click();
  frame?.scrollTo({ top: 3000 });
  await expect.element(link(0)).not.toBeInTheDocument();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(link(0)).toHaveFocus();
});

test('x selects the row and deselects it, also from its checkbox', async () => {
  await open();
  await userEvent.keyboard('jjx');
  await expect.element(box(1)).toBeChecked();
  await expect.element(link(1)).toHaveFocus();
  await userEvent.keyboard('x');
  await expect.element(box(1)).not.toBeChecked();
  await box(2).click();
  await userEvent.keyboard('j');
  await expect.element(link(3)).toHaveFocus();
  await userEvent.keyboard('x');
  await expect.element(box(3)).toBeChecked();
  await expect.element(box(2)).toBeChecked();
});

test('the point leads to the actions on the selected tokens', async () => {
  await open();
  await userEvent.keyboard('jx');
  const reset = page.getByRole('link', { name: 'Reset keys…' });
  await expect.element(reset).toBeVisible();
  await userEvent.keyboard('.');
  await expect.element(reset).toHaveFocus();
});

test.each([
  ['e', '/tokens/id-1/edit'],
  ['r', '/tokens/id-1/reset'],
])('%s leads from the row to %s, and back from there to the list', async (key, path) => {
  const router = await open();
  await userEvent.keyboard(`jj${key}`);
  await expect.poll(() => router.state.location.pathname).toBe(path);
  expect(router.state.location.state).toEqual({ list: '/tokens' });
});

test('a key that can only read is told what it lacks, and nothing opens', async () => {
  const router = await open('reader');
  await expect.element(page.getByText(/^Your key can’t create, edit/)).toBeVisible();
  await userEvent.keyboard('jr');
  await expect.poll(() => announcement.get()).toMatch(/^Your key needs resetAccessToken/);
  expect(router.state.location.pathname).toBe('/tokens');
});

test('nothing of it acts while typing, or for the key of an input method', async () => {
  const router = await open();
  await search.click();
  await userEvent.keyboard('jxer');
  await expect.element(search).toHaveValue('jxer');
  await search.fill('');
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(link(0)).toHaveFocus();
  for (const key of ['j', 'x', 'e', 'r'])
    link(0)
      .element()
      .dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true }));
  await expect.element(link(0)).toHaveFocus();
  await expect.element(box(0)).not.toBeChecked();
  expect(router.state.location.pathname).toBe('/tokens');
});

test('single keys can be off: then the arrows still move', async () => {
  switchSingleKeys('off');
  const router = await open();
  await search.click();
  await userEvent.keyboard('{ArrowDown}jxer');
  await expect.element(link(0)).toHaveFocus();
  await expect.element(box(0)).not.toBeChecked();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(link(1)).toHaveFocus();
  expect(router.state.location.pathname).toBe('/tokens');
});

test('on cards, the same keys move from card to card', async () => {
  await page.viewport(400, 800);
  await open();
  await search.click();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(link(0)).toHaveFocus();
  await userEvent.keyboard('jx');
  await expect.element(link(1)).toHaveFocus();
  await expect.element(box(1)).toBeChecked();
});
