import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { fetchToken } from '#api/tokens.ts';
import { createQueryClient } from '#queries/cache/query-client.ts';
import { useHoldPage } from '#queries/session/session-hold.ts';
import { useSession } from '#queries/session/session.ts';
import { consoleAnswer } from '#testing/console-answer.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { SessionWatch } from './SessionWatch.tsx';

const instance = { id: 'com', name: 'LaunchDarkly', host: 'app.launchdarkly.com', origin: '' };
const sessionOf = (id: string, lastFour = 'aaaa') => ({
  id,
  instance,
  identity: { tokenName: id, serviceToken: false },
  lastFour,
  signedInAt: 0,
  expiresAt: 9e12,
});

/** What the gateway says, and whose calls it answers. */
let signedIn: ReturnType<typeof sessionOf> | null;
let asked: string[];

beforeEach(() => {
  signedIn = sessionOf('mine');
  asked = [];
});
afterEach(() => vi.restoreAllMocks());

function PageOf({ holdsKey }: { readonly holdsKey: boolean }) {
  const { session, lost } = useSession().data ?? {};
  const token = useQuery({ queryKey: ['tokens', 'one', 'id-1'], queryFn: () => fetchToken('id-1') });
  useHoldPage(holdsKey);
  return (
    <>
      <p>{session === undefined ? `Lost: ${lost?.reason}` : `Shown: ${session.id} …${session.lastFour}`}</p>
      <button type="button" onClick={() => void token.refetch()}>
        Read
      </button>
    </>
  );
}

async function open(holdsKey = false) {
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const { url, headers } = new Request(input, init);
    const { pathname } = new URL(url);
    asked.push(pathname);
    if (pathname === '/session')
      return consoleAnswer({ session: signedIn, instances: [instance], sandbox: null, idleLock: 0 });
    if (headers.get('X-Session') === signedIn?.id) return consoleAnswer({ _id: 'id-1', role: 'reader' });
    return consoleAnswer(
      { code: 'session_changed', message: 'Another session.' },
      { status: 409, headers: { 'X-Error-Source': 'gateway' } },
    );
  });
  await render(
    <ThemeRoot>
      <QueryClientProvider client={createQueryClient()}>
        <SessionWatch />
        <PageOf holdsKey={holdsKey} />
      </QueryClientProvider>
    </ThemeRoot>,
  );
  await expect.element(page.getByText('Shown: mine …aaaa')).toBeVisible();
}

/** Another tab says something. */
function hear(news: { session: string; event: string }) {
  const channel = new BroadcastChannel('session');
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel takes none
  channel.postMessage(news);
  channel.close();
}

const notice = page.getByRole('alertdialog', { name: 'Signed in elsewhere' });
const read = page.getByRole('button', { name: 'Read' });

test.each([
  ['signed-out', 'left'],
  ['locked', 'idle'],
])('that the session was %s in another tab hides it at once, without a call', async (event, reason) => {
  await open();
  const before = asked.filter((path) => path === '/session').length;
  hear({ session: 'mine', event });
  await expect.element(page.getByText(`Lost: ${reason}`)).toBeVisible();
  expect(asked.filter((path) => path === '/session')).toHaveLength(before);
});

test('that a session ended which is not on screen takes nothing away', async () => {
  await open();
  hear({ session: 'another', event: 'signed-out' });
  await expect.poll(() => asked.filter((path) => path === '/session').length).toBeGreaterThan(1);
  await expect.element(page.getByText('Shown: mine …aaaa')).toBeVisible();
});

test('a new key of the session is known in every tab', async () => {
  await open();
  signedIn = sessionOf('mine', 'bbbb');
  hear({ session: 'mine', event: 'key-replaced' });
  await expect.element(page.getByText('Shown: mine …bbbb')).toBeVisible();
});

test('a new session of another tab is told at once, and leads on only when the person says so', async () => {
  await open();
  signedIn = sessionOf('theirs');
  hear({ session: 'theirs', event: 'signed-in' });
  await expect.element(notice).toHaveTextContent('This tab shows mine (…aaaa) at LaunchDarkly.');
  await notice.getByRole('button', { name: 'Continue as theirs (…aaaa) at LaunchDarkly' }).click();
  await expect.element(page.getByText('Shown: theirs …aaaa')).toBeVisible();
  await expect.element(notice).not.toBeInTheDocument();
});

test('a tab that heard of nothing learns it from its first call, and comes back to its own by signing in', async () => {
  await open();
  signedIn = sessionOf('theirs');
  await read.click();
  await notice.getByRole('button', { name: 'Sign in to LaunchDarkly again' }).click();
  await expect.element(page.getByText('Lost: replaced')).toBeVisible();
});

test('a page that holds a key stays usable until the key is taken', async () => {
  await open(true);
  signedIn = sessionOf('theirs');
  await read.click();
  const banner = page.getByRole('region', { name: 'Session' });
  await expect.element(banner).toHaveTextContent('Save the key on this screen first.');
  await expect.element(notice).not.toBeInTheDocument();
  await read.click();
  await expect.element(page.getByText('Shown: mine …aaaa')).toBeVisible();
});

test('what something in front answers is said above the page, and is gone with the next answer of the console', async () => {
  await open();
  vi.mocked(window.fetch).mockImplementationOnce(
    async () => new Response('<h1>Sign in</h1>', { status: 401 }),
  );
  await read.click();
  const banner = page.getByRole('region', { name: 'Connection' });
  await expect.element(banner).toHaveTextContent('Your session, filters and drafts are kept.');
  await expect.element(page.getByText('Shown: mine …aaaa')).toBeVisible();
  await read.click();
  await expect.element(banner).not.toBeInTheDocument();
});
