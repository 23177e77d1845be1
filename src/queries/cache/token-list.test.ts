import { describe, expect, test } from 'vitest';
import { ApiError } from '#api/api-error.ts';
import type { ListEvent } from '#api/token-list.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { gatherTokens, type TokenList } from './token-list.ts';

const account = Array.from({ length: 60 }, (_, index) => tokenWith({ id: `token-${index}` }));
const idsOf = (list: TokenList | undefined) => list?.tokens.map(({ id }) => id);
const failure = (status: number) => new ApiError({ status, code: 'x', message: 'Refused.', source: 'api' });

function pageOf(from: number, to: number, tokens: readonly AccessToken[] = account): ListEvent {
  const page = { tokens: tokens.slice(from, to), totalCount: tokens.length };
  return { kind: 'page', tag: `${from}-${to}`, page };
}

const whole: ListEvent = { kind: 'end', isWhole: true, unreadable: 0 };
const pages = [pageOf(0, 25), pageOf(25, 50), pageOf(50, 60)];

type Options = Partial<Parameters<typeof gatherTokens>[1]>;

/** Gives every list of these events, in which an error is thrown. */
async function gather(events: readonly (ListEvent | Error)[], options: Options = {}) {
  async function* coming(): AsyncGenerator<ListEvent, void, void> {
    for (const event of events) {
      if (event instanceof Error) throw event;
      yield event;
    }
  }
  const context = { signal: new AbortController().signal, now: () => 1_000_000, ...options };
  const lists: TokenList[] = [];
  for await (const list of gatherTokens(coming(), context)) lists.push(list);
  return lists;
}

describe('gathering the list of tokens', () => {
  test('shows rows page by page and ends complete', async () => {
    const lists = await gather([...pages, whole]);
    expect(lists.map(({ tokens, complete }) => [tokens.length, complete])).toEqual([
      [25, false],
      [50, false],
      [60, false],
      [60, true],
    ]);
    expect(lists.every(({ totalCount, loadedAt }) => totalCount === 60 && loadedAt === 1_000_000)).toBe(true);
  });

  test('keeps what is there when a later page fails, and says what stopped it', async () => {
    const last = (await gather([...pages.slice(0, 2), failure(500)])).at(-1);
    expect(last).toMatchObject({ complete: false, totalCount: 60, stoppedBy: { status: 500 } });
    expect(last?.tokens).toHaveLength(50);
  });

  test('fails as a whole when not even the first page came', async () => {
    await expect(gather([failure(403)])).rejects.toMatchObject({ status: 403 });
  });

  test('ends with the session when a later page is answered 401', async () => {
    await expect(gather([...pages, failure(401)])).rejects.toMatchObject({ status: 401 });
  });

  test('says until when it waits, and no longer than it does', async () => {
    const lists = await gather([{ kind: 'waiting', until: 1_004_000 }, ...pages, whole]);
    expect(lists[0]).toMatchObject({ tokens: [], waitingUntil: 1_004_000 });
    expect(lists.slice(1).some((list) => 'waitingUntil' in list)).toBe(false);
  });

  test('counts none twice when pages overlap or come again', async () => {
    const last = (await gather([pageOf(0, 25), pageOf(24, 49), ...pages, whole])).at(-1);
    expect(idsOf(last)).toEqual(account.map(({ id }) => id));
  });

  test('forgets what came before the pages come again, once all of them are there', async () => {
    const shrunk = account.slice(1);
    const again = [pageOf(0, 25, shrunk), pageOf(25, 59, shrunk)];
    const lists = await gather([...pages, { kind: 'again' }, ...again, whole]);
    expect(lists.slice(3, -1).every((list) => list.tokens.length === 60)).toBe(true);
    expect(lists.at(-1)).toMatchObject({ complete: true, totalCount: 59 });
    expect(idsOf(lists.at(-1))).toEqual(shrunk.map(({ id }) => id));
  });

  test('is never complete when the server names more tokens than it gives', async () => {
    const end: ListEvent = { kind: 'end', isWhole: false, unreadable: 0 };
    const last = (await gather([...pages.slice(0, 2), end])).at(-1);
    expect(last).toMatchObject({ complete: false, totalCount: 60 });
    expect(last).not.toHaveProperty('stoppedBy');
  });

  test('is complete for an account without tokens', async () => {
    const empty: ListEvent = { kind: 'page', tag: 'a', page: { tokens: [], totalCount: 0 } };
    const lists = await gather([empty, whole]);
    expect(lists.at(-1)).toMatchObject({ tokens: [], totalCount: 0, complete: true });
  });

  test('tells what could not be read, and is never complete then', async () => {
    const end: ListEvent = { kind: 'end', isWhole: true, unreadable: 35 };
    const last = (await gather([pageOf(0, 25), end])).at(-1);
    expect(last).toMatchObject({ unread: 35, complete: false, totalCount: 60 });
  });

  test('fails as a whole when nothing in the list can be read', async () => {
    const none: ListEvent = { kind: 'page', tag: 'a', page: { tokens: [], totalCount: 3 } };
    const end: ListEvent = { kind: 'end', isWhole: true, unreadable: 3 };
    await expect(gather([none, end])).rejects.toMatchObject({ source: 'decode' });
  });

  test('keeps the rows of an unfinished reading until the new one has come to the end', async () => {
    const lists = await gather([...pages, whole], { known: [tokenWith({ id: 'gone' })] });
    expect(idsOf(lists[0])).toContain('gone');
    expect(idsOf(lists.at(-1))).not.toContain('gone');
  });

  test('knows a token again that has not changed since, and only that', async () => {
    const copies = account.map((token) => ({ ...token }));
    const earlier = account.map((token, place) => (place === 7 ? { ...token, name: 'old name' } : token));
    const last = (await gather([pageOf(0, 60, copies), whole], { earlier })).at(-1);
    const renewed = last?.tokens.flatMap((token, place) => (token === earlier[place] ? [] : [place]));
    expect(renewed).toEqual([7]);
    expect(last?.pages.get('0-60')?.tokens).toEqual(last?.tokens);
    expect(last?.pages.get('0-60')?.tokens[0]).toBe(earlier[0]);
  });

  test('ends when it is aborted, whatever has come', async () => {
    const signal = AbortSignal.abort();
    await expect(
      gather([...pages, new DOMException('Left', 'AbortError')], { signal }),
    ).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
