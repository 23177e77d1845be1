import type { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { consoleAnswer } from '#testing/console-answer.ts';
import { createQueryClient } from './query-client.ts';
import { queryKeys } from '#queries/requests/query-keys.ts';
import type { TokenList } from './token-list.ts';
import { readTokenAgain, rememberPatched, tokenListQuery, tokenQuery, type TokenDetail } from './tokens.ts';

const hour = 3_600_000;
const changedAt = 1_700_000_000_000;

/** The server names this token so from now on, changed at that instant. */
function serverSays(name: string, lastModified: number): void {
  const json = { _id: 'id-1', name, role: 'reader', creationDate: changedAt - hour, lastModified };
  vi.stubGlobal('fetch', async () => consoleAnswer(json));
}

async function read(client: QueryClient): Promise<string> {
  return (await client.fetchQuery({ ...tokenQuery('id-1'), staleTime: 0 })).token.name;
}

/** This client has just renamed the token. */
async function renamed(client: QueryClient, name: string): Promise<void> {
  serverSays(name, changedAt);
  const detail = await client.fetchQuery(tokenQuery('id-1'));
  rememberPatched(client, detail);
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a read that lags behind a write of ours does not take it back', async () => {
  const client = createQueryClient();
  await renamed(client, 'ours');
  serverSays('before', changedAt - 1);
  expect(await read(client)).toBe('ours');
  expect(client.getQueryData<TokenDetail>(queryKeys.token('id-1'))?.token.name).toBe('ours');
});

test('an older read is believed once that write is some seconds ago: the clock of the server went back', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const client = createQueryClient();
  await renamed(client, 'ours');
  serverSays('theirs', changedAt - hour);
  vi.advanceTimersByTime(4000);
  expect(await read(client)).toBe('ours');
  vi.advanceTimersByTime(2000);
  expect(await read(client)).toBe('theirs');
});

test('an older read is believed at once where nothing was written here', async () => {
  const client = createQueryClient();
  serverSays('first', changedAt);
  expect(await read(client)).toBe('first');
  serverSays('theirs', changedAt - hour);
  expect(await read(client)).toBe('theirs');
});

test('who reads again before and after a save gets what the server says, and so does the page', async () => {
  const client = createQueryClient();
  await renamed(client, 'ours');
  serverSays('theirs', changedAt - hour);
  expect((await readTokenAgain(client, 'id-1')).token.name).toBe('theirs');
  expect(await read(client)).toBe('theirs');
});

test('a wait that ended while nobody looked is not told of once pages come again', async () => {
  const client = createQueryClient();
  const before: TokenList = {
    tokens: [],
    totalCount: 0,
    complete: true,
    loadedAt: changedAt,
    pages: new Map(),
    waitingUntil: changedAt,
  };
  client.setQueryData(queryKeys.tokenList, before);
  const saidUntil = () => client.getQueryData<TokenList>(queryKeys.tokenList)?.waitingUntil;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const encoder = new TextEncoder();
      controller.enqueue(encoder.encode('{"tag":"AAAAAAAAAAA","page":{"items":[],"totalCount":0}}\n'));
      await vi.waitFor(() => expect(saidUntil()).toBeUndefined(), { timeout: 30_000 });
      controller.enqueue(encoder.encode('{"end":{"isWhole":true,"unreadable":0}}\n'));
      controller.close();
    },
  });
  const headers = { 'X-Answered-By': 'access-token-console', 'Content-Type': 'application/x-ndjson' };
  vi.stubGlobal('fetch', async () => new Response(body, { headers }));
  const list = await client.fetchQuery({ ...tokenListQuery(), staleTime: 0 });
  expect(list).not.toHaveProperty('waitingUntil');
});
