import { QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { askEarly } from '#api/early-answers.ts';
import { sessionPath } from '#api/session-path.ts';
import { firstTokensPath } from '#api/token-page-path.ts';
import { consoleAnswer } from '#testing/console-answer.ts';
import { takeFirstReads } from './first-reads.ts';
import { createQueryClient } from './query-client.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { tokenListQuery } from './tokens.ts';
import type { TokenList } from './token-walk.ts';

const session = { session: null, instances: [], sandbox: null };
const token = { _id: 'id-1', name: 'first', role: 'reader', creationDate: 1_700_000_000_000 };
const onePage = JSON.stringify({ items: [token], totalCount: 1 });

/** What the page has asked for by itself; gives the paths that are asked for from then on. */
function boot(tokens: string | undefined): readonly string[] {
  vi.stubGlobal(
    'fetch',
    async (path: string) =>
      new Response(path === sessionPath ? JSON.stringify(session) : tokens, {
        headers: { 'X-Answered-By': 'access-token-console' },
      }),
  );
  void askEarly(sessionPath);
  if (tokens !== undefined) void askEarly(firstTokensPath);
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    return consoleAnswer({ items: [], totalCount: 1 });
  });
  return asked;
}

afterEach(() => {
  vi.unstubAllGlobals();
  globalThis.earlyAnswers = undefined;
});

test('session and first rows are in the cache before anything is drawn', async () => {
  boot(onePage);
  const client = createQueryClient();
  await takeFirstReads(client);
  expect(client.getQueryData(queryKeys.session)).toMatchObject({ session: undefined });
  expect(client.getQueryData<TokenList>(queryKeys.tokenList)?.tokens[0]).toMatchObject({ name: 'first' });
});

test.each([
  ['truncated', onePage.slice(0, 40)],
  ['of another shape', '{"items":[{}]}'],
])(
  'an answer that is %s fails the list once, where it is shown, and is not asked for again',
  async (_, text) => {
    const asked = boot(text);
    const client = createQueryClient();
    await takeFirstReads(client);
    const list = new QueryObserver(client, tokenListQuery());
    const result = await new Promise((resolve) => {
      const stop = list.subscribe((now) => {
        if (now.isFetching) return;
        stop();
        resolve(now);
      });
    });
    expect(result).toMatchObject({ isError: true, error: { code: 'unreadable_answer' } });
    expect(asked).toEqual([]);
  },
);

test('a page that asked for nothing is not waited for', async () => {
  const client = createQueryClient();
  await takeFirstReads(client);
  expect(client.getQueryCache().getAll()).toEqual([]);
});
