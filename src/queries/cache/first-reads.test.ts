import { afterEach, expect, test, vi } from 'vitest';
import { askEarly } from '#api/early-answers.ts';
import { sessionPath } from '#api/session-path.ts';
import { tokenListPath } from '#api/token-list-path.ts';
import { takeFirstReads } from './first-reads.ts';
import { createQueryClient } from './query-client.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { tokenListQuery } from './tokens.ts';
import type { TokenList } from './token-list.ts';

const session = { session: null, instances: [], sandbox: null };
const token = { _id: 'id-1', name: 'first', role: 'reader', creationDate: 1_700_000_000_000 };
const firstLine = `${JSON.stringify({ tag: 'a', page: { items: [token], totalCount: 2 } })}\n`;
const mark = { 'X-Answered-By': 'access-token-console' };
const asLines = { ...mark, 'Content-Type': 'application/x-ndjson' };

/** What the page has asked for by itself; gives the paths that are asked for from then on. */
function boot(list: Response): readonly string[] {
  vi.stubGlobal('fetch', async (path: string) =>
    path === sessionPath ? Response.json(session, { headers: mark }) : list,
  );
  void askEarly(sessionPath);
  void askEarly(tokenListPath);
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    throw new TypeError('Failed to fetch');
  });
  return asked;
}

afterEach(() => {
  vi.unstubAllGlobals();
  globalThis.earlyAnswers = undefined;
});

test('session and first rows are in the cache before anything is drawn, and the rest is on its way', async () => {
  const body = new TransformStream<string, string>();
  const asked = boot(new Response(body.readable.pipeThrough(new TextEncoderStream()), { headers: asLines }));
  const writer = body.writable.getWriter();
  void writer.write(firstLine);
  const client = createQueryClient();
  await takeFirstReads(client);
  expect(client.getQueryData(queryKeys.session)).toMatchObject({ session: undefined });
  const list = () => client.getQueryData<TokenList>(queryKeys.tokenList);
  expect(list()).toMatchObject({ complete: false, totalCount: 2, tokens: [{ name: 'first' }] });
  void writer.write(
    `${JSON.stringify({ tag: 'b', page: { items: [{ ...token, _id: 'id-2' }], totalCount: 2 } })}\n`,
  );
  void writer.write('{"end":{"isWhole":true,"unreadable":0}}\n');
  await expect.poll(() => list()).toMatchObject({ complete: true, tokens: { length: 2 } });
  expect(asked).toEqual([]);
});

test.each([
  ['a refusal', () => Response.json({ code: 'forbidden' }, { status: 403, headers: mark }), { status: 403 }],
  ['a list that cannot be read', () => new Response('{"ite', { headers: mark }), { source: 'decode' }],
])('%s is left to the page that shows it, and is not asked for again', async (_, answer, error) => {
  const asked = boot(answer());
  const client = createQueryClient();
  await takeFirstReads(client);
  expect(client.getQueryState(queryKeys.tokenList)).toBeUndefined();
  await expect(client.fetchQuery(tokenListQuery())).rejects.toMatchObject(error);
  expect(asked).toEqual([]);
});

test('a page that asked for nothing is not waited for', async () => {
  const client = createQueryClient();
  await takeFirstReads(client);
  expect(client.getQueryCache().getAll()).toEqual([]);
});
