import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTestGateway, type TestGateway } from '#testing/test-gateway.ts';
import { askEarlySeries, forgetEarlyAnswers } from './early-answers.ts';
import { forgetReadings } from './remembered-readings.ts';
import { showSession } from './shown-session.ts';
import { pageSeriesPath } from './token-page-path.ts';
import { fetchTokenPage, fetchTokenPages, type TokenPage } from './tokens.ts';

const series = { offset: 100, limit: 50, step: 10, count: 6 };
const { signal } = new AbortController();

type Respond = (offset: number) => Response;

const wire = (offset: number, name = 'token') => ({
  totalCount: 160,
  items: Array.from({ length: 10 }, (_, place) => ({
    _id: `id-${offset + place}`,
    name,
    role: 'reader',
    creationDate: 1_700_000_000_000,
  })),
});

/** Puts a gateway in the place of the network; gives the paths that it was asked for from then on. */
async function behindGateway(respond: Respond): Promise<{ gateway: TestGateway; asked: string[] }> {
  const gateway = openTestGateway();
  const cookie = await gateway.signIn();
  showSession(gateway.nameOf(cookie));
  const asked: string[] = [];
  gateway.answer(({ url }) => respond(Number(new URL(url).searchParams.get('offset'))));
  vi.stubGlobal('fetch', async (path: string, { headers, signal: leaving }: RequestInit = {}) => {
    asked.push(path);
    leaving?.throwIfAborted();
    return gateway.send(path, { cookie, headers: Object.fromEntries(new Headers(headers)) });
  });
  return { gateway, asked };
}

async function readAll(pages: AsyncGenerator<TokenPage, void, void>): Promise<readonly TokenPage[]> {
  const read: TokenPage[] = [];
  for await (const page of pages) read.push(page);
  return read;
}

const readSeries = () => readAll(fetchTokenPages(series, signal));

beforeEach(forgetReadings);
afterEach(() => {
  forgetEarlyAnswers();
  vi.unstubAllGlobals();
});

describe('the pages of a series', () => {
  test('are those that are read one by one, in one call', async () => {
    const { asked } = await behindGateway((offset) => Response.json(wire(offset)));
    const pages = await readSeries();
    expect(asked).toEqual([pageSeriesPath(series)]);
    const single = await Promise.all(
      [100, 110, 120, 130, 140, 150].map((offset) => fetchTokenPage({ offset, limit: 50 })),
    );
    expect(pages).toEqual(single);
    // Those were known by then.
    expect(single[0]?.tokens).toBe(pages[0]?.tokens);
  });

  test('are the very same objects for as long as nothing in them changes', async () => {
    let name = 'token';
    await behindGateway((offset) => Response.json(wire(offset, offset === 120 ? name : 'token')));
    const before = await readSeries();
    name = 'renamed';
    const after = await readSeries();
    expect(after.map(({ tokens }, page) => tokens === before[page]?.tokens)).toEqual([
      true,
      true,
      false,
      true,
      true,
      true,
    ]);
    expect(after[2]?.tokens[0]?.name).toBe('renamed');
  });

  test('are not taken for one another, should two of them look the same', async () => {
    let shift = 0;
    await behindGateway((offset) =>
      Response.json(wire(offset - shift), { headers: { ETag: `"${offset - shift}"` } }),
    );
    await readSeries();
    shift = 10;
    // A page that is known as another one ends the series: by itself it is read.
    expect(await readSeries()).toHaveLength(1);
    const second = await fetchTokenPage({ offset: 110, limit: 50 });
    expect(second.tokens[0]?.id).toBe('id-100');
  });

  test.each([
    [429, 'rate_limited', { 'Retry-After': '3' }],
    [500, 'internal', {}],
    [403, 'forbidden', {}],
  ])('reject with the refusal of the one that is refused: %i', async (status, code, headers) => {
    await behindGateway((offset) =>
      offset < 120 ? Response.json(wire(offset)) : Response.json({ code }, { status, headers }),
    );
    const pages = fetchTokenPages(series, signal);
    expect((await pages.next()).done).toBe(false);
    expect((await pages.next()).done).toBe(false);
    await expect(pages.next()).rejects.toMatchObject({
      status,
      code,
      source: 'api',
      retryAfterMs: status === 429 ? 3000 : undefined,
    });
  });

  test('reject with what cannot be read, and its name', async () => {
    await behindGateway(() => Response.json({ items: null }));
    await expect(readSeries()).rejects.toMatchObject({ source: 'decode' });
  });

  test.each([
    ['is not there', async () => new Response('Not found', { status: 404 })],
    ['is something else', async () => new Response('<!doctype html>\n<h1>Sign in</h1>')],
    ['has no body', async () => new Response(null)],
    ['does not come', async () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('end without a word when the series %s', async (_, answer) => {
    vi.stubGlobal('fetch', answer);
    expect(await readSeries()).toEqual([]);
  });

  test('end with those that came before the connection broke', async () => {
    const { gateway } = await behindGateway((offset) => Response.json(wire(offset)));
    const cookie = await gateway.signIn();
    vi.stubGlobal('fetch', async (path: string) => cutOff(await gateway.send(path, { cookie }), 2));
    expect(await readSeries()).toHaveLength(2);
  });

  test('reject when whoever wants them leaves, before and in the middle', async () => {
    await behindGateway((offset) => Response.json(wire(offset)));
    const left = AbortSignal.abort(new Error('left'));
    await expect(readAll(fetchTokenPages(series, left))).rejects.toThrow('left');
    const leaving = new AbortController();
    const pages = fetchTokenPages(series, leaving.signal);
    await pages.next();
    leaving.abort(new Error('left'));
    await expect(readAll(pages)).rejects.toThrow('left');
  });
});

describe('a series that was asked for early', () => {
  test('is what the program asks for, and is asked for once', async () => {
    const { asked } = await behindGateway((offset) => Response.json(wire(offset)));
    askEarlySeries(pageSeriesPath(series));
    expect(await readSeries()).toHaveLength(6);
    expect(asked).toEqual([pageSeriesPath(series)]);
    await readSeries();
    expect(asked).toHaveLength(2);
  });

  test('is given up when the program asks for another, and with every write', async () => {
    const signals: (AbortSignal | null | undefined)[] = [];
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      signals.push(init.signal);
      return new Response(null);
    });
    askEarlySeries('/token-pages?offset=0&limit=1&step=1&count=5');
    expect(await readSeries()).toEqual([]);
    askEarlySeries(pageSeriesPath(series));
    forgetEarlyAnswers();
    expect(signals.map((asking) => asking?.aborted)).toEqual([true, false, true]);
  });
});

/** The same answer, whose connection breaks after so many frames. */
function cutOff({ body, headers }: Response, frames: number): Response {
  const reader = body?.getReader();
  let left = frames;
  return new Response(
    new ReadableStream<Uint8Array>({
      async pull(controller) {
        const frame = await reader?.read();
        if (left === 0 || frame?.value === undefined) return controller.error(new TypeError('network error'));
        left -= 1;
        return controller.enqueue(frame.value);
      },
    }),
    { headers },
  );
}
