// The console below a path of a host. A proxy in front either passes the path on or takes it away.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constantFrom, assert as holds, property, stringMatching } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieFrom, goodKey, openTestGateway } from '#testing/test-gateway.ts';
import { withoutBase } from './base-path.ts';
import { loadAssets, type Assets } from './static-assets.ts';

const base = '/tools/console';
const config = {
  loopback: true,
  sessionSecrets: ['a secret of at least thirty-two characters'],
  instances: [{ id: 'com', name: 'LaunchDarkly', host: 'com.invalid', origin: 'https://com.invalid' }],
} as const;
const early = 'askFor("/session");';
const page = [
  '<html lang="en" data-session="SESSION_STATE" data-color-scheme="COLOR_SCHEME" data-page="PAGE_NAME">',
  '<link rel="icon" href="/favicon.svg" /><link rel="manifest" href="/site.webmanifest" />',
  '<meta name="program" content="/assets/runtime-1.js /assets/start-2.js">',
  `<style nonce="CSP_NONCE">@font-face{src:url(/assets/inter.woff2)}</style><script>${early}</script>`,
].join('');

let directory: string;
let atRoot: Assets;
let placed: Assets;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'built-console-'));
  await mkdir(join(directory, 'assets'));
  await writeFile(join(directory, 'index.html'), page);
  await writeFile(join(directory, 'favicon.svg'), '<svg/>');
  await writeFile(join(directory, 'assets/start-2.js'), 'start();');
  [atRoot, placed] = [await loadAssets(directory), await loadAssets(directory, base)];
});

afterAll(() => rm(directory, { recursive: true }));

const open = (basePath: string, assets = placed) =>
  openTestGateway({ config: { ...config, basePath }, assets, pageRoots: ['connect', 'tokens'] });

const withKey = { method: 'POST', body: { instance: 'com', key: goodKey } } as const;
const asBrowser = { headers: { Accept: 'text/html' } };

/** The cookie that signing in sets. */
async function setBy(basePath: string, headers: Record<string, string>): Promise<string | null> {
  return (await open(basePath).send('/session', { ...withKey, headers })).headers.get('Set-Cookie');
}

describe('below a path', () => {
  it.each(['', '/', '/tokens', '/tokens/', '/connect'])(
    'the page is there at %j, passed on or not',
    async (path) => {
      const { send } = open(base);
      const [whole, taken] = [await send(`${base}${path}`), await send(path === '' ? '/' : path)];
      expect([whole.status, taken.status]).toEqual([200, 200]);
      // A nonce may begin with a slash, too.
      const text = (await whole.text()).replace(/nonce="[^"]*"/, '');
      expect(text).toContain('<html data-base="/tools/console" lang="en"');
      expect([...text.matchAll(/["( ](\/[a-z][^"') ]*)/g)].map(([, at]) => at)).toEqual([
        '/tools/console',
        '/tools/console/favicon.svg',
        '/tools/console/site.webmanifest',
        '/tools/console/assets/runtime-1.js',
        '/tools/console/assets/start-2.js',
        '/tools/console/assets/inter.woff2',
        '/session',
      ]);
    },
  );

  it.each(['/healthz', '/readyz', '/favicon.svg', '/assets/start-2.js', '/session'])(
    '%s is there as well as at the root',
    async (path) => {
      const { send } = open(base);
      const answers = await Promise.all([path, `${base}${path}`, `/${path}`].map((at) => send(at)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      const [first, ...others] = await Promise.all(answers.map((answer) => answer.text()));
      expect(others).toEqual([first, first]);
    },
  );

  it('calls go out to the same paths, and the log names the same', async () => {
    const { send, seen, logLines } = open(base);
    const cookie = cookieFrom(await send(`${base}/session`, withKey));
    await send(`${base}/api/v2/tokens?limit=5`, { cookie });
    await send('/api/v2/tokens?limit=5', { cookie });
    const asked = seen.slice(-2).map(({ url }) => url);
    expect(new Set(asked)).toEqual(new Set(['https://com.invalid/api/v2/tokens?limit=5']));
    const logged = logLines.slice(-2).map((line) => Object(JSON.parse(line)).path);
    expect(new Set(logged)).toEqual(new Set(['/api/v2/tokens']));
  });

  it('what lies beside it is not there', async () => {
    const { send } = open(base);
    for (const path of [
      '/tools',
      '/tools/console2',
      '/tools/console2/tokens',
      `${base}/metrics`,
      `${base}/other`,
    ]) {
      expect((await send(path)).status).toBe(404);
      expect((await send(path, asBrowser)).status).toBe(404);
    }
  });

  it('a page of another site may write no more than at the root', async () => {
    const { send } = open(base);
    const foreign = { ...withKey, headers: { 'Sec-Fetch-Site': 'same-site' } };
    expect((await send(`${base}/session`, foreign)).status).toBe(403);
  });

  it('no more paths are passed on than at the root', () => {
    const part = stringMatching(/^\/[a-z/.%0-9]{0,12}$/);
    holds(
      property(part, constantFrom('', '/', base, `${base}/`, '/tools'), (path, before) => {
        const own = withoutBase(`${before}${path}`, base);
        expect(own).toMatch(/^\/(?!\/)/);
        expect(`${before}${path}`.endsWith(own.slice(1))).toBe(true);
      }),
    );
  });
});

describe('cookies', () => {
  const headers = { 'X-Forwarded-Proto': 'https' };

  it('are for the path alone', async () => {
    expect(await setBy(base, {})).toMatch(
      /^access-token-console\.tools\.console=.*; Path=\/tools\/console; HttpOnly; SameSite=Strict$/,
    );
    expect(await setBy(base, headers)).toMatch(
      /^__Secure-access-token-console\.tools\.console=.*; Path=\/tools\/console; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(await setBy('', headers)).toMatch(/^__Host-access-token-console=.*; Path=\/; HttpOnly; Secure/);
  });

  it('of a console further up mean nothing, and do no harm', async () => {
    for (const over of [{}, headers]) {
      const [above, below] = [open('/tools'), open(base)];
      const foreign = cookieFrom(await above.send('/session', { ...withKey, headers: over }));
      const own = cookieFrom(await below.send('/session', { ...withKey, headers: over }));
      const sessionWith = async (cookie: string) =>
        Reflect.get(
          Object(await (await below.send('/session', { cookie, headers: over })).json()),
          'session',
        );
      expect(await sessionWith(foreign)).toBeNull();
      expect(await sessionWith(`${foreign}; ${own}`)).toMatchObject({ instance: { id: 'com' } });
      const end = await below.send('/session', { method: 'DELETE', cookie: own, headers: over });
      expect(end.headers.getSetCookie().every((cookie) => cookie.includes('Path=/tools/console'))).toBe(true);
      expect(await sessionWith(own)).toBeNull();
    }
  });
});

describe('without a path', () => {
  it('the page is served as it was built', async () => {
    const sent = await open('', atRoot).send('/', asBrowser);
    const nonce = /nonce-([^']+)'/.exec(sent.headers.get('Content-Security-Policy') ?? '')?.[1] ?? '';
    const filled = { SESSION_STATE: 'none', COLOR_SCHEME: 'system', PAGE_NAME: 'other', CSP_NONCE: nonce };
    const expected = Object.entries(filled).reduce((text, [name, value]) => text.replace(name, value), page);
    expect(await sent.text()).toBe(expected);
    expect((await open('', atRoot).send('//tokens')).status).toBe(404);
  });

  it('or with one, the script in the page is allowed by its hash', () => {
    const hash = createHash('sha256').update(early).digest('base64');
    for (const { inlineScripts } of [atRoot, placed]) expect(inlineScripts).toEqual([`'sha256-${hash}'`]);
  });
});
