// An own reset gives the session a new key while calls with the old one may be on their way, from other tabs above all.
import { afterEach, expect, test, vi } from 'vitest';
import { cookieFrom, goodKey, otherKey, ownTokenId, openTestGateway } from '#testing/test-gateway.ts';
import { isSignedOut } from './api-error.ts';
import { createToken, resetToken } from './token-writes.ts';
import { fetchCustomRolePage } from './custom-roles.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser with one session, in which another tab resets the session's own token as soon as this one has called for the first time. */
async function browserWithOwnReset() {
  const gateway = openTestGateway();
  let cookie = await gateway.signIn();
  let alive = goodKey;
  gateway.answer(({ headers, url }) => {
    if (url.includes(`/${ownTokenId}/reset`)) {
      alive = otherKey;
      return Response.json({ _id: ownTokenId, token: otherKey });
    }
    return headers.get('Authorization') === alive
      ? Response.json({ items: [], totalCount: 0 })
      : new Response('', { status: 401 });
  });
  async function resetElsewhere() {
    const answer = await gateway.send(`/api/v2/tokens/${ownTokenId}/reset`, { method: 'POST', cookie });
    cookie = cookieFrom(answer);
  }
  let isFirst = true;
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body }: RequestInit) => {
    const asItLeft = cookie;
    if (isFirst) await resetElsewhere();
    isFirst = false;
    return gateway.send(path, {
      method,
      cookie: asItLeft,
      ...(typeof body === 'string' ? { rawBody: body } : {}),
    });
  });
  return {
    gateway,
    die: () => {
      alive = 'none';
    },
  };
}

test('a read that left with the old key is sent again with the new one', async () => {
  await browserWithOwnReset();
  expect((await fetchCustomRolePage({ offset: 0, limit: 50 })).items).toEqual([]);
});

test.each([
  [
    'a create',
    () => createToken({ name: 'ci', role: 'reader', serviceToken: false, defaultApiVersion: 20240415 }),
  ],
  ['a reset', () => resetToken('id-1', undefined)],
])('%s that left with the old key is refused, not repeated, and ends no session', async (_, write) => {
  const { gateway } = await browserWithOwnReset();
  const before = gateway.seen.length;
  const error: unknown = await write().catch((reason: unknown) => reason);
  expect(error).toMatchObject({ status: 401, code: 'key_replaced' });
  expect(isSignedOut(error)).toBe(false);
  // The reset of the other tab, and the one call.
  expect(gateway.seen.length - before).toBe(2);
});

test('the key in use ends the session when the instance refuses it', async () => {
  const { die } = await browserWithOwnReset();
  await fetchCustomRolePage({ offset: 0, limit: 50 });
  die();
  const error: unknown = await fetchCustomRolePage({ offset: 0, limit: 50 }).catch(
    (reason: unknown) => reason,
  );
  expect(isSignedOut(error)).toBe(true);
  expect(error).toMatchObject({ status: 401, source: 'api' });
});
