import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { readSeries } from '#testing/read-series.ts';
import { openTestGateway, type TestGateway } from '#testing/test-gateway.ts';
import { sessionLifetime } from './sessions.ts';

const series = '/token-pages?offset=200&limit=1000&step=100&count=7';

/** An instance that tells in each page where it begins. */
function pageOf(request: Request): Response {
  const { searchParams } = new URL(request.url);
  return Response.json(
    { items: [searchParams.get('offset')] },
    { headers: { 'X-Ratelimit-Route-Remaining': '900', 'Set-Cookie': 'ldso=1' } },
  );
}

/** The same, except for what it answers from this page on. */
function pageUntil(page: number, answer: () => Response) {
  return (request: Request) =>
    Number(new URL(request.url).searchParams.get('offset')) < 200 + 100 * page ? pageOf(request) : answer();
}

const scarce = () =>
  Response.json(
    { items: [] },
    { headers: { 'X-Ratelimit-Route-Remaining': '19', 'X-Ratelimit-Global-Remaining': '900' } },
  );

const limited = () => Response.json({ code: 'wait' }, { status: 429, headers: { 'Retry-After': '3' } });

async function signedIn(respond: (request: Request) => Response | Promise<Response> = pageOf) {
  const gateway = openTestGateway();
  const cookie = await gateway.signIn();
  gateway.answer(respond);
  gateway.seen.length = 0;
  return { gateway, cookie };
}

async function read(gateway: TestGateway, cookie: string, headers: Record<string, string> = {}) {
  return readSeries(await gateway.send(series, { cookie, headers }));
}

describe('a series of pages', () => {
  it('has the answers that the pages have by themselves, in their order', async () => {
    const { gateway, cookie } = await signedIn();
    const answers = await read(gateway, cookie);
    const offsets = [200, 300, 400, 500, 600, 700, 800];
    const paths = offsets.map((offset) => `/api/v2/tokens?limit=1000&offset=${offset}&showAll=true`);
    expect(gateway.seen.map(({ url }) => url)).toEqual(
      paths.map((path) => `https://app.launchdarkly.com${path}`),
    );
    const single = await Promise.all(
      paths.map(async (path) => {
        const response = await gateway.send(path, { cookie });
        const names = ['content-type', 'etag', 'x-ratelimit-route-remaining'];
        return {
          status: response.status,
          headers: names.map((name) => response.headers.get(name)),
          text: await response.text(),
        };
      }),
    );
    expect(
      answers.map(({ status, headers, text }) => ({ status, headers: [...headers.values()], text })),
    ).toEqual(single);
  });

  it('says of a page that was read before only that it is the same', async () => {
    const { gateway, cookie } = await signedIn();
    const first = await read(gateway, cookie);
    const etags = first.map(({ headers }) => headers.get('ETag'));
    const again = await read(gateway, cookie, { 'If-None-Match': etags.slice(0, 6).join(', ') });
    expect(again.map(({ status, text }) => [status, text])).toEqual([
      ...Array.from({ length: 6 }, () => [304, '']),
      [200, '{"items":["800"]}'],
    ]);
  });

  it('ends with the page that makes it larger than 32 MiB, and leaves the rest to be asked for anew', async () => {
    const large = 'x'.repeat(12 * 1024 * 1024);
    const { gateway, cookie } = await signedIn(() => Response.json({ items: [large] }));
    const answers = await read(gateway, cookie);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('is one of four at most in a session; others wait no longer than those last', async () => {
    const waiting: (() => void)[] = [];
    const { gateway, cookie } = await signedIn(async (request) => {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
      return pageOf(request);
    });
    const other = await gateway.signIn();
    const running = await Promise.all(Array.from({ length: 4 }, () => gateway.send(series, { cookie })));
    const fifth = await gateway.send(series, { cookie });
    expect([fifth.status, fifth.headers.get('Retry-After'), await fifth.json()]).toMatchObject([
      429,
      '1',
      { code: 'series_limited' },
    ]);
    const elsewhere = await gateway.send(series, { cookie: other });
    expect(elsewhere.status).toBe(200);
    await Promise.all([running[0]?.body?.cancel(), elsewhere.body?.cancel()]);
    expect((await gateway.send(series, { cookie })).status).toBe(200);
    for (const response of running.slice(1)) await response.body?.cancel();
    for (const answer of waiting) answer();
  });

  it('gives its place back when it has come to its end', async () => {
    const { gateway, cookie } = await signedIn();
    for (let count = 0; count < 6; count += 1) expect(await read(gateway, cookie)).toHaveLength(7);
  });

  it('ends with the first failure, with all that the instance says about it', async () => {
    const { gateway, cookie } = await signedIn(pageUntil(2, limited));
    const answers = await read(gateway, cookie);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect([answers[2]?.headers.get('Retry-After'), answers[2]?.text]).toEqual(['3', '{"code":"wait"}']);
    // The others were on their way when it came.
    expect(gateway.seen.length).toBeLessThanOrEqual(6);
  });

  it('asks for no more once the limits of the account leave few calls, which others need', async () => {
    const { gateway, cookie } = await signedIn(pageUntil(1, scarce));
    const answers = await read(gateway, cookie);
    // What was under way when it was told is given; the rest is for the console to ask for.
    expect([answers.length, gateway.seen.length]).toEqual([5, 5]);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
  });

  it('ends with the word of the gateway when the instance cannot be reached', async () => {
    const { gateway, cookie } = await signedIn(
      pageUntil(1, () => {
        throw new TypeError('fetch failed');
      }),
    );
    const answers = await read(gateway, cookie);
    expect(answers.map(({ status }) => status)).toEqual([200, 502]);
    expect(answers[1]?.headers.get('X-Error-Source')).toBe('gateway');
    expect(answers[1]?.text).toContain('upstream_unreachable');
  });

  it('ends when the session does', async () => {
    const { gateway, cookie } = await signedIn();
    const response = await gateway.send(series, { cookie });
    await gateway.send('/session', { method: 'DELETE', cookie });
    const answers = await readSeries(response);
    expect(answers.at(-1)?.status).toBe(401);
    expect(answers.at(-1)?.text).toContain('session_missing');
    expect(answers.length).toBeLessThan(7);
  });

  it('ends when the session runs out in the middle of it', async () => {
    const { gateway, cookie } = await signedIn();
    gateway.answer((request) => {
      gateway.pass(sessionLifetime / 3);
      return pageOf(request);
    });
    const answers = await read(gateway, cookie);
    expect(answers.at(-1)?.status).toBe(401);
    expect(answers.length).toBeLessThan(7);
  });

  it('stops asking when nobody reads any more', async () => {
    const { gateway, cookie } = await signedIn();
    const response = await gateway.send(series, { cookie });
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    const asked = gateway.seen.length;
    for (let turn = 0; turn < 20; turn += 1) await setImmediate();
    expect([gateway.seen.length, asked < 7]).toEqual([asked, true]);
  });

  it('takes back the calls that nobody waits for any more', async () => {
    const waiting: AbortSignal[] = [];
    const { gateway, cookie } = await signedIn((request) => {
      if (request.url.includes('offset=200')) return Response.json({}, { status: 500 });
      waiting.push(request.signal);
      return new Promise<Response>(() => undefined);
    });
    expect((await read(gateway, cookie)).map(({ status }) => status)).toEqual([500]);
    expect(waiting.map(({ aborted }) => aborted)).toEqual([true, true, true]);
  });
});

describe('what is no series', () => {
  it('has no session, and is never sent', async () => {
    const { gateway } = await signedIn();
    const response = await gateway.send(series);
    expect([response.status, await response.json()]).toMatchObject([401, { code: 'session_missing' }]);
    expect(gateway.seen).toEqual([]);
  });

  it.each([
    ['count', 'offset=0&limit=100&step=100&count=101'],
    ['count', 'offset=0&limit=100&step=100'],
    ['offset', 'offset=-1&limit=100&step=100&count=5'],
    ['limit', 'offset=0&limit=1e3&step=100&count=5'],
    ['limit', 'offset=0&limit=1001&step=100&count=5'],
    ['step', 'offset=0&limit=100&step=0&count=5'],
  ])('is told which parameter is wrong: %s in %s', async (parameter, query) => {
    const { gateway, cookie } = await signedIn();
    const response = await gateway.send(`/token-pages?${query}`, { cookie });
    expect([response.status, await response.json()]).toEqual([
      400,
      { code: 'invalid_request', message: `The parameter "${parameter}" is missing or out of range.` },
    ]);
    expect(gateway.seen).toEqual([]);
  });

  it('is not written to', async () => {
    const { gateway, cookie } = await signedIn();
    const response = await gateway.send(series, { method: 'POST', cookie });
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET']);
  });

  it('is kept by nobody on the way', async () => {
    const { gateway, cookie } = await signedIn();
    const response = await gateway.send(series, { cookie });
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    await response.body?.cancel();
  });
});
