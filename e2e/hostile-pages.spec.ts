// Somebody is signed in, and opens a page of somebody else's in the same browser: what that page tries, for real.
import type { BrowserContext, Page } from '@playwright/test';
import { openHostileSite, type HostileSite } from './fixtures/hostile-site.ts';
import { listComplete, signInAs } from './fixtures/sign-in.ts';
import { expect, test as base } from './fixtures/test.ts';

const test = base.extend<object, { hostile: HostileSite }>({
  hostile: [
    // The fixture takes nothing, which Playwright wants to see written like this.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const site = await openHostileSite();
      await use(site);
      site.close();
    },
    { scope: 'worker' },
  ],
});

const places = ['elsewhere', 'nextDoor'] as const;

async function openHostilePage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** Who the console's page is signed in as, asked from that page itself. */
function whoIsSignedIn(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const answer = await fetch(`${document.documentElement.dataset['base'] ?? ''}/session`);
    const { session } = (await answer.json()) as { session: { identity: { tokenName: string } } | null };
    return session?.identity.tokenName;
  });
}

for (const place of places) {
  test.describe(`a page ${place === 'elsewhere' ? 'of another site' : 'on another port of this machine'}`, () => {
    test('changes nothing with forms', async ({ page, context, server, sandbox, hostile }) => {
      await signInAs(page, 'Admin');
      await listComplete(page);
      const who = await whoIsSignedIn(page);
      const { totalCount } = await sandbox.listTokens();
      for (const [path, enctype, name, value] of [
        ['/session', 'text/plain', '{"instance":"sandbox","persona":"reader","a":"', '"}'],
        ['/session', 'application/x-www-form-urlencoded', 'instance', 'sandbox'],
        ['/api/v2/tokens', 'text/plain', '{"name":"forged","role":"admin","a":"', '"}'],
        ['/api/v2/tokens', 'multipart/form-data', 'name', 'forged'],
      ] as const) {
        const evil = await openHostilePage(context, hostile[place]);
        const answered = evil.waitForResponse(`${server.address}${path}`);
        await evil.evaluate(
          ([action, type, field, content]) => {
            const form = document.createElement('form');
            Object.assign(form, { method: 'post', action, enctype: type });
            const input = document.createElement('input');
            Object.assign(input, { name: field, value: content });
            form.append(input);
            document.body.append(form);
            form.submit();
          },
          [`${server.address}${path}`, enctype, name, value],
        );
        expect((await answered).status()).toBe(403);
        await evil.close();
      }
      expect(await whoIsSignedIn(page)).toBe(who);
      expect((await sandbox.listTokens()).totalCount).toBe(totalCount);
    });

    test('changes nothing and reads nothing with fetch', async ({
      page,
      context,
      server,
      sandbox,
      hostile,
    }) => {
      await signInAs(page, 'Admin');
      await listComplete(page);
      const who = await whoIsSignedIn(page);
      const before = await sandbox.listTokens();
      const evil = await openHostilePage(context, hostile[place]);
      const outcomes = await evil.evaluate(
        async ([origin, id]) => {
          const json = { 'Content-Type': 'application/json' };
          const own = { 'X-Access-Token-Console': '1' };
          const persona = JSON.stringify({ instance: 'sandbox', persona: 'reader' });
          const token = JSON.stringify({ name: 'forged', role: 'admin' });
          const tries: readonly (readonly [string, RequestInit])[] = [
            ['/session', {}],
            ['/session', { mode: 'no-cors' }],
            ['/api/v2/tokens', {}],
            ['/api/v2/tokens', { mode: 'no-cors' }],
            ['/api/v2/caller-identity', { headers: own }],
            ['/session', { method: 'POST', body: persona, mode: 'no-cors' }],
            ['/session', { method: 'POST', body: persona }],
            ['/session', { method: 'POST', body: persona, headers: { ...json, ...own } }],
            ['/session', { method: 'DELETE' }],
            ['/session', { method: 'DELETE', headers: own }],
            ['/api/v2/tokens', { method: 'POST', body: token, mode: 'no-cors' }],
            ['/api/v2/tokens', { method: 'POST', body: token, headers: json }],
            ['/api/v2/tokens', { method: 'POST', body: token, headers: { ...json, ...own } }],
            [`/api/v2/tokens/${id}/reset`, { method: 'POST', mode: 'no-cors' }],
            [`/api/v2/tokens/${id}`, { method: 'DELETE', headers: own }],
          ];
          navigator.sendBeacon(`${origin}/api/v2/tokens`, token);
          const read = async ([path, init]: readonly [string, RequestInit]) => {
            try {
              const answer = await fetch(`${origin}${path}`, { credentials: 'include', ...init });
              return `${answer.type} ${answer.status} ${await answer.text()}`;
            } catch {
              return 'failed';
            }
          };
          const all: string[] = [];
          for (const attempt of tries) all.push(await read(attempt));
          return all;
        },
        [server.address, before.items[0]?._id ?? ''],
      );
      expect(outcomes).toHaveLength(15);
      expect(outcomes.filter((outcome) => outcome !== 'failed')).toEqual([]);
      expect(await whoIsSignedIn(page)).toBe(who);
      expect(await sandbox.listTokens()).toMatchObject({ totalCount: before.totalCount });
      expect((await sandbox.listTokens()).items.map(({ name }) => name)).not.toContain('forged');
    });

    test('frames nothing', async ({ page, context, server, hostile }) => {
      await signInAs(page, 'Admin');
      const evil = await openHostilePage(context, hostile[place]);
      for (const path of ['/tokens', '/connect', '/session', '/api/v2/tokens', '/sandbox/api/v2/tokens']) {
        for (const element of ['iframe', 'embed', 'object']) {
          const shown = await evil.evaluate(
            ([tag, address]) =>
              new Promise<string>((resolve) => {
                const frame = document.createElement(tag);
                frame.setAttribute(tag === 'object' ? 'data' : 'src', address);
                const tell = (event: string) => {
                  const inside = frame instanceof HTMLIFrameElement ? frame.contentDocument : null;
                  resolve(`${event} ${inside?.body.textContent ?? ''}`.trim());
                };
                frame.addEventListener('load', () => tell('load'));
                frame.addEventListener('error', () => tell('error'));
                document.body.append(frame);
              }),
            [element, `${server.address}${path}`] as const,
          );
          expect(shown).toMatch(/^(?:load|error)$/);
        }
      }
      // Where a frame has come to is told to the test a little after the page in it is told that it has.
      const reached = () =>
        evil
          .frames()
          .filter((frame) => frame !== evil.mainFrame() && frame.url() !== 'about:blank')
          .map((frame) => frame.url());
      await expect.poll(() => reached().filter((url) => !url.startsWith('chrome-error:'))).toEqual([]);
      expect(reached().length).toBeGreaterThan(0);
    });

    test('holds no handle on a window of the console, nor the console on it', async ({
      page,
      context,
      server,
      hostile,
    }) => {
      await signInAs(page, 'Admin');
      const evil = await openHostilePage(context, hostile[place]);
      const opening = context.waitForEvent('page');
      await evil.evaluate((address) => {
        Reflect.set(window, 'victim', window.open(address, 'victim'));
      }, `${server.address}/tokens`);
      const opened = await opening;
      await expect(opened.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await opened.evaluate(() => [window.opener, window.name])).toEqual([null, '']);
      const seen = await evil.evaluate(() => {
        const victim: unknown = Reflect.get(window, 'victim');
        const { closed, length } = victim as Window;
        return { closed, frames: length };
      });
      expect(seen).toEqual({ closed: true, frames: 0 });
    });

    test('learns nothing about being signed in from what loads and what does not', async ({
      page,
      context,
      browser,
      server,
      hostile,
    }) => {
      await signInAs(page, 'Admin');
      await listComplete(page);
      const address = server.address;
      const signedIn = await probe(await openHostilePage(context, hostile[place]), address);
      const stranger = await browser.newContext();
      const signedOut = await probe(await openHostilePage(stranger, hostile[place]), address);
      await stranger.close();
      expect(signedIn).toEqual(signedOut);
      expect(new Set(signedIn)).toEqual(new Set(['error']));
    });
  });
}

/** Loads addresses of the console as every kind of resource, from the cache too, and gives how each ended. */
function probe(evil: Page, origin: string): Promise<readonly string[]> {
  return evil.evaluate(async (address) => {
    const load = (tag: 'script' | 'img' | 'link' | 'video', path: string) =>
      new Promise<string>((resolve) => {
        const element = document.createElement(tag);
        element.addEventListener('load', () => resolve('load'));
        element.addEventListener('error', () => resolve('error'));
        if (element instanceof HTMLLinkElement) element.rel = 'stylesheet';
        element.setAttribute(element instanceof HTMLLinkElement ? 'href' : 'src', `${address}${path}`);
        document.body.append(element);
      });
    const again = (path: string, cache: RequestCache) =>
      fetch(`${address}${path}`, { mode: 'no-cors', credentials: 'include', cache }).then(
        ({ type }) => type,
        () => 'error',
      );
    const all: string[] = [];
    for (const path of ['/session', '/api/v2/tokens?limit=50', '/api/v2/caller-identity', '/tokens']) {
      for (const tag of ['script', 'img', 'link', 'video'] as const) all.push(await load(tag, path));
      for (const cache of ['default', 'force-cache', 'no-store'] as const) all.push(await again(path, cache));
    }
    return all;
  }, origin);
}

test.describe('another session', () => {
  test.use({ expectedStatuses: [401] });

  test('tossed in beside that of the person never passes for it', async ({
    page,
    context,
    browser,
    server,
    hostile,
  }) => {
    await signInAs(page, 'Admin');
    const stranger = await browser.newContext({ baseURL: server.address });
    const theirs = await stranger.newPage();
    await signInAs(theirs, 'Reader');
    const reader = await whoIsSignedIn(theirs);
    const [cookie] = await stranger.cookies();
    await stranger.close();
    expect(reader).toBeDefined();

    const evil = await openHostilePage(context, hostile.nextDoor);
    await evil.evaluate(
      ([name, value]) => {
        for (const path of ['/', '/session', '/api']) document.cookie = `${name}=${value}; path=${path}`;
      },
      [cookie?.name ?? '', cookie?.value ?? ''] as const,
    );
    const cookies = await context.cookies([`${server.address}/session`]);
    expect(cookies.filter(({ name }) => name === cookie?.name)).toHaveLength(2);
    // Whose session is meant cannot be told any more, so there is none.
    expect(await whoIsSignedIn(page)).toBeUndefined();
    expect(
      await page.evaluate(
        async () => (await fetch(`${document.documentElement.dataset['base'] ?? ''}/api/v2/tokens`)).status,
      ),
    ).toBe(401);
  });
});

test('no answer of the console can be made a service worker', async ({ page, context }) => {
  await signInAs(page, 'Admin');
  await listComplete(page);
  // A page that is not watched: the policy reports each attempt, as it should.
  const tried = await openHostilePage(context, page.url());
  const outcomes = await tried.evaluate(async () => {
    const all: string[] = [];
    for (const path of ['/session', '/api/v2/tokens', '/sandbox/api/v2/tokens', '/tokens'])
      try {
        await navigator.serviceWorker.register(path);
        all.push('registered');
      } catch {
        all.push('refused');
      }
    return all;
  });
  expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused']);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
