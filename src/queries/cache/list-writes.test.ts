import { afterEach, expect, test, vi } from 'vitest';
import type { AccessToken } from '#domain/token/token.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { listAnswer } from '#testing/list-answer.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { withWrites, writeToList } from './list-writes.ts';
import { createQueryClient } from './query-client.ts';
import type { TokenList } from './token-list.ts';
import { tokenListQuery } from './tokens.ts';

const json = (id: string) => ({ _id: id, name: id, role: 'reader', creationDate: 1_700_000_000_000 });
const items = ['a', 'b', 'c'].map(json);
const made = tokenWith({ id: 'made', name: 'made' });
const renamed = tokenWith({ id: 'b', name: 'renamed' });

afterEach(() => vi.unstubAllGlobals());

/** A list whose second page comes when `come` is called. */
function slowList() {
  const later = new EventTarget();
  vi.stubGlobal('fetch', async () => {
    const rest = new Promise<{ items: object[]; totalCount: number }>((resolve) => {
      later.addEventListener('come', () => resolve({ items: [items[2] ?? {}], totalCount: 3 }), {
        once: true,
      });
    });
    return listAnswer({ items: items.slice(0, 2), totalCount: 3 }, rest);
  });
  return { come: () => later.dispatchEvent(new Event('come')) };
}

const listed = (client: ReturnType<typeof createQueryClient>) =>
  client.getQueryData<TokenList>(queryKeys.tokenList);

async function readWhole(client: ReturnType<typeof createQueryClient>, come: () => void): Promise<void> {
  const reading = client.fetchQuery(tokenListQuery());
  await vi.waitUntil(() => listed(client) !== undefined);
  come();
  await reading;
}

test.each(['load', 'refresh'])('what is written during a %s is not undone when that ends', async (kind) => {
  const { come } = slowList();
  const client = createQueryClient();
  if (kind === 'refresh') await readWhole(client, come);
  const reading = client.fetchQuery({ ...tokenListQuery(), staleTime: 0 });
  await vi.waitUntil(() => listed(client) !== undefined);
  writeToList(client, 'a', undefined);
  writeToList(client, 'b', renamed);
  writeToList(client, 'made', made);
  come();
  const { tokens, totalCount, complete } = await reading;
  expect(tokens.map(({ name }) => name)).toEqual(['made', 'renamed', 'c']);
  expect([totalCount, complete]).toEqual([3, true]);
});

test('a list without the token of a deletion stays the same object', () => {
  const tokens: readonly AccessToken[] = [made];
  const list: TokenList = { tokens, totalCount: 1, complete: true, loadedAt: 0, pages: new Map() };
  expect(withWrites(list, new Map([['gone', undefined]]))).toBe(list);
  expect(withWrites(list, new Map())).toBe(list);
});

test('no list is made where none was read', () => {
  const client = createQueryClient();
  writeToList(client, 'made', made);
  expect(client.getQueryData(queryKeys.tokenList)).toBeUndefined();
});
