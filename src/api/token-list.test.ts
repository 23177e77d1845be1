import { afterEach, describe, expect, test, vi } from 'vitest';
import { openTestGateway, otherKey, ownTokenId, cookieFrom, goodKey } from '#testing/test-gateway.ts';
import { isSignedOut } from './api-error.ts';
import { askEarly, forgetEarlyAnswers } from './early-answers.ts';
import { serverNow } from './server-clock.ts';
import { showSession } from './shown-session.ts';
import { tokenListPath } from './token-list-path.ts';
import { fetchTokenList, type KnownPages, type ListEvent, type TokenPage } from './token-list.ts';

const count = 300;

const wire = (offset: number, name = 'token') => ({
  totalCount: count,
  items: Array.from({ length: Math.min(100, count - offset) }, (_, place) => ({
    _id: `id-${offset + place}`,
    name,
    role: 'reader',
    creationDate: 1_700_000_000_000,
  })),
});

/** Puts a gateway in the place of the network; gives the paths that it was asked for from then on. */
async function behindGateway(respond: (offset: number) => Response) {
  const gateway = openTestGateway();
  const cookie = await gateway.signIn();
  showSession(gateway.nameOf(cookie));
  const asked: string[] = [];
  gateway.answer(({ url }) => respond(Number(new URL(url).searchParams.get('offset'))));
  vi.stubGlobal('fetch', async (path: string, { headers, signal }: RequestInit = {}) => {
    asked.push(path);
    signal?.throwIfAborted();
    return gateway.send(path, { cookie, headers: Object.fromEntries(new Headers(headers)) });
  });
  return { gateway, cookie, asked };
}

async function readAll(known: KnownPages = new Map(), signal?: AbortSignal): Promise<readonly ListEvent[]> {
  const events: ListEvent[] = [];
  for await (const event of fetchTokenList(known, signal)) events.push(event);
  return events;
}

function pagesOf(events: readonly ListEvent[]): ReadonlyMap<string, TokenPage> {
  return new Map(events.flatMap((event) => (event.kind === 'page' ? [[event.tag, event.page]] : [])));
}

/** An answer of the console that is written here. */
function written(lines: string, headers: Record<string, string> = {}): Response {
  return new Response(lines, {
    headers: { 'X-Answered-By': 'access-token-console', 'Content-Type': 'application/x-ndjson', ...headers },
  });
}

afterEach(() => {
  forgetEarlyAnswers();
  vi.unstubAllGlobals();
  showSession(undefined);
});

describe('the list', () => {
  test('comes page by page in one call, and ends', async () => {
    const { asked } = await behindGateway((offset) => Response.json(wire(offset)));
    const events = await readAll();
    expect(asked).toEqual([tokenListPath]);
    expect(events.map(({ kind }) => kind)).toEqual(['page', 'page', 'page', 'end']);
    const pages = [...pagesOf(events).values()];
    expect(pages.flatMap(({ tokens }) => tokens.map(({ id }) => id))).toHaveLength(count);
    expect(pages[0]).toMatchObject({
      totalCount: count,
      tokens: { 0: { id: 'id-0', access: { role: 'reader' } } },
    });
  });

  test('is read to its close, not cancelled, though its end comes as a line before', async () => {
    await behindGateway((offset) => Response.json(wire(offset)));
    const asked = globalThis.fetch;
    const cancelled = vi.fn<() => void>();
    const closed = vi.fn<() => void>();
    vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
      const { body, headers } = await asked(path, init);
      const reader = body?.getReader();
      const slow = new ReadableStream<Uint8Array>({
        async pull(controller) {
          const chunk = await reader?.read();
          if (chunk?.value !== undefined) return controller.enqueue(chunk.value);
          closed();
          controller.close();
        },
        cancel: cancelled,
      });
      return new Response(slow, { headers });
    });
    expect((await readAll()).at(-1)?.kind).toBe('end');
    await expect.poll(() => closed.mock.calls.length).toBe(1);
    expect(cancelled).not.toHaveBeenCalled();
  });

  test('is the very same pages for as long as nothing in them changes', async () => {
    let name = 'token';
    await behindGateway((offset) => Response.json(wire(offset, offset === 100 ? name : 'token')));
    const before = pagesOf(await readAll());
    name = 'renamed';
    const after = [...pagesOf(await readAll(before)).values()];
    expect(after.map((page, place) => page === [...before.values()][place])).toEqual([true, false, true]);
    expect(after[1]?.tokens[0]?.name).toBe('renamed');
  });

  test('says until when a limit is waited out, by the clock of the server', async () => {
    vi.stubGlobal('fetch', async () => written('{"waitMs":4000}\n{"end":{"isWhole":true,"unreadable":2}}\n'));
    const events = await readAll();
    expect(events).toEqual([
      { kind: 'waiting', until: expect.closeTo(serverNow() + 4000, -3) },
      { kind: 'end', isWhole: true, unreadable: 2 },
    ]);
  });

  test.each([
    [500, 'internal'],
    [403, 'forbidden'],
  ])('fails with what a later page is refused with: %i', async (status, code) => {
    await behindGateway((offset) =>
      offset < 200 ? Response.json(wire(offset)) : Response.json({ code }, { status }),
    );
    const events = fetchTokenList(new Map(), undefined);
    for (const kind of ['page', 'page']) expect((await events.next()).value).toMatchObject({ kind });
    await expect(events.next()).rejects.toMatchObject({ status, code, source: 'api' });
  });

  test.each([
    [
      'is refused',
      () => Response.json({ code: 'forbidden' }, { status: 403 }),
      { status: 403, source: 'api' },
    ],
    ['is no list', () => Response.json({ code: 'x' }), { source: 'decode' }],
    ['is no JSON', () => new Response('{"items":['), { source: 'decode' }],
  ])('fails at once when its first page %s', async (_, answer, error) => {
    await behindGateway(answer);
    await expect(readAll()).rejects.toMatchObject(error);
  });

  test.each([
    ['is cut off', '{"waitMs":1}\n{"end":{"isW', { source: 'network' }],
    ['holds a line that is none', '{"waitMs":1}\n<h1>\n', { source: 'decode' }],
    ['names a page that nobody knows', '{"same":"AAAAAAAAAAA"}\n', { source: 'decode' }],
    ['holds a page that is none', '{"tag":"AAAAAAAAAAA","page":{}}\n', { source: 'decode' }],
  ])('that %s is told as that', async (_, lines, error) => {
    vi.stubGlobal('fetch', async () => written(lines));
    await expect(readAll()).rejects.toMatchObject(error);
  });

  test('ends with an abort when whoever wants it leaves, before and in the middle', async () => {
    await behindGateway((offset) => Response.json(wire(offset)));
    await expect(readAll(new Map(), AbortSignal.abort(new Error('left')))).rejects.toThrow('left');
    const leaving = new AbortController();
    const events = fetchTokenList(new Map(), leaving.signal);
    await events.next();
    leaving.abort(new Error('left'));
    await expect(events.next()).rejects.toThrow('left');
  });

  test('that was asked for early is what the program reads, and is asked for once', async () => {
    const { asked } = await behindGateway((offset) => Response.json(wire(offset)));
    const { lines } = await askEarly(tokenListPath);
    await lines?.peek();
    expect(pagesOf(await readAll()).size).toBe(3);
    expect(asked).toEqual([tokenListPath]);
    await readAll();
    expect(asked).toHaveLength(2);
  });

  test('that was asked for early is given up by whoever leaves before it comes', async () => {
    const cancel = vi.fn<() => void>();
    const answer = new Response(new ReadableStream({ cancel }), written('').clone());
    const answering: ((response: Response) => void)[] = [];
    vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => answering.push(resolve)));
    void askEarly(tokenListPath);
    const leaving = new AbortController();
    const reading = readAll(new Map(), leaving.signal);
    leaving.abort(new Error('left'));
    answering[0]?.(answer);
    await expect(reading).rejects.toThrow('left');
    await expect.poll(() => cancel).toHaveBeenCalledOnce();
  });

  test('that was asked for early is given up with every write', async () => {
    let isStopped = false;
    const body = new ReadableStream<Uint8Array>({
      cancel() {
        isStopped = true;
      },
    });
    vi.stubGlobal('fetch', async () => new Response(body, written('').clone()));
    void askEarly(tokenListPath);
    forgetEarlyAnswers();
    await expect.poll(() => isStopped).toBe(true);
  });
});

/** The instance takes no key from the second page on but this one. */
async function browserWithKey(taken: () => string) {
  const { gateway, cookie: first } = await behindGateway(() => Response.json({}));
  let cookie = first;
  gateway.answer(({ url, headers }) => {
    if (url.includes('/reset')) return Response.json({ _id: ownTokenId, token: otherKey });
    const offset = Number(new URL(url).searchParams.get('offset'));
    const isTaken = offset === 0 || headers.get('Authorization') === taken();
    return isTaken ? Response.json(wire(offset)) : new Response('', { status: 401 });
  });
  vi.stubGlobal('fetch', async (path: string) => gateway.send(path, { cookie }));
  return async () => {
    const reset = `/api/v2/tokens/${ownTokenId}/reset`;
    cookie = cookieFrom(await gateway.send(reset, { method: 'POST', cookie }));
  };
}

describe('a key that the instance refuses in the middle', () => {
  test('because it was replaced in another tab: the list is read again with the new one', async () => {
    const resetElsewhere = await browserWithKey(() => otherKey);
    const events = fetchTokenList(new Map(), undefined);
    await events.next();
    await resetElsewhere();
    const rest: ListEvent[] = [];
    for await (const event of events) rest.push(event);
    expect(pagesOf(rest).size).toBe(3);
    expect(rest.at(-1)).toMatchObject({ kind: 'end', isWhole: true });
  });

  test('because it works no more: that ends the session', async () => {
    await browserWithKey(() => 'none');
    const error: unknown = await readAll().catch((reason: unknown) => reason);
    expect(isSignedOut(error)).toBe(true);
    expect(error).toMatchObject({ status: 401, source: 'api' });
    expect(JSON.stringify(error)).not.toContain(goodKey);
  });
});
