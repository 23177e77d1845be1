import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createQueryClient } from '#queries/cache/query-client.ts';
import { useSession } from '#queries/session/session.ts';
import { consoleAnswer } from '#testing/console-answer.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { IdleWatch } from './IdleWatch.tsx';
import { SessionLostNotice } from './SessionLostNotice.tsx';

const instance = { id: 'com', name: 'LaunchDarkly', host: 'app.launchdarkly.com' };
const session = {
  id: 'session-1',
  instance,
  identity: { serviceToken: false },
  lastFour: 'cdef',
  signedInAt: Date.UTC(2026, 10, 24),
  expiresAt: Date.UTC(2026, 10, 25),
};

function Lost() {
  const lost = useSession().data?.lost;
  return lost === undefined ? <p>Signed in</p> : <SessionLostNotice lost={lost} />;
}

/** Opens a page; gives how often the gateway was told that somebody is here. */
async function open(state: object, answerToUse: () => Response) {
  let told = 0;
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const { method, url } = new Request(input, init);
    if (method === 'GET') return consoleAnswer({ instances: [instance], ...state });
    if (!url.endsWith('/session/use')) return consoleAnswer(null, { status: 204 });
    told += 1;
    return answerToUse();
  });
  await render(
    <ThemeRoot>
      <QueryClientProvider client={createQueryClient()}>
        <IdleWatch />
        <Lost />
      </QueryClientProvider>
    </ThemeRoot>,
  );
  return () => told;
}

async function pressUntil(isDone: () => boolean): Promise<void> {
  const pressed = async () => {
    await userEvent.keyboard('j');
    return isDone();
  };
  // Use is told once in a while only, and a machine under load is slow.
  await expect.poll(pressed, { timeout: 15_000 }).toBe(true);
}

const locked = page.getByText('Your LaunchDarkly session was locked after a period of inactivity.');

afterEach(() => vi.restoreAllMocks());

test('the gateway is told of use, and no more than once in a while', async () => {
  const told = await open({ session, idleLock: 6000 }, () => consoleAnswer({}));
  await expect.element(page.getByText('Signed in')).toBeVisible();
  await userEvent.keyboard('j');
  expect(told()).toBe(0);
  await pressUntil(() => told() > 0);
  await userEvent.keyboard('jjjjj');
  expect(told()).toBe(1);
});

test('a session that the gateway locked meanwhile is told as that', async () => {
  const refusal = { code: 'session_idle', message: 'Nobody used this session for a while.' };
  await open({ session, idleLock: 6000 }, () =>
    consoleAnswer(refusal, { status: 401, headers: { 'X-Error-Source': 'gateway' } }),
  );
  await pressUntil(() => locked.query() !== null);
  await expect.element(locked).toBeVisible();
});

test('a browser that is opened after the lock says why one has to sign in', async () => {
  await open({ session: null, locked: instance, idleLock: 1_800_000 }, () => consoleAnswer({}));
  await expect.element(locked).toBeVisible();
});
