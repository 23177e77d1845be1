// What only bytes on a socket can try: messages that are read in two ways, targets that are no paths, clients that never finish.
import type { Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { exchange, openRaw } from '#testing/raw-connection.ts';
import { goodKey, openTestGateway } from '#testing/test-gateway.ts';
import { listen, usualLimits, type ConnectionLimits } from './listen.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function openGateway(limits?: ConnectionLimits) {
  const gateway = openTestGateway();
  const cookie = await gateway.signIn();
  const { server, address } = await listen(gateway.app.fetch, { host: '127.0.0.1', port: 0 }, limits);
  open.push(server);
  const { host } = new URL(address);
  const reading = `Host: ${host}\r\nCookie: ${cookie}\r\nX-Session: ${gateway.nameOf(cookie)}\r\nConnection: close\r\n`;
  const writing = `${reading}X-Access-Token-Console: 1\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\n`;
  return {
    ...gateway,
    server,
    address,
    host,
    reading,
    writing,
    /** What reached the instance since signing in. */
    forwarded: () => gateway.seen.slice(1).map(({ method, url }) => `${method} ${url}`),
    isWell: async () => (await fetch(`${address}/healthz`)).status === 200,
  };
}

const statusLine = (answer: string) => answer.split('\r\n')[0] ?? '';
const answersIn = (text: string) => text.match(/^HTTP\/1\.1 \d{3}/gm) ?? [];

describe('a target', () => {
  it.each([
    ['GET', '/api/v2/tokens/../projects', 404],
    ['GET', '/api/v2/./projects', 404],
    ['GET', '/api/v2/tokens/%2e%2e/projects', 404],
    ['GET', '/api/v2/tokens/%252e%252e%252fprojects', 404],
    ['GET', '/api/v2/tokens/..%2f..%2fprojects', 404],
    ['GET', '/api/v2/tokens%2fabc', 404],
    ['GET', '/api/v2/tokens;a=b', 404],
    ['GET', '/api/v2/tokens/%00', 404],
    ['GET', '/api/v2/tokens/%zz', 404],
    ['GET', '/api/v2/tokens/%c0%ae%c0%ae', 404],
    ['GET', '/api/v2/tokens%0d%0aX-Evil:%201', 404],
    ['GET', '//evil.example/api/v2/tokens', 404],
    ['GET', '/api/v2\\tokens', 400],
    ['GET', '/\\evil.example/api/v2/tokens', 400],
    ['GET', 'http://evil.example/api/v2/tokens', 421],
    ['GET', 'http://127.0.0.1:1@evil.example/api/v2/tokens', 421],
    ['GET', 'file:///etc/passwd', 400],
    ['OPTIONS', '*', 400],
    ['GET', `/${'a'.repeat(40_000)}`, 431],
    ['TRACE', '/session', 403],
    ['TRACK', '/session', 400],
    ['PRI', '*', 400],
  ])('%s %s is refused and reaches nobody', async (method, target, status) => {
    const { address, reading, forwarded, isWell } = await openGateway();
    const answer = await exchange(address, `${method} ${target} HTTP/1.1\r\n${reading}\r\n`);
    expect(statusLine(answer)).toContain(`HTTP/1.1 ${status} `);
    expect(answer).not.toContain('X-Evil: 1');
    expect(forwarded()).toEqual([]);
    expect(await isWell()).toBe(true);
  });

  it('in absolute form is read as that address, as HTTP asks for', async () => {
    const { address, reading, forwarded } = await openGateway();
    const answer = await exchange(address, `GET ${address}/api/v2/tokens HTTP/1.1\r\n${reading}\r\n`);
    expect(statusLine(answer)).toContain('200');
    expect(forwarded()).toEqual(['GET https://app.launchdarkly.com/api/v2/tokens']);
  });

  it('of CONNECT opens no tunnel', async () => {
    const { address, host, forwarded } = await openGateway();
    expect(await exchange(address, `CONNECT evil.example:443 HTTP/1.1\r\nHost: ${host}\r\n\r\n`)).toBe('');
    expect(forwarded()).toEqual([]);
  });
});

describe('a message that could be read in two ways', () => {
  const smuggled = 'DELETE /api/v2/tokens/a HTTP/1.1\r\n';
  const body = `0\r\n\r\n${smuggled}`;

  it.each([
    ['a length and chunks', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n'],
    ['chunks and a length', 'Transfer-Encoding: chunked\r\nContent-Length: 5\r\n'],
    ['two lengths', 'Content-Length: 5\r\nContent-Length: 50\r\n'],
    ['the same length twice', 'Content-Length: 5\r\nContent-Length: 5\r\n'],
    ['a list of lengths', 'Content-Length: 5, 5\r\n'],
    ['a negative length', 'Content-Length: -5\r\n'],
    ['a length with a sign', 'Content-Length: +5\r\n'],
    ['two codings', 'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n'],
    ['a coding nobody knows', 'Transfer-Encoding: xchunked\r\n'],
    ['chunks that are not the last coding', 'Transfer-Encoding: chunked, gzip\r\n'],
    ['a space before the colon', 'Transfer-Encoding : chunked\r\n'],
    ['a folded header', 'X-A: b\r\n c: d\r\nContent-Length: 5\r\n'],
    ['a bare line feed', 'X-A: b\nContent-Length: 5\r\n'],
    ['a bare carriage return', 'X-A: b\rContent-Length: 5\r\n'],
    ['a NUL in a header', 'X-A: b\0\r\nContent-Length: 5\r\n'],
    ['a second host', 'Host: evil.example\r\nContent-Length: 5\r\n'],
  ])('with %s is refused, and so is all that follows it', async (_, headers) => {
    const { address, writing, forwarded, logLines, isWell } = await openGateway();
    const answer = await exchange(
      address,
      `POST /session HTTP/1.1\r\n${writing}${headers}\r\n${body}${writing}\r\n`,
    );
    expect(answersIn(answer)).toEqual(['HTTP/1.1 400']);
    expect(forwarded()).toEqual([]);
    expect(logLines.join('')).not.toContain('DELETE');
    expect(await isWell()).toBe(true);
  });

  it.each([
    ['a path', 'GET /session\r\nX-Evil: 1 HTTP/1.1\r\n'],
    ['no version', 'GET /session\r\n'],
    ['another protocol', 'GET /session SMTP/1.0\r\n'],
    ['a chunk of no length', 'POST /session HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
  ])('with %s that does not end where it should never speaks for a session', async (_, start) => {
    const { address, host, forwarded } = await openGateway();
    const answer = await exchange(address, `${start}Host: ${host}\r\nConnection: close\r\n\r\n`);
    expect(answer).not.toContain('app.launchdarkly.com","identity');
    expect(forwarded()).toEqual([]);
  });

  it.each(['', ' ', 'exa mple', '127.0.0.1@evil.example', '127.0.0.1/api', 'evil.example#', '[::1'])(
    'for the host %j is refused',
    async (host) => {
      const { address } = await openGateway();
      const answer = await exchange(
        address,
        `GET /session HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      );
      expect(statusLine(answer)).toMatch(/ 4(?:00|21) /);
    },
  );
});

describe('headers', () => {
  it.each([
    ['a single one of 40 kB', `X-A: ${'a'.repeat(40_000)}\r\n`],
    ['hundreds of them', 'a: b\r\n'.repeat(300)],
  ])('are refused when there are too many bytes or names: %s', async (_, more) => {
    const { address, reading } = await openGateway();
    const answer = await exchange(address, `GET /session HTTP/1.1\r\n${reading}${more}\r\n`);
    expect(statusLine(answer)).toContain('431');
    expect(answer).toContain('Other programs on this host name probably set too many cookies');
  });

  it('of 17 kB, as cookies of other programs under the same host name make them, are no obstacle', async () => {
    const { address, reading } = await openGateway();
    const cookies = `Cookie: ${'other=program; '.repeat(1200)}`;
    const answer = await exchange(address, `GET /session HTTP/1.1\r\n${reading}${cookies}\r\n\r\n`);
    expect(statusLine(answer)).toContain('200');
  });

  it.each([
    ['a second host', 'Host: evil.example\r\n', 400],
    ['hundreds of headers', 'a: b\r\n'.repeat(300), 431],
    ['40 kB of headers', `X-A: ${'a'.repeat(40_000)}\r\n`, 431],
    ['a space before the colon', 'X-A : b\r\n', 400],
  ])('of a refusal for %s are as strict as those of every other answer', async (_, more, status) => {
    const { address, reading } = await openGateway();
    const answer = await exchange(address, `GET /session HTTP/1.1\r\n${reading}${more}\r\n`);
    expect(statusLine(answer)).toContain(`${status}`);
    for (const header of [
      /^Content-Security-Policy: default-src 'none'/m,
      /^X-Content-Type-Options: nosniff\r$/m,
      /^Referrer-Policy: no-referrer\r$/m,
      /^X-Frame-Options: DENY\r$/m,
      /^X-Answered-By: access-token-console\r$/m,
      /^Connection: close\r$/m,
    ])
      expect(answer).toMatch(header);
  });

  it.each(['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override'])(
    '%s turns no write into another one',
    async (name) => {
      const { address, writing, forwarded, seen } = await openGateway();
      const send = (path: string) =>
        exchange(
          address,
          `POST ${path} HTTP/1.1\r\n${writing}${name}: DELETE\r\nContent-Length: 2\r\n\r\n{}`,
        );
      expect(statusLine(await send('/api/v2/tokens/abc'))).toContain('405');
      expect(statusLine(await send('/api/v2/tokens'))).toContain('200');
      expect(forwarded()).toEqual(['POST https://app.launchdarkly.com/api/v2/tokens']);
      expect(seen.at(-1)?.headers.get(name)).toBeNull();
    },
  );

  it.each([
    'Sec-Fetch-Site: cross-site\r\n',
    'X-Access-Token-Console: 1\r\n',
    'X-Access-Token-Console: 0\r\n',
  ])('that are said twice do not pass for said once: %j', async (twice) => {
    const { address, writing, forwarded } = await openGateway();
    const message = `POST /api/v2/tokens HTTP/1.1\r\n${writing}${twice}Content-Length: 2\r\n\r\n{}`;
    expect(statusLine(await exchange(address, message))).toContain('403');
    expect(forwarded()).toEqual([]);
  });

  it('that ask for another protocol are ignored', async () => {
    const { address, reading } = await openGateway();
    for (const upgrade of ['h2c', 'websocket', 'TLS/1.0']) {
      const message = `GET /healthz HTTP/1.1\r\n${reading}Upgrade: ${upgrade}\r\n\r\n`;
      expect(statusLine(await exchange(address, message))).toContain('200');
    }
  });
});

describe('a client that does not finish', () => {
  const impatient: ConnectionLimits = {
    ...usualLimits,
    headersTimeout: 100,
    requestTimeout: 200,
    connectionsCheckingInterval: 20,
    keepAliveTimeout: 1000,
  };

  it.each([
    ['says nothing', () => ''],
    ['stops in the headers', () => 'GET /session HTTP/1.1\r\nHost: a'],
    [
      'stops in the body',
      (writing: string) => `POST /session HTTP/1.1\r\n${writing}Content-Length: 90\r\n\r\n{`,
    ],
    [
      'stops between chunks',
      (writing: string) => `POST /session HTTP/1.1\r\n${writing}Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n`,
    ],
  ])('and %s is shown out', async (_, message) => {
    const { address, writing, logLines, isWell } = await openGateway(impatient);
    expect(statusLine(await exchange(address, message(writing)))).toMatch(/^$|408/);
    expect(logLines.join('')).not.toContain('"level":"error"');
    expect(await isWell()).toBe(true);
  });

  it('holds a place, but others get theirs as soon as one is free', async () => {
    const { address, reading, isWell } = await openGateway({
      ...impatient,
      headersTimeout: 60_000,
      requestTimeout: 60_000,
      maxConnections: 3,
    });
    const idle = [openRaw(address), openRaw(address), openRaw(address)];
    for (const { write, received } of idle) {
      write(`GET /healthz HTTP/1.1\r\n${reading.replace('close', 'keep-alive')}\r\n`);
      await received(/alive/);
    }
    expect(await exchange(address, `GET /healthz HTTP/1.1\r\n${reading}\r\n`)).toBe('');
    for (const { socket, closed } of idle) {
      socket.destroy();
      await closed;
    }
    await expect.poll(() => isWell().catch(() => false)).toBe(true);
  });
});

it('two thousand connections at once are answered or closed, and the next one is served', async () => {
  const { address, reading, isWell } = await openGateway();
  const message = `GET /session HTTP/1.1\r\n${reading}\r\n`;
  const answers = await Promise.all(Array.from({ length: 2000 }, () => exchange(address, message)));
  expect(answers.filter((answer) => answer !== '' && !answer.startsWith('HTTP/1.1 200'))).toEqual([]);
  expect(answers.filter((answer) => answer.startsWith('HTTP/1.1 200')).length).toBeGreaterThan(0);
  expect(await isWell()).toBe(true);
});

it('nothing of all this puts a key or a cookie into the log', async () => {
  const { address, reading, logLines, host } = await openGateway();
  await exchange(
    address,
    `GET /session?key=${goodKey} HTTP/1.1\r\n${reading}Authorization: ${goodKey}\r\n\r\n`,
  );
  await exchange(address, `GET /${goodKey} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  expect(logLines.length).toBeGreaterThan(2);
  expect(logLines.join('')).not.toMatch(/11111111|-4333-|eyJhbGci/);
});
