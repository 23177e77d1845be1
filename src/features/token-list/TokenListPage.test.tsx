import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createQueryClient } from '#queries/cache/query-client.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { consoleAnswer } from '#testing/console-answer.ts';
import { listAnswer } from '#testing/list-answer.ts';
import { sessionAnswer, sessionJson } from '#testing/session-answer.ts';
import { renderRoutes } from '#testing/render-routes.tsx';
import { clearSelection } from '#features/token-parts/selection/selection-store.ts';
import { announcement } from '#ui/announcements.ts';
import { TokenListPage } from './TokenListPage.tsx';

const session = sessionAnswer(sessionJson({ serviceToken: true }));

/** Opens the list of an account, which is read as `answer` gives it. */
async function open(answer: () => Response, address = '/tokens') {
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const url = new URL(new Request(input, init).url);
    if (url.pathname === '/session') return consoleAnswer(session);
    if (url.pathname === '/token-list') return answer();
    return consoleAnswer({ items: [], totalCount: 0 });
  });
  // The list writes its search into no other page's address.
  window.history.replaceState(null, '', '/tokens');
  const client = createQueryClient();
  const { router } = await renderRoutes(
    [
      { path: '/tokens', Component: TokenListPage },
      { path: '/tokens/:id', element: <p>A token</p> },
    ],
    address,
    client,
  );
  return { client, router };
}

function tokens(from: number, to: number) {
  return Array.from({ length: to - from }, (_, index) => ({
    _id: `id-${from + index}`,
    name: `token ${from + index}`,
    creationDate: 1_700_000_000_000 + from + index,
    role: 'reader',
    serviceToken: true,
  }));
}

const before = window.location.href;

afterEach(() => {
  window.history.replaceState(null, '', before);
  clearSelection();
  vi.restoreAllMocks();
});

test('an account without tokens says so, and that is not "no match"', async () => {
  await open(() => listAnswer({ items: [], totalCount: 0 }), '/tokens?q=deploy');
  await expect.element(page.getByRole('heading', { name: 'No access tokens yet' })).toBeVisible();
  await expect.element(page.getByText('No tokens match')).not.toBeInTheDocument();
});

test('rows are there while later pages are on their way, and the head says how many of how many', async () => {
  const later = new EventTarget();
  const rest = async () => {
    await new Promise((resolve) => later.addEventListener('come', resolve, { once: true }));
    return { items: tokens(100, 150), totalCount: 150 };
  };
  await open(() => listAnswer({ items: tokens(0, 100), totalCount: 150 }, rest()));
  await expect.element(page.getByText('100 of 150')).toBeVisible();
  await expect
    .element(page.getByRole('progressbar', { name: 'Loading access tokens' }))
    .toHaveAttribute('aria-valuenow', '67');
  await expect.element(page.getByRole('link', { name: 'token 99' })).toBeVisible();
  later.dispatchEvent(new Event('come'));
  await expect.element(page.getByText(/150 tokens · updated/)).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'token 149' })).toBeVisible();
});

test('an answer without a list is no empty account but one to read again', async () => {
  let isList = false;
  await open(() => (isList ? listAnswer({ items: tokens(0, 3), totalCount: 3 }) : consoleAnswer({})));
  await expect.element(page.getByText('Not loaded')).toBeVisible();
  isList = true;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByText(/3 tokens · updated/)).toBeVisible();
});

test('one token that cannot be read is counted and said, and the others stay', async () => {
  const undated = { ...tokens(7, 8)[0], creationDate: undefined };
  const items = [...tokens(0, 2), { name: 'no ID' }, undated];
  await open(() => listAnswer({ items, totalCount: 4 }));
  await expect.element(page.getByText(/^3 of 4 tokens loaded · 1 unreadable · updated/)).toBeVisible();
  await expect.element(page.getByText(/^1 token couldn’t be read/)).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'token 0' })).toBeVisible();
  await expect
    .element(page.getByRole('listitem').filter({ hasText: 'token 7' }))
    .toHaveTextContent('Unknown');
});

test('Enter in the search opens the only token that it finds', async () => {
  const { router } = await open(() => listAnswer({ items: tokens(0, 12), totalCount: 12 }));
  const search = page.getByRole('searchbox', { name: 'Search access tokens' });
  await search.fill('token 1');
  await userEvent.keyboard('{Enter}');
  await search.fill('token 11');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('A token')).toBeVisible();
  expect(router.state.location.pathname).toBe('/tokens/id-11');
});

test('coming back to a tab reads a list older than a minute again, and takes nothing away', async () => {
  let reads = 0;
  let count = 3;
  const { client } = await open(() => {
    reads += 1;
    return listAnswer({ items: tokens(0, count), totalCount: count });
  }, '/tokens?sort=name');
  await expect.element(page.getByText(/3 tokens · updated/)).toBeVisible();
  comeBack();
  expect(reads).toBe(1);

  await page.getByRole('searchbox').fill('token');
  await page.getByRole('checkbox', { name: /token 1/ }).click();
  for (const comeBackBy of [comeBack, focusWindow, () => (comeBack(), focusWindow())]) {
    count += 1;
    const updatedAt = Date.now() - 61_000;
    client.setQueryData(queryKeys.tokenList, client.getQueryData(queryKeys.tokenList), { updatedAt });
    comeBackBy();
    await expect.element(page.getByRole('link', { name: `token ${count - 1}` })).toBeVisible();
  }
  await expect.element(page.getByRole('searchbox')).toHaveValue('token');
  await expect.element(page.getByRole('checkbox', { name: /token 1/ })).toBeChecked();
  expect(reads).toBe(4);
});

/** To a window that could be seen all the time, beside another one. */
function focusWindow(): void {
  window.dispatchEvent(new Event('focus'));
}

function comeBack(): void {
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

/** Two expired tokens, one of an old API version, and one that nothing is to be said of. */
function mixed() {
  const plain = { defaultApiVersion: 20240415, _member: { _id: 'm1', email: 'ana@example.com' } };
  const used = { lastUsed: serverNow() };
  return tokens(0, 4).map((token, at) => ({
    ...token,
    ...plain,
    ...used,
    ...(at < 2 && { expiry: serverNow() - 1000 }),
    ...(at === 2 && { defaultApiVersion: 20220603 }),
  }));
}

test('what deserves a look is counted above the list, and each count shows its tokens', async () => {
  const { router } = await open(() => listAnswer({ items: mixed(), totalCount: 4 }), '/tokens?q=token+3');
  const glance = page.getByRole('group', { name: 'Needs attention' });
  const expired = glance.getByRole('button', { name: '2 expired' });
  await expect.element(glance.getByRole('button', { name: /^1 on an old API version, / })).toBeVisible();
  await expect.element(glance.getByRole('button')).toHaveLength(2);
  await expired.click();
  expect(router.state.location.search).toBe('?attention=expired');
  await expect.element(page.getByText(/^2 of 4 tokens/)).toBeVisible();
  await expect.element(page.getByRole('searchbox')).toHaveValue('');
  await expect.element(expired).toHaveAttribute('aria-pressed', 'true');
  await expired.click();
  expect(router.state.location.search).toBe('');
  await expect.element(expired).toHaveAttribute('aria-pressed', 'false');
});

test('a reason of the address that applies to no token stays there to be taken back', async () => {
  const { router } = await open(
    () => listAnswer({ items: mixed(), totalCount: 4 }),
    '/tokens?attention=grace',
  );
  await page.getByRole('button', { name: '0 in a grace period' }).click();
  expect(router.state.location.search).toBe('');
});

test('where nothing needs attention, that is said; and of a part of the list, no more than that', async () => {
  const calm = mixed().slice(3);
  await open(() => listAnswer({ items: calm, totalCount: 1 }));
  await expect.element(page.getByText('Nothing needs attention', { exact: true })).toBeVisible();
});

test('of a list that is not complete, the counts are those so far', async () => {
  await open(() => listAnswer({ items: mixed(), totalCount: 150 }));
  const glance = page.getByRole('group', { name: 'Needs attention' });
  await expect.element(glance.getByRole('button', { name: '2 expired' })).toBeVisible();
  await expect.element(glance.getByText('so far')).toBeVisible();
});

test('selected tokens are copied as Terraform import blocks, without those that cannot be', async () => {
  const rows = tokens(0, 3).map((token, at) => (at === 0 ? { ...token, role: 'owner' } : token));
  await open(() => listAnswer({ items: rows, totalCount: 3 }));
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await page.getByRole('checkbox', { name: 'Select token 0' }).click();
  await page.getByRole('button', { name: 'Select all 3' }).click();
  await page
    .getByRole('region', { name: 'Selected tokens' })
    .getByRole('button', { name: 'Export…' })
    .click();
  await page.getByText('Terraform', { exact: true }).click();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(() => write.mock.calls).toHaveLength(1);
  expect(write.mock.calls[0]?.[0].match(/^import \{$/gm)).toHaveLength(2);
  expect(write.mock.calls[0]?.[0]).toMatch(/^# Content: Access tokens\n(?:# .+\n)*# Filter: selected\n/);
});

test('the list is exported as filtered and in its order, and is not called complete while rows are missing', async () => {
  await open(() => listAnswer({ items: tokens(0, 12), totalCount: 15 }), '/tokens?q=token+1&sort=name');
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await expect.element(page.getByText(/3 shown/)).toBeVisible();
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect.element(dialog.getByText(/^tokens-com-.*-token-1\.csv$/)).toBeVisible();
  await expect.element(dialog.getByText(/^Read: partial: 12 of 15 tokens/)).toBeVisible();
  await dialog.getByText('JSON', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(() => write.mock.calls).toHaveLength(1);
  const file: unknown = JSON.parse(write.mock.calls[0]?.[0] ?? '');
  expect(file).toMatchObject({
    head: { filter: '“token 1”', order: 'by Name, ascending', rows: '3' },
    rows: [{ name: 'token 1' }, { name: 'token 10' }, { name: 'token 11' }],
  });
  expect(file).not.toHaveProperty('rows.0.lastFour');
});

test('an expired token is not marked as privileged: it can do nothing now', async () => {
  const [living, ended] = tokens(0, 2).map((token) => ({ ...token, role: 'admin' }));
  await open(() =>
    listAnswer({ items: [living ?? {}, { ...ended, expiry: 1_700_000_100_000 }], totalCount: 2 }),
  );
  await expect.element(page.getByText('Expired', { exact: true })).toBeVisible();
  expect(page.getByText('. Privileged.').elements()).toHaveLength(1);
});

/** Gives what is announced from now on. */
function listen(): readonly string[] {
  const said: string[] = [];
  announcement.subscribe(() => said.push(announcement.get().trim()));
  return said;
}

test('the end of a refresh is announced, although the rows are the same', async () => {
  const said = listen();
  await open(() => listAnswer({ items: tokens(0, 3), totalCount: 3 }));
  await expect.poll(() => said).toContain('3 tokens shown');
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect.poll(() => said).toContain('List updated: 3 tokens');
});

test.each(['the button', 'Escape'])(
  'clearing the selection by %s says so and leads back to a row',
  async (way) => {
    const said = listen();
    await open(() => listAnswer({ items: tokens(0, 3), totalCount: 3 }));
    const box = page.getByRole('checkbox', { name: 'Select token 1' });
    await box.click();
    const clear = page.getByRole('button', { name: 'Clear', exact: true });
    await expect.element(clear).toBeVisible();
    clear.element().focus();
    await userEvent.keyboard(way === 'Escape' ? '{Escape}' : '{Enter}');
    await expect.element(box).toHaveFocus();
    await expect.element(box).not.toBeChecked();
    await expect.poll(() => said).toContain('Selection cleared');
  },
);
