import { assert, asyncProperty, integer, option } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UpstreamResult } from './upstream.ts';
import { walkTokens, type WalkEvent } from './token-walk.ts';

type Answer = {
  readonly status?: number;
  readonly json?: unknown;
  readonly headers?: Record<string, string>;
};

type Account = {
  readonly tokens: number;
  /** The most that a page holds, whatever is asked for. */
  readonly clamp?: number;
  /** A limit above this is refused. */
  readonly refuseAbove?: number;
  /** What the account says it has, when that is not so. */
  readonly totalCount?: number | string | undefined;
  /** Steps in for the call with that number, from 1. */
  readonly answer?: (call: number, offset: number) => Answer | undefined;
};

const entry = (place: number) => ({ _id: `id-${place}`, name: `token ${place}` });

/** An account behind a clock that goes on only when the walk waits. */
function openAccount({ tokens, clamp = 100, refuseAbove = Infinity, answer, ...account }: Account) {
  const asked: string[] = [];
  const waits: number[] = [];
  let time = 1_700_000_000_000;
  const page = (offset: number, limit: number): Answer => {
    if (limit > refuseAbove) return { status: 400, json: { code: 'invalid_request' } };
    const size = Math.max(0, Math.min(limit, clamp, tokens - offset));
    const items = Array.from({ length: size }, (_, place) => entry(offset + place));
    const links = offset + size < tokens ? { next: { href: '/elsewhere' } } : {};
    const totalCount = 'totalCount' in account ? account.totalCount : tokens;
    return { json: { items, totalCount, _links: links } };
  };
  async function call(path: string): Promise<UpstreamResult> {
    const query = new URL(path, 'http://x').searchParams;
    const [offset, limit] = [Number(query.get('offset')), Number(query.get('limit'))];
    asked.push(`${offset}+${limit}`);
    const { status = 200, json, headers = {} } = answer?.(asked.length, offset) ?? page(offset, limit);
    return { kind: 'answer', status, headers, body: new TextEncoder().encode(JSON.stringify(json)) };
  }
  const context = {
    call,
    wait: async (ms: number) => {
      waits.push(ms);
      time += ms;
    },
    now: () => time,
    random: () => 0,
  };
  return { context, asked, waits, pass: (ms: number) => (time += ms) };
}

async function walk({ context }: ReturnType<typeof openAccount>): Promise<readonly WalkEvent[]> {
  const events: WalkEvent[] = [];
  for await (const event of walkTokens(context)) events.push(event);
  return events;
}

/** A page of 300 tokens of which the one at 50 was deleted. */
function shrunk(offset: number): Answer {
  const ids = Array.from({ length: 300 }, (_, place) => place).filter((place) => place !== 50);
  return { json: { items: ids.slice(offset, offset + 100).map((place) => entry(place)), totalCount: 299 } };
}

const idsOf = (events: readonly WalkEvent[]) =>
  events.flatMap((event) => (event.kind === 'page' ? event.page.ids : []));
const sizesOf = (events: readonly WalkEvent[]) =>
  events.flatMap((event) => (event.kind === 'page' ? [event.page.size] : []));
const whole = { kind: 'end', isWhole: true, unreadable: 0 };

describe('the walk over the list', () => {
  it('begins with a small page and goes on with as large ones as the instance gives', async () => {
    const account = openAccount({ tokens: 1230, clamp: 500 });
    const events = await walk(account);
    expect(sizesOf(events)).toEqual([100, 500, 500, 130]);
    expect(account.asked).toEqual(['0+100', '100+1000', '600+1000', '1100+1000']);
    expect(events.at(-1)).toEqual(whole);
  });

  it('finds every token once, in the order of the instance, whatever its pages are', async () => {
    await assert(
      asyncProperty(
        integer({ min: 0, max: 700 }),
        integer({ min: 1, max: 300 }),
        option(integer({ min: 1, max: 999 }), { nil: undefined }),
        async (tokens, clamp, refuseAbove = Infinity) => {
          const account = openAccount({ tokens, clamp, refuseAbove: Math.max(100, refuseAbove) });
          const events = await walk(account);
          expect(idsOf(events)).toEqual(Array.from({ length: tokens }, (_, place) => `id-${place}`));
          expect(events.at(-1)).toEqual(whole);
          expect(new Set(account.asked).size).toBe(account.asked.length);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('keeps to small pages where larger ones are refused', async () => {
    const account = openAccount({ tokens: 300, clamp: 1000, refuseAbove: 100 });
    expect(sizesOf(await walk(account))).toEqual([100, 100, 100]);
    expect(account.asked).toEqual(['0+100', '100+1000', '100+100', '200+100']);
  });

  it('asks for four pages together where no limit on calls is told', async () => {
    const account = openAccount({ tokens: 1000 });
    const events = walkTokens(account.context);
    for (let page = 0; page < 2; page += 1) await events.next();
    expect(account.asked).toHaveLength(6);
  });

  it('asks anew where a page is shorter than those before it', async () => {
    const short = { json: { items: [entry(200)], totalCount: 600 } };
    const account = openAccount({ tokens: 600, answer: (call) => (call === 3 ? short : undefined) });
    const events = await walk(account);
    expect(new Set(idsOf(events)).size).toBe(600);
    expect(account.asked).toContain('201+1000');
  });

  it('ends at an instance that ignores the offset and gives everything at once', async () => {
    const everything = { json: { items: Array.from({ length: 60 }, (_, place) => entry(place)) } };
    const account = openAccount({ tokens: 60, answer: () => everything });
    expect((await walk(account)).at(-1)).toEqual(whole);
    expect(account.asked).toEqual(['0+100', '60+100']);
  });

  it.each([
    ['an empty list', { items: [], totalCount: 0 }],
    ['none, beside a total of 0', { items: null, totalCount: 0 }],
    ['none, beside a total of 0 as text', { totalCount: '0' }],
  ])('ends at once with %s', async (_, json) => {
    const events = await walk(openAccount({ tokens: 0, answer: () => ({ json }) }));
    expect(events).toMatchObject([{ kind: 'page', page: { size: 0 } }, whole]);
  });

  it('reads the list again when tokens shifted between pages, and then has them all', async () => {
    const shifted = {
      json: {
        items: Array.from({ length: 100 }, (_, place) => entry(99 + place)),
        totalCount: 300,
        _links: { next: {} },
      },
    };
    const account = openAccount({ tokens: 300, answer: (call) => (call === 2 ? shifted : undefined) });
    const events = await walk(account);
    expect(new Set(idsOf(events)).size).toBe(300);
    expect(events.at(-1)).toEqual(whole);
    expect(account.asked.filter((asked) => asked.startsWith('0+'))).toHaveLength(2);
    const last = events.slice(events.findIndex(({ kind }) => kind === 'again'));
    expect(idsOf(last)).toHaveLength(300);
  });

  it('reads the list again when a token was deleted between pages: it makes up in the count for the one that was missed', async () => {
    const account = openAccount({
      tokens: 300,
      answer: (call, offset) => (call > 1 ? shrunk(offset) : undefined),
    });
    const events = await walk(account);
    expect(idsOf(events)).toContain('id-100');
    expect(events.at(-1)).toEqual(whole);
  });

  it('ends after one pass where each total counts its page alone', async () => {
    const account = openAccount({
      tokens: 230,
      answer: (_, offset) => {
        const size = Math.min(100, 230 - offset);
        const items = Array.from({ length: size }, (__, place) => entry(offset + place));
        const links = offset + size < 230 ? { next: {} } : {};
        return { json: { items, totalCount: size, _links: links } };
      },
    });
    expect((await walk(account)).at(-1)).toEqual(whole);
    expect(account.asked).toHaveLength(3);
  });

  it('ends once and for all where the instance never stops naming new tokens', async () => {
    const account = openAccount({ tokens: 1, answer: (call) => ({ json: { items: [entry(call)] } }) });
    expect((await walk(account)).at(-1)).toEqual({ kind: 'end', isWhole: false, unreadable: 0 });
    expect(account.asked).toHaveLength(2000);
  });

  it('is not whole when the instance names more tokens than it gives', async () => {
    const account = openAccount({ tokens: 58, totalCount: 60 });
    expect((await walk(account)).at(-1)).toEqual({ kind: 'end', isWhole: false, unreadable: 0 });
  });

  it('counts entries without an ID, moves on behind them, and tells how many there were', async () => {
    const nameless = { json: { items: Array.from({ length: 100 }, () => ({})), totalCount: 300 } };
    const account = openAccount({ tokens: 300, answer: (call) => (call === 2 ? nameless : undefined) });
    const events = await walk(account);
    expect(idsOf(events)).toHaveLength(200);
    expect(events.at(-1)).toEqual({ kind: 'end', isWhole: true, unreadable: 100 });
  });

  it.each([
    ['is refused', { status: 403, json: {} }],
    ['fails', { status: 500, json: {} }],
    ['is no list', { status: 200, json: { code: 'x' } }],
  ])('ends with a page that %s, as it was answered', async (_, answer) => {
    const events = await walk(
      openAccount({ tokens: 600, answer: (call) => (call === 3 ? answer : undefined) }),
    );
    expect(sizesOf(events)).toEqual([100, 100]);
    expect(events.at(-1)).toMatchObject({ kind: 'failure', result: { status: answer.status } });
  });
});

describe('a rate limit', () => {
  const limited = { status: 429, json: {}, headers: { 'retry-after': '4' } };

  it('is waited out, and the walk goes on with the same page, call by call', async () => {
    const account = openAccount({
      tokens: 600,
      answer: (call, offset) => (offset === 200 && call < 9 ? limited : undefined),
    });
    const events = await walk(account);
    expect(new Set(idsOf(events)).size).toBe(600);
    expect(account.waits.every((ms) => ms === 4000)).toBe(true);
    expect(events.filter(({ kind }) => kind === 'waiting')).toHaveLength(account.waits.length);
    const later = account.asked.slice(account.asked.findLastIndex((asked) => asked.startsWith('200+')));
    expect(later).toEqual(['200+1000', '300+1000', '400+1000', '500+1000']);
  });

  it('is told again every 20 s for as long as it lasts', async () => {
    const long = { ...limited, headers: { 'retry-after': '50' } };
    const account = openAccount({ tokens: 100, answer: (call) => (call === 1 ? long : undefined) });
    const events = await walk(account);
    expect(events.slice(0, 3)).toEqual([50_000, 30_000, 10_000].map((ms) => ({ kind: 'waiting', ms })));
    expect(account.waits).toEqual([20_000, 20_000, 10_000]);
  });

  it('goes by the clock of the instance, where that tells its time', async () => {
    const at = Date.UTC(2026, 0, 1);
    const headers = { 'x-ratelimit-reset': String(at + 7000), date: new Date(at).toUTCString() };
    const account = openAccount({
      tokens: 60,
      answer: (call) => (call === 1 ? { status: 429, json: {}, headers } : undefined),
    });
    await walk(account);
    expect(account.waits).toEqual([7000]);
  });

  it('is never used up: half of what it left when its window began is for others', async () => {
    await assert(
      asyncProperty(
        integer({ min: 2, max: 40 }),
        integer({ min: 0, max: 2000 }),
        async (perWindow, tokens) => {
          const windowMs = 10_000;
          let endsAt = 0;
          let left = 0;
          let fewest = Infinity;
          const account = openAccount({
            tokens,
            answer: (call, offset) => {
              const now = account.context.now();
              if (now >= endsAt) {
                endsAt = now + windowMs;
                left = perWindow;
              }
              left -= 1;
              fewest = Math.min(fewest, left);
              const size = Math.max(0, Math.min(100, tokens - offset));
              return {
                json: {
                  items: Array.from({ length: size }, (_, place) => entry(offset + place)),
                  totalCount: tokens,
                },
                headers: {
                  'x-ratelimit-global-remaining': '900',
                  'x-ratelimit-route-remaining': String(left),
                  'x-ratelimit-reset': String(endsAt),
                },
              };
            },
          });
          const events = await walk(account);
          expect(events.at(-1)).toEqual(whole);
          expect(fewest).toBeGreaterThanOrEqual(Math.floor((perWindow - 1) / 2));
        },
      ),
      { numRuns: 50 },
    );
  });
});
