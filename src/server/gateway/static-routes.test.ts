import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestGateway, type TestGateway } from '#testing/test-gateway.ts';
import { loadAssets } from './static-assets.ts';

const early = 'askFor("/session");';
const page = `<html data-session="SESSION_STATE" data-color-scheme="COLOR_SCHEME" data-page="PAGE_NAME"><style nonce="CSP_NONCE"></style><script>${early}</script><script src="/a.js"></script>`;
const script = 'console.info("console");'.repeat(100);
let directory: string;
let nameOf: TestGateway['nameOf'];
let send: TestGateway['send'];
let signIn: TestGateway['signIn'];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'built-console-'));
  await mkdir(join(directory, 'assets'));
  await mkdir(join(directory, '.vite'));
  await Promise.all([
    writeFile(join(directory, 'index.html'), page),
    writeFile(join(directory, 'favicon.svg'), '<svg/>'),
    writeFile(join(directory, '.vite/manifest.json'), '{}'),
    writeFile(join(directory, 'assets/main-Ab12.js'), script),
    writeFile(join(directory, 'assets/main-Ab12.js.br'), brotliCompressSync(script)),
  ]);
  ({ nameOf, send, signIn } = openTestGateway({
    assets: await loadAssets(directory),
    pageRoots: ['connect', 'tokens'],
  }));
});

afterAll(() => rm(directory, { recursive: true }));

describe('the page', () => {
  it.each(['/', '/tokens', '/tokens/650000000000000000000001/reset', '/connect?from=%2Ftokens'])(
    'is served for %s',
    async (path) => {
      const response = await send(path);
      expect([response.status, response.headers.get('Content-Type')]).toEqual([
        200,
        'text/html; charset=UTF-8',
      ]);
      expect(response.headers.get('Cache-Control')).toBe('no-cache');
    },
  );

  it.each(['/metrics', '/health', '/version', '/tokens2', '//tokens', '/no/such/page'])(
    'is not served for %s, except to a browser, and there as a 404',
    async (path) => {
      const toProbe = await send(path, { headers: { Accept: '*/*' } });
      expect([toProbe.status, await toProbe.json()]).toMatchObject([404, { code: 'path_not_allowed' }]);
      const toBrowser = await send(path, {
        headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
      });
      expect([toBrowser.status, toBrowser.headers.get('Content-Type')]).toEqual([
        404,
        'text/html; charset=UTF-8',
      ]);
    },
  );

  it('has the nonce of its own response in every place', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const response = await send('/tokens');
        const inPolicy = /'nonce-([^']+)'/.exec(response.headers.get('Content-Security-Policy') ?? '')?.[1];
        expect(await response.text()).toContain(`<style nonce="${inPolicy}">`);
        return inPolicy;
      }),
    );
    expect(nonces[0]).toHaveLength(24);
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('may run the script that is in it, by its hash, and no other', async () => {
    const hash = createHash('sha256').update(early).digest('base64');
    const policy = (await send('/tokens')).headers.get('Content-Security-Policy');
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
  });

  it('tells which session is open, and nothing else of it', async () => {
    expect(await (await send('/tokens')).text()).toContain('data-session="none"');
    const cookie = await signIn();
    const html = await (await send('/tokens', { cookie })).text();
    expect(html).toContain(`data-session="${nameOf(cookie)}"`);
    const blank = html
      .replace(/nonce="[^"]+"/, 'nonce="CSP_NONCE"')
      .replace(nameOf(cookie), 'SESSION_STATE')
      .replace('"system"', '"COLOR_SCHEME"')
      .replace('"tokens"', '"PAGE_NAME"');
    expect(blank).toBe(page);
  });

  it.each([
    ['dark', 'dark'],
    ['light', 'light'],
    ['system', 'system'],
    ['"><script>', 'system'],
  ])('says that the colour scheme is %s when that was chosen before', async (kept, said) => {
    const cookie = `color-mode=${encodeURIComponent(kept)}`;
    expect(await (await send('/tokens', { cookie })).text()).toContain(`data-color-scheme="${said}"`);
  });
});

describe('the page that is named in it', () => {
  it('is the list of tokens for those who are signed in, at its address alone', async () => {
    const cookie = await signIn();
    expect([
      await pageNamedIn('/tokens?q=deploy', { cookie }),
      await pageNamedIn('/tokens/650000000000000000000001', { cookie }),
      await pageNamedIn('/tokens', {}),
    ]).toEqual(['tokens', 'other', 'other']);
  });
});

describe('a file', () => {
  it('with a hash in its name is kept forever', async () => {
    const response = await send('/assets/main-Ab12.js');
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe(script);
  });

  it('is sent compressed to those who can read it', async () => {
    const response = await send('/assets/main-Ab12.js', { headers: { 'Accept-Encoding': 'gzip, br' } });
    expect(response.headers.get('Content-Encoding')).toBe('br');
    expect(response.headers.get('Vary')).toBe('Accept-Encoding');
    expect(brotliDecompressSync(await response.arrayBuffer()).toString()).toBe(script);
    const refused = await send('/assets/main-Ab12.js', { headers: { 'Accept-Encoding': 'br;q=0' } });
    expect(refused.headers.get('Content-Encoding')).toBeNull();
  });

  it('without a hash is kept for an hour, then answered with 304 when it is the same', async () => {
    const response = await send('/favicon.svg');
    expect([response.headers.get('Cache-Control'), response.headers.get('Content-Type')]).toEqual([
      'public, max-age=3600',
      'image/svg+xml',
    ]);
    const again = await send('/favicon.svg', {
      headers: { 'If-None-Match': response.headers.get('ETag') ?? '' },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it.each([
    '/assets/gone-Zz99.js',
    '/assets/main-Ab12.js.br',
    '/missing.png',
    '/.vite/manifest.json',
    '/index.html',
    '/assets/..%2findex.html',
    '/assets/%2e%2e%2f%2e%2e%2fpackage.json',
  ])('that is not there is a 404, never the page: %s', async (path) => {
    const response = await send(path);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([404, 'application/json']);
  });
});

it('a folder without a build cannot be served', async () => {
  await expect(loadAssets(join(directory, 'assets'))).rejects.toThrow('index.html');
});

async function pageNamedIn(path: string, signedIn: object): Promise<string | undefined> {
  return /data-page="(\w+)"/.exec(await (await send(path, signedIn)).text())?.[1];
}
