import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openTestGateway, otherKey, type TestGateway } from '#testing/test-gateway.ts';
import { sessionLifetime } from './sessions.ts';

const path = '/token-list';
const count = 600;

/** An instance with so many tokens, a hundred to a page. */
function pageOf(request: Request): Response {
  const offset = offsetOf(request);
  const items = Array.from({ length: Math.min(100, count - offset) }, (_, place) => ({
    _id: `id-${offset + place}`,
  }));
  return Response.json({ items, totalCount: count }, { headers: { 'Set-Cookie': 'ldso=1' } });
}

const offsetOf = ({ url }: Request) => Number(new URL(url).searchParams.get('offset'));

/** The same, except for what it answers from this offset on. */
function pageUntil(offset: number, answer: () => Response) {
  return (request: Request) => (offsetOf(request) < offset ? pageOf(request) : answer());
}

const limited = () => Response.json({ code: 'wait' }, { status: 429, headers: { 'Retry-After': '3' } });
const refused = () => Response.json({ code: 'forbidden' }, { status: 403 });

async function signedIn(respond: (request: Request) => Response | Promise<Response> = pageOf) {
  const gateway = openTestGateway();
  const cookie = await gateway.signIn();
  gateway.answer(respond);
  gateway.seen.length = 0;
  return { gateway, cookie };
}

type Line = Record<string, unknown>;

async function read(gateway: TestGateway, cookie: string, headers: Record<string, string> = {}) {
  return linesOf(await gateway.send(path, { cookie, headers }));
}

async function linesOf(response: Response): Promise<readonly Line[]> {
  const lines = (await response.text()).split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line): Line => JSON.parse(line));
}

const kinds = (lines: readonly Line[]) => lines.map((line) => Object.keys(line).join(' '));
const pages = (number: number) => Array.from({ length: number }, () => 'tag page');

describe('the list of tokens', () => {
  it('is every page as the instance gives it, and the end', async () => {
    const { gateway, cookie } = await signedIn();
    const response = await gateway.send(path, { cookie });
    expect(response.headers.get('Content-Type')).toBe('application/x-ndjson');
    const lines = await linesOf(response);
    expect(kinds(lines)).toEqual([...pages(6), 'end']);
    expect(lines.at(-1)).toEqual({ end: { isWhole: true, unreadable: 0 } });
    const single = await Promise.all(
      gateway.seen.map(async ({ url }) =>
        (await gateway.send(url.replace(/^.*?\.com/, ''), { cookie })).json(),
      ),
    );
    expect(lines.slice(0, -1).map(({ page }) => page)).toEqual(single);
  });

  it.each([
    ['spread over lines', (json: string) => json.replaceAll(',', ',\r\n')],
    ['ended by a newline', (json: string) => `${json}\n`],
    ['with a byte order mark', (json: string) => `\uFEFF${json}`],
  ])('is one line for a page that is %s', async (_, written) => {
    const json = { items: [{ _id: 'id-1', name: 'a\nb' }], totalCount: 1 };
    const { gateway, cookie } = await signedIn(() => new Response(written(JSON.stringify(json))));
    expect(await read(gateway, cookie)).toMatchObject([{ page: json }, { end: { isWhole: true } }]);
  });

  it('says of a page that is known only that it is the same', async () => {
    const { gateway, cookie } = await signedIn();
    const tags = (await read(gateway, cookie)).slice(0, 5).map(({ tag }) => tag);
    const again = await read(gateway, cookie, { 'Known-Pages': tags.join(',') });
    expect(again.slice(0, 5)).toEqual(tags.map((same) => ({ same })));
    expect(kinds(again.slice(5))).toEqual(['tag page', 'end']);
  });

  it('says for how long a limit is waited out', async () => {
    const { gateway, cookie } = await signedIn(pageUntil(200, limited));
    const response = await gateway.send(path, { cookie });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('waitMs')) text += (await reader?.read())?.value ?? '';
    expect(text).toMatch(/\{"waitMs":3\d{3}\}\n$/);
    await reader?.cancel();
  });

  it('ends with the page that fails, and all that the instance says about it', async () => {
    const { gateway, cookie } = await signedIn(pageUntil(200, refused));
    const lines = await read(gateway, cookie);
    expect(kinds(lines)).toEqual(['tag page', 'tag page', 'failure']);
    expect(lines[2]).toEqual({
      failure: {
        status: 403,
        headers: expect.objectContaining({ 'content-type': 'application/json' }),
        text: '{"code":"forbidden"}',
      },
    });
  });

  it('names the key that was refused in the middle by its last four characters', async () => {
    const { gateway, cookie } = await signedIn(pageUntil(200, () => new Response('', { status: 401 })));
    const lines = await read(gateway, cookie);
    expect(lines.at(-1)).toMatchObject({ failure: { status: 401, headers: { 'x-session-key': '5555' } } });
  });

  it('ends with the word of the gateway when the instance cannot be reached', async () => {
    const { gateway, cookie } = await signedIn(
      pageUntil(200, () => {
        throw new TypeError('fetch failed');
      }),
    );
    const lines = await read(gateway, cookie);
    expect(lines.at(-1)).toMatchObject({
      failure: {
        status: 502,
        headers: { 'x-error-source': 'gateway' },
        text: expect.stringContaining('upstream_unreachable'),
      },
    });
  });

  it('ends when the session is closed, and when it runs out', async () => {
    const { gateway, cookie } = await signedIn();
    const response = await gateway.send(path, { cookie });
    await gateway.send('/session', { method: 'DELETE', cookie });
    const closed = await linesOf(response);
    const other = await gateway.signIn(otherKey);
    gateway.answer((request) => {
      gateway.pass(sessionLifetime / 3);
      return pageOf(request);
    });
    const overdue = await read(gateway, other);
    for (const lines of [closed, overdue]) {
      expect(lines.length).toBeLessThan(7);
      expect(lines.at(-1)).toMatchObject({
        failure: { status: 401, text: expect.stringContaining('session_missing') },
      });
    }
  });

  it('is read four times at most at once in a session; others wait no longer than those last', async () => {
    const { gateway, cookie } = await signedIn();
    const other = await gateway.signIn(otherKey);
    const running = await Promise.all(Array.from({ length: 4 }, () => gateway.send(path, { cookie })));
    const fifth = await gateway.send(path, { cookie });
    expect([fifth.status, fifth.headers.get('Retry-After'), await fifth.json()]).toMatchObject([
      429,
      '1',
      { code: 'list_limited' },
    ]);
    const elsewhere = await gateway.send(path, { cookie: other });
    expect(elsewhere.status).toBe(200);
    await Promise.all([running[0]?.body?.cancel(), elsewhere.body?.cancel()]);
    expect((await gateway.send(path, { cookie })).status).toBe(200);
    for (const response of running.slice(1)) await response.body?.cancel();
  });

  it.each([
    ['it has come to its end', pageOf, 7],
    ['its first page failed', refused, 1],
  ])('gives its place back when %s', async (_, answer, lines) => {
    const { gateway, cookie } = await signedIn(answer);
    for (let time = 0; time < 6; time += 1) {
      const text = await (await gateway.send(path, { cookie })).text();
      expect(text.trim().split('\n')).toHaveLength(lines);
    }
  });

  it('stops asking when nobody reads any more', async () => {
    const { gateway, cookie } = await signedIn();
    const response = await gateway.send(path, { cookie });
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    const asked = gateway.seen.length;
    for (let turn = 0; turn < 20; turn += 1) await setImmediate();
    expect([gateway.seen.length, asked < 6]).toEqual([asked, true]);
  });

  it('takes back the calls that nobody waits for any more', async () => {
    const waiting: AbortSignal[] = [];
    const { gateway, cookie } = await signedIn((request) => {
      if (offsetOf(request) < 200) return pageOf(request);
      if (offsetOf(request) === 200) return refused();
      waiting.push(request.signal);
      return new Promise<Response>(() => undefined);
    });
    expect(kinds(await read(gateway, cookie)).at(-1)).toBe('failure');
    expect(waiting.map(({ aborted }) => aborted)).toEqual([true, true, true]);
  });
});

const parts = async (response: Response) => [
  response.status,
  response.headers.get('Content-Type'),
  await response.text(),
];

describe('where there is no list', () => {
  it.each([
    ['a refusal', refused],
    ['a failure', () => new Response('<h1>Oops</h1>', { status: 500 })],
    ['something else', () => Response.json({ code: 'x' })],
  ])('%s is given as it is to a read of the first page', async (_, answer) => {
    const { gateway, cookie } = await signedIn(answer);
    const single = await gateway.send('/api/v2/tokens?limit=100&offset=0&showAll=true', { cookie });
    expect(await parts(await gateway.send(path, { cookie }))).toEqual(await parts(single));
  });

  it('nobody who is signed out gets one, and nothing is sent', async () => {
    const { gateway } = await signedIn();
    const response = await gateway.send(path);
    expect([response.status, await response.json()]).toMatchObject([401, { code: 'session_missing' }]);
    expect(gateway.seen).toEqual([]);
  });

  it('nothing is written to', async () => {
    const { gateway, cookie } = await signedIn();
    const response = await gateway.send(path, { method: 'POST', cookie });
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET']);
  });

  it('nobody on the way keeps one, or its lines back', async () => {
    const { gateway, cookie } = await signedIn();
    const response = await gateway.send(path, { cookie });
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('X-Accel-Buffering')).toBe('no');
    await response.body?.cancel();
  });
});
