import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer as createProxy, type IncomingMessage } from 'node:http';
import { createServer as createInstance } from 'node:https';
import { connect, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { makeCertificate } from '#testing/certificate.ts';
import { readConfig } from './config.ts';
import { createSend } from './gateway/send-over-network.ts';
import { ProxyFailure } from './gateway/upstream.ts';
import { directOutbound, proxyFor, readOutbound, type Outbound } from './outbound.ts';
import { ConfigError, SettingsReader, type Environment } from './settings.ts';

const sockets = new Set<Socket>();
const servers = new Set<Server>();
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of servers) server.close();
});

async function listening(server: Server): Promise<number> {
  servers.add(server);
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  return typeof bound === 'object' && bound !== null ? bound.port : 0;
}

const host = 'launchdarkly.test';
const certificate = makeCertificate({ host });

function startInstance(own = certificate): Promise<number> {
  return listening(createInstance(own, ({ url }, answer) => answer.end(`${url}`)));
}

/** A proxy that connects every host to this machine; gives what it was sent, too. */
async function startProxy(answer?: (request: IncomingMessage, socket: Socket) => void) {
  const asked: { readonly host: string | undefined; readonly headers: IncomingMessage['headers'] }[] = [];
  const proxy = createProxy();
  proxy.on('connect', (request: IncomingMessage, socket: Socket) => {
    asked.push({ host: request.url, headers: request.headers });
    if (answer !== undefined) return answer(request, socket);
    const [, port] = (request.url ?? '').split(':');
    const onward = connect(Number(port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    sockets.add(onward);
  });
  return { asked, url: new URL(`http://127.0.0.1:${await listening(proxy)}`) };
}

const call = (origin: string, outbound: Partial<Outbound>, signal = new AbortController().signal) =>
  createSend({ ...directOutbound, authorities: certificate.cert, ...outbound })({
    origin,
    path: '/api/v2/tokens',
    method: 'GET',
    headers: { Authorization: 'the key' },
    signal,
  });

describe('a call through a proxy', () => {
  it('reaches the instance, and the proxy learns its host and nothing else', async () => {
    const { url, asked } = await startProxy();
    url.username = 'console';
    url.password = 'p%40ss';
    const port = await startInstance();
    const answer = await call(`https://${host}:${port}`, { proxy: url });
    expect([answer.status, new TextDecoder().decode(answer.body)]).toEqual([200, '/api/v2/tokens']);
    expect(asked).toEqual([
      {
        host: `${host}:${port}`,
        headers: {
          host: `${host}:${port}`,
          'proxy-authorization': `Basic ${Buffer.from('console:p@ss').toString('base64')}`,
          'proxy-connection': 'Keep-Alive',
        },
      },
    ]);
  });

  it.each([407, 403, 502])('that the proxy refuses with %i is told as that', async (status) => {
    const { url } = await startProxy((_, socket) => socket.end(`HTTP/1.1 ${status} No\r\n\r\n`));
    await expect(call(`https://${host}`, { proxy: url })).rejects.toMatchObject({
      name: 'ProxyFailure',
      status,
    });
  });

  it('that the proxy breaks off, or that finds no proxy, is the proxy’s failure', async () => {
    const { url } = await startProxy((_, socket) => socket.destroy());
    await expect(call(`https://${host}`, { proxy: url })).rejects.toBeInstanceOf(ProxyFailure);
    await expect(call(`https://${host}`, { proxy: new URL('http://127.0.0.1:1') })).rejects.toMatchObject({
      name: 'ProxyFailure',
      cause: { code: 'ECONNREFUSED' },
    });
  });

  it('that the proxy leaves hanging ends with its signal', async () => {
    const stopping = new AbortController();
    const { url } = await startProxy(() => stopping.abort());
    await expect(call(`https://${host}`, { proxy: url }, stopping.signal)).rejects.toBeInstanceOf(
      ProxyFailure,
    );
  });

  it('that breaks off later is the instance’s failure', async () => {
    const { url } = await startProxy((_, socket) => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.once('data', () => socket.destroy());
    });
    await expect(call(`https://${host}`, { proxy: url })).rejects.not.toBeInstanceOf(ProxyFailure);
  });
});

describe('an instance with a certificate of one’s own', () => {
  const other = makeCertificate({ host });
  it.each([
    ['signed by an authority that isn’t known', other, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['past its time', makeCertificate({ host, until: Date.now() - 86_400_000 }), 'CERT_HAS_EXPIRED'],
    ['for another host', makeCertificate({ host: 'other.test' }), 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ])('%s is refused by that name', async (_, own, code) => {
    const { url } = await startProxy();
    const port = await startInstance(own);
    // Those that are trusted are refused for their other fault.
    const authorities = own === other ? certificate.cert : own.cert;
    await expect(call(`https://${host}:${port}`, { proxy: url, authorities })).rejects.toMatchObject({
      code,
    });
  });
});

describe('NO_PROXY', () => {
  const proxy = new URL('http://proxy.test:3128');
  it.each([
    ['', 'https://app.launchdarkly.com', true],
    ['app.launchdarkly.com', 'https://app.launchdarkly.com', false],
    ['launchdarkly.com', 'https://app.launchdarkly.com', false],
    ['.launchdarkly.com', 'https://app.launchdarkly.com', false],
    ['*.launchdarkly.com', 'https://app.launchdarkly.com', false],
    ['darkly.com', 'https://app.launchdarkly.com', true],
    ['launchdarkly.com:8443', 'https://app.launchdarkly.com', true],
    ['launchdarkly.com:443', 'https://app.launchdarkly.com', false],
    ['LaunchDarkly.com:8443', 'https://app.launchdarkly.com:8443', false],
    ['a.test, b.test', 'https://b.test', false],
    ['*', 'https://app.launchdarkly.com', false],
    ['', 'https://127.0.0.1:8443', false],
    ['', 'http://localhost:8080', false],
  ])('"%s" and %s', (noProxy, origin, isProxied) => {
    const { direct } = readOutbound(new SettingsReader({ NO_PROXY: noProxy }));
    expect(proxyFor({ ...directOutbound, proxy, direct }, new URL(origin)) === proxy).toBe(isProxied);
  });
});

function problemsOf(environment: Environment): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    return error instanceof ConfigError ? error.problems : [];
  }
}

function write(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'outbound-')), name);
  writeFileSync(path, text);
  return path;
}

describe('settings from files', () => {
  it('a secret may lie in a file, whose final newline is no part of it', () => {
    const secret = 's'.repeat(32);
    const path = write('secret', `${secret},${'t'.repeat(32)}\n`);
    expect(readConfig({ SESSION_SECRET_FILE: path }).sessionSecrets).toEqual([secret, 't'.repeat(32)]);
    expect(
      readConfig({ HTTPS_PROXY_FILE: write('proxy', 'http://u:p@proxy.test:3128\n') }).outbound.proxy?.host,
    ).toBe('proxy.test:3128');
  });

  it('is said in one sentence, without the content, when it cannot be used', () => {
    const short = write('secret', 'hunter2');
    const empty = write('empty', ' \n');
    expect(problemsOf({ SESSION_SECRET_FILE: short })).toEqual([
      expect.stringMatching(/^SESSION_SECRET is too short: ((?!hunter).)*$/),
    ]);
    expect(problemsOf({ SESSION_SECRET_FILE: empty })).toEqual([
      `SESSION_SECRET_FILE: the file "${empty}" is empty.`,
    ]);
    expect(problemsOf({ SESSION_SECRET_FILE: '/nowhere/secret' })).toEqual([
      'SESSION_SECRET_FILE: the file "/nowhere/secret" can\'t be read (ENOENT).',
    ]);
    expect(problemsOf({ SESSION_SECRET_FILE: short, SESSION_SECRET: 's'.repeat(32) })).toEqual([
      'SESSION_SECRET and SESSION_SECRET_FILE are both set: keep one of them.',
    ]);
  });

  it('a proxy is an address, and what it says is wrong does not repeat its password', () => {
    for (const text of ['proxy:3128', 'socks5://u:hunter2@proxy.test', 'http://u:hunter2@proxy.test/path']) {
      const problems = problemsOf({ HTTPS_PROXY: text });
      expect(problems).toEqual(['HTTPS_PROXY must be an address such as http://proxy.example.com:3128.']);
    }
    expect(readConfig({ https_proxy: 'http://proxy.test:1' }).outbound.proxy?.host).toBe('proxy.test:1');
  });

  it('authorities are certificates in PEM', () => {
    const good = write('ca.pem', `# Our authority\n${certificate.cert}`);
    expect(readConfig({ UPSTREAM_CA_FILE: good }).outbound.authorities).toBe(certificate.cert.trim());
    expect(problemsOf({ UPSTREAM_CA_FILE: write('ca.pem', 'no') })).toEqual([
      'UPSTREAM_CA_FILE: the file has no certificate in PEM form.',
    ]);
    const broken = certificate.cert.replace('\nM', '\nN');
    expect(problemsOf({ UPSTREAM_CA_FILE: write('ca.pem', `${certificate.cert}${broken}`) })).toEqual([
      "UPSTREAM_CA_FILE: certificate 2 of the file can't be read.",
    ]);
  });
});
