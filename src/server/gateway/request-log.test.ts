import { describe, expect, it } from 'vitest';
import { sandboxStandIn } from '#testing/sandbox-stand-in.ts';
import { goodKey, openTestGateway, otherKey, ownTokenId } from '#testing/test-gateway.ts';
import { createLog } from './log.ts';

/** Without the lines of events (event-log.test.ts). */
function requestsIn(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line.includes('"message":"request"'));
}

describe('the log', () => {
  it('has one JSON line per request with what was asked and how it ended', async () => {
    const { send, logLines, signIn } = openTestGateway();
    const cookie = await signIn();
    await send('/api/v2/tokens?limit=20', { cookie });
    const entries = requestsIn(logLines).map((line): unknown => JSON.parse(line));
    expect(entries).toMatchObject([
      { level: 'info', message: 'request', method: 'POST', path: '/session', status: 200, instance: 'com' },
      {
        level: 'info',
        message: 'request',
        method: 'GET',
        path: '/api/v2/tokens',
        status: 200,
        instance: 'com',
      },
    ]);
  });

  it('calls a failure an error, and keeps probes for debugging', async () => {
    const { send, logLines, signIn, answer } = openTestGateway();
    const cookie = await signIn();
    answer(() => Promise.reject(new Error('down')));
    await send('/api/v2/tokens', { cookie });
    await send('/healthz');
    expect(
      requestsIn(logLines)
        .slice(1)
        .map((line): unknown => JSON.parse(line)),
    ).toMatchObject([
      { level: 'error', status: 502 },
      { level: 'debug', path: '/healthz' },
    ]);
  });

  it('does not call it a failure when the browser dropped its read', async () => {
    const { app, logLines, nameOf, signIn, answer } = openTestGateway();
    const cookie = await signIn();
    const leaving = new AbortController();
    answer(() => {
      leaving.abort();
      return new Promise<Response>(() => undefined);
    });
    await app.request('http://127.0.0.1:4400/api/v2/tokens', {
      headers: { Cookie: cookie, 'X-Session': nameOf(cookie) },
      signal: leaving.signal,
    });
    expect(JSON.parse(logLines.at(-1) ?? '')).toMatchObject({ level: 'info', gone: true });
  });

  it('holds no key, cookie or query, whatever happens', async () => {
    const { send, logLines, signIn, answer } = openTestGateway();
    const cookie = await signIn();
    answer((request) =>
      request.url.endsWith('/reset')
        ? Response.json({ _id: ownTokenId, token: otherKey })
        : Promise.reject(new Error(`no route for ${goodKey}`)),
    );
    await send(`/api/v2/tokens/${ownTokenId}/reset?secret=in-the-query`, { method: 'POST', cookie });
    await send('/session/test-key', { method: 'POST', cookie, body: { key: otherKey } });
    await send('/session', { method: 'POST', body: { instance: 'com', key: otherKey } });
    await send(`/api/v2/tokens/${goodKey}`, { cookie });
    const everything = logLines.join('');
    expect(requestsIn(logLines)).toHaveLength(5);
    for (const secret of [goodKey.slice(4), otherKey.slice(4), cookie.split('=')[1] ?? '-', 'in-the-query'])
      expect(everything).not.toContain(secret);
  });

  it.each([
    `/x_${goodKey}`,
    `/tokens/x${goodKey}`,
    `/%61pi-${goodKey.slice(4)}`,
    `/%2561%2570i-${goodKey.slice(4)}`,
    `/${goodKey.replaceAll('-', '%2D')}`,
    `/${goodKey.replaceAll('-', '%252d')}`,
    `/${goodKey.replaceAll('-', '_')}`,
    `/${goodKey.toUpperCase()}`,
    `/${goodKey.slice(4)}`,
    `/${goodKey.slice(4).replaceAll('-', '')}`,
    `/${goodKey.replaceAll(/./g, (character) => `%${character.charCodeAt(0).toString(16)}`)}`,
    `/SDK-${goodKey.slice(4)}`,
    `/a%zz/api%2D${goodKey.slice(4)}`,
  ])('holds no key that stands in the path as %s', async (path) => {
    const { send, logLines } = openTestGateway();
    await send(path);
    expect(logLines).toHaveLength(1);
    expect(logLines[0]).toContain('[removed]');
    const letters = decodeURIComponent(logLines[0]?.replaceAll('%zz', '').replaceAll('%25', '%') ?? '');
    expect(letters.replaceAll(/[^0-9a-z]/gi, '')).not.toMatch(/1{8}|2222|4333|8444|5{12}/i);
  });

  it('leaves every other path as it was asked for', async () => {
    const { send, logLines } = openTestGateway();
    const paths = [
      '/tokens/650000000000000000000001',
      '/a%2Fb%zz',
      '/assets/main-Ab12.js',
      `/${'%25'.repeat(2000)}`,
    ];
    for (const path of paths) await send(path);
    expect(logLines.map((line) => JSON.parse(line) as unknown)).toMatchObject(
      paths.map((path) => ({ path })),
    );
  });

  it('has one line per request also when the address tries to begin another', async () => {
    const { app, logLines } = openTestGateway();
    for (const path of ['/a%0a{"level":"error"}', '/a%0d%0ab', '/a%E2%80%A8b', '/"}\\n{"', '/a%00b'])
      await app.request(`http://127.0.0.1:4400${path}`);
    expect(requestsIn(logLines)).toHaveLength(5);
    for (const line of logLines) {
      expect(line.trimEnd()).not.toMatch(/[\n\r\u2028\0]/);
      expect(JSON.parse(line)).toMatchObject({ level: 'info', message: 'request' });
    }
  });

  it('names only the kind of an unexpected failure, and the answer not even that', async () => {
    const sandbox = {
      ...sandboxStandIn(),
      personaKey: () => Promise.reject(new RangeError(`in /srv/app.js with ${goodKey}`)),
    };
    const { send, logLines } = openTestGateway({ sandbox });
    const body = { instance: 'sandbox', persona: 'reader' };
    const response = await send('/session', { method: 'POST', body });
    expect([response.status, await response.json()]).toEqual([
      500,
      { code: 'gateway_failed', message: 'The gateway failed unexpectedly.' },
    ]);
    expect(JSON.parse(logLines[0] ?? '')).toMatchObject({ level: 'error', error: 'RangeError' });
    expect(logLines.join('')).not.toMatch(/srv|1111/);
  });

  it('writes only what LOG_LEVEL asks for', () => {
    const lines: string[] = [];
    const log = createLog(
      'warn',
      (line) => lines.push(line),
      () => 0,
    );
    log('info', 'quiet');
    log('warn', 'loud', { key: goodKey });
    expect(lines).toEqual([
      '{"time":"1970-01-01T00:00:00.000Z","level":"warn","message":"loud","key":"api-[removed]"}\n',
    ]);
    createLog('silent', (line) => lines.push(line))('error', 'nothing');
    expect(lines).toHaveLength(1);
  });
});
