import { describe, expect, test } from 'vitest';
import { ApiError } from '#api/api-error.ts';
import type { TokenPage } from '#api/tokens.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { walkTokens, type TokenList, type WalkContext } from './token-walk.ts';

const account = Array.from({ length: 60 }, (_, index) => tokenWith({ id: `token-${index}` }));
const idsOf = (list: TokenList | undefined) => list?.tokens.map(({ id }) => id);
const failure = (status: number) => new ApiError({ status, code: 'x', message: 'Refused.', source: 'api' });

async function* noPages(): AsyncGenerator<TokenPage, void, void> {}

/** A server that gives at most 25 tokens a page; `answer` may step in for the request with that number, from 1. */
function serverOf(
  tokens: readonly AccessToken[],
  answer: (call: number) => TokenPage | ApiError | undefined = () => undefined,
) {
  const offsets: number[] = [];
  const waits: number[] = [];
  const context: WalkContext = {
    fetchPage: async ({ offset }) => {
      offsets.push(offset);
      const special = answer(offsets.length);
      if (special instanceof ApiError) throw special;
      const page = tokens.slice(offset, offset + 25);
      return (
        special ?? {
          tokens: page,
          unread: 0,
          totalCount: tokens.length,
          hasNext: offset + page.length < tokens.length,
        }
      );
    },
    fetchPages: noPages,
    signal: new AbortController().signal,
    wait: async (ms) => {
      waits.push(ms);
    },
    now: () => 1_000_000,
    random: () => 0,
  };
  return { context, offsets, waits };
}

async function walk(
  context: WalkContext,
  known?: readonly AccessToken[],
  earlier?: readonly AccessToken[],
): Promise<readonly TokenList[]> {
  const lists: TokenList[] = [];
  for await (const list of walkTokens(context, known, earlier)) lists.push(list);
  return lists;
}

describe('walking the list of tokens', () => {
  test('shows rows page by page and ends complete, moving on by what came and not by what was asked for', async () => {
    const { context, offsets } = serverOf(account);
    const lists = await walk(context);
    expect(offsets).toEqual([0, 25, 50]);
    expect(lists.map(({ tokens, complete }) => [tokens.length, complete])).toEqual([
      [25, false],
      [50, false],
      [60, true],
    ]);
  });

  test('keeps what is there when a later page fails, and says what stopped it', async () => {
    const { context } = serverOf(account, (call) => (call === 3 ? failure(500) : undefined));
    const last = (await walk(context)).at(-1);
    expect(last).toMatchObject({ complete: false, totalCount: 60, stoppedBy: { status: 500 } });
    expect(last?.tokens).toHaveLength(50);
  });

  test('fails as a whole when not even the first page came', async () => {
    const { context } = serverOf(account, () => failure(403));
    await expect(walk(context)).rejects.toMatchObject({ status: 403 });
  });

  test('ends with the session when a later page is answered 401', async () => {
    const { context } = serverOf(account, (call) => (call === 2 ? failure(401) : undefined));
    await expect(walk(context)).rejects.toMatchObject({ status: 401 });
  });

  test('waits out a rate limit and goes on by itself with the same page', async () => {
    const limited = new ApiError({
      status: 429,
      code: 'rate_limited',
      message: '',
      source: 'api',
      retryAfterMs: 4000,
    });
    const { context, offsets, waits } = serverOf(account, (call) =>
      call >= 2 && call <= 4 ? limited : undefined,
    );
    const lists = await walk(context);
    expect(waits).toEqual([4000, 4000]);
    // The page at 50 was under way already when the limit was met; from then on one call waits for the other.
    expect(offsets).toEqual([0, 25, 50, 25, 25, 50]);
    expect(lists.some(({ waitingUntil }) => waitingUntil === 1_004_000)).toBe(true);
    expect(lists.at(-1)).toMatchObject({ complete: true });
    expect(lists.at(-1)).not.toHaveProperty('waitingUntil');
  });

  test('reads the list again when tokens shifted between pages, and counts none twice', async () => {
    const shifted = { tokens: account.slice(24, 49), unread: 0, totalCount: 60, hasNext: true };
    const { context, offsets } = serverOf(account, (call) => (call === 2 ? shifted : undefined));
    const last = (await walk(context)).at(-1);
    expect(last?.complete).toBe(true);
    expect(new Set(idsOf(last)).size).toBe(60);
    expect(offsets).toEqual([0, 25, 50, 0, 25, 50]);
  });

  test('is never complete while the server names more tokens than it gives', async () => {
    const { context } = serverOf(account.slice(0, 58));
    const boasting: WalkContext = {
      ...context,
      fetchPage: async (request) => ({ ...(await context.fetchPage(request)), totalCount: 60 }),
    };
    const last = (await walk(boasting)).at(-1);
    expect(last).toMatchObject({ complete: false, totalCount: 60 });
    expect(last?.tokens).toHaveLength(58);
  });

  test('stops at a server that ignores the offset and gives everything at once', async () => {
    const everything = { tokens: account, unread: 0, totalCount: undefined, hasNext: false };
    const { context, offsets } = serverOf(account, () => everything);
    expect((await walk(context)).at(-1)).toMatchObject({ complete: true, totalCount: 60 });
    expect(offsets).toEqual([0, 60]);
  });

  test('is complete for an account without tokens', async () => {
    const { context } = serverOf([]);
    expect(await walk(context)).toMatchObject([{ tokens: [], totalCount: 0, complete: true }]);
  });

  test('counts what cannot be read, moves on behind it, and is through but never complete', async () => {
    const { context, offsets } = serverOf(account);
    // The last of each page of 25 is unreadable.
    const blurred: WalkContext = {
      ...context,
      fetchPage: async (request) => {
        const page = await context.fetchPage(request);
        return { ...page, tokens: page.tokens.slice(0, -1), unread: 1 };
      },
    };
    const last = (await walk(blurred)).at(-1);
    expect(offsets).toEqual([0, 25, 50]);
    expect(last).toMatchObject({ unread: 3, complete: false, totalCount: 60 });
    expect(last?.tokens).toHaveLength(57);
    expect(last).not.toHaveProperty('stoppedBy');
  });

  test('goes on behind a page of which nothing can be read while the server names more', async () => {
    const none = { tokens: [], unread: 25, totalCount: 60, hasNext: true };
    const { context, offsets } = serverOf(account, (call) => (call === 2 ? none : undefined));
    const last = (await walk(context)).at(-1);
    expect(offsets).toEqual([0, 25, 50]);
    expect(last?.tokens).toHaveLength(35);
    expect(last?.unread).toBe(25);
  });

  test('fails as a whole when nothing in the list can be read', async () => {
    const none = { tokens: [], unread: 3, totalCount: 3, hasNext: false };
    const { context } = serverOf([], () => none);
    await expect(walk(context)).rejects.toMatchObject({ source: 'decode' });
  });

  test('keeps the rows of an unfinished walk until the new one has seen everything', async () => {
    const gone = tokenWith({ id: 'gone' });
    const { context } = serverOf(account);
    const lists = await walk(context, [gone]);
    expect(idsOf(lists[0])).toContain('gone');
    expect(idsOf(lists.at(-1))).not.toContain('gone');
  });

  test('knows a token again that has not changed since, and only that', async () => {
    const { context } = serverOf(account.map((token) => ({ ...token })));
    const before = account.map((token, place) => (place === 7 ? { ...token, name: 'old name' } : token));
    const last = (await walk(context, [], before)).at(-1);
    const renewed = last?.tokens.flatMap((token, place) => (token === before[place] ? [] : [place]));
    expect(renewed).toEqual([7]);
  });

  test('ends when it is aborted, even in a wait', async () => {
    const { context } = serverOf(account, (call) => (call === 2 ? failure(429) : undefined));
    const stopped = { ...context, wait: () => Promise.reject(new DOMException('Left', 'AbortError')) };
    await expect(walk(stopped)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
