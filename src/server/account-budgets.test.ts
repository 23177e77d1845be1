// Several browsers read one account's list while another client of the account goes on as usual.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRateLimit } from './sandbox/rate-limit.ts';
import { createAccountBudgets, type AccountBudgets } from './gateway/account-budgets.ts';
import type { UpstreamResult } from './gateway/upstream.ts';
import { walkTokens } from './gateway/token-walk.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_700_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

const wait = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
  });

/** An account whose list comes in pages of a hundred; `limit` calls are allowed in ten seconds. */
function openAccount(tokens: number, limit: number | undefined) {
  const rateLimit = createRateLimit(limit);
  let calls = 0;
  const call = async (path: string): Promise<UpstreamResult> => {
    const offset = Number(new URL(path, 'http://x').searchParams.get('offset'));
    calls += 1;
    await wait(50);
    try {
      const headers = lowerCase(rateLimit.count('list', Date.now()));
      const size = Math.min(100, tokens - offset);
      const items = Array.from({ length: size }, (_, place) => ({ _id: `id-${offset + place}` }));
      const links = offset + size < tokens ? { next: { href: '/' } } : {};
      return answerOf(200, headers, { items, totalCount: tokens, _links: links });
    } catch {
      return answerOf(429, { 'x-ratelimit-route-remaining': '0' }, {});
    }
  };
  return { call, calls: () => calls };
}

function lowerCase(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function answerOf(status: number, headers: Record<string, string>, json: object): UpstreamResult {
  return { kind: 'answer', status, headers, body: new TextEncoder().encode(JSON.stringify(json)) };
}

type Account = ReturnType<typeof openAccount>;

/** Reads the whole list and gives how long that took, in ms, how often the walk waited, and whether the list is whole. */
async function read({ call }: Account, budgets: AccountBudgets, account = 'a') {
  const began = Date.now();
  const { budget, leave } = budgets.enter(account);
  let waits = 0;
  let isWhole = false;
  for await (const event of walkTokens({ call, wait, now: Date.now, random: () => 0.5, budget })) {
    if (event.kind === 'waiting') waits += 1;
    if (event.kind === 'end') ({ isWhole } = event);
  }
  leave();
  return { took: Date.now() - began, waits, isWhole };
}

/** Calls once a second until stopped, and gives how many of its calls were refused. */
function callEverySecond({ call }: Account) {
  const statuses: number[] = [];
  const callOnce = async () => {
    const result = await call('/api/v2/tokens?offset=0');
    statuses.push(result.kind === 'answer' ? result.status : 0);
  };
  const timer = setInterval(() => void callOnce(), 1000);
  return {
    stop() {
      clearInterval(timer);
      return { calls: statuses.length, refused: statuses.filter((status) => status === 429).length };
    },
  };
}

/** Lets time pass until it is settled: ten minutes in all, which is longer than any of these takes. */
async function settle<Value>(coming: Promise<Value>): Promise<Value> {
  const [value] = await Promise.all([coming, vi.advanceTimersByTimeAsync(600_000)]);
  return value;
}

describe('an account with 25 calls in ten seconds', () => {
  it.each([1, 3, 6])(
    'refuses none of another client at one call a second, while %i browsers load 3,000 tokens',
    async (browsers) => {
      const account = openAccount(3000, 25);
      const budgets = createAccountBudgets(Date.now);
      const other = callEverySecond(account);
      await vi.advanceTimersByTimeAsync(2500);
      const lists = await settle(Promise.all(Array.from({ length: browsers }, () => read(account, budgets))));
      expect(lists.every(({ isWhole, waits }) => isWhole && waits > 0)).toBe(true);
      const { calls, refused } = other.stop();
      expect(calls).toBeGreaterThan(15);
      expect(refused).toBe(0);
    },
  );

  it('shows that by what happens when each browser counts for itself', async () => {
    const account = openAccount(3000, 25);
    const other = callEverySecond(account);
    await vi.advanceTimersByTimeAsync(2500);
    await settle(Promise.all(Array.from({ length: 6 }, () => read(account, createAccountBudgets(Date.now)))));
    expect(other.stop().refused).toBeGreaterThan(0);
  });

  it('serves the oldest first', async () => {
    const account = openAccount(3000, 25);
    const budgets = createAccountBudgets(Date.now);
    const [first, second, third] = await settle(
      Promise.all([read(account, budgets), read(account, budgets), read(account, budgets)]),
    );
    expect([first?.took, second?.took, third?.took].toSorted((one = 0, two = 0) => one - two)[0]).toBe(
      first?.took,
    );
    expect(first?.took).toBeLessThan(0.7 * (third?.took ?? 0));
  });

  it('gives the next reader only what the last one left, and something after the window', async () => {
    const account = openAccount(1000, 25);
    const budgets = createAccountBudgets(Date.now);
    const [, next, later] = await settle(
      (async () => {
        const reads = [await read(account, budgets), await read(account, budgets)];
        await wait(30_000);
        return [...reads, await read(account, budgets)];
      })(),
    );
    expect(next?.took).toBeGreaterThan(4000);
    expect(later?.took).toBeLessThan(2000);
  });
});

it('without limits, readers do not wait for each other', async () => {
  const account = openAccount(3000, undefined);
  const budgets = createAccountBudgets(Date.now);
  const lists = await settle(Promise.all(Array.from({ length: 3 }, () => read(account, budgets))));
  expect(lists.every(({ isWhole, took }) => isWhole && took < 1500)).toBe(true);
});

it('accounts do not wait for each other', async () => {
  const budgets = createAccountBudgets(Date.now);
  const [one, other] = [openAccount(1000, 25), openAccount(1000, 25)];
  const lists = await settle(Promise.all([read(one, budgets, 'com a'), read(other, budgets, 'eu a')]));
  expect(lists.every(({ waits }) => waits === 0)).toBe(true);
});
