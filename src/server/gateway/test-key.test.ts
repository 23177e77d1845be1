import { describe, expect, it } from 'vitest';
import { openTestGateway, otherKey } from '#testing/test-gateway.ts';

const unauthorized = () => new Response(null, { status: 401 });

const testing = (key: string, cookie?: string) => ({
  method: 'POST',
  body: { key },
  ...(cookie === undefined ? {} : { cookie }),
});

describe('testing a key', () => {
  it('makes one call with that key and tells the status alone', async () => {
    const { send, signIn, seen, answer } = openTestGateway();
    const cookie = await signIn();
    answer(() => Response.json({ code: 'forbidden', message: 'no' }, { status: 403 }));
    const response = await send('/session/test-key', testing(otherKey, cookie));
    expect([response.status, await response.json()]).toEqual([200, { status: 403 }]);
    expect(seen.slice(1).map(({ url, headers }) => [url, headers.get('Authorization')])).toEqual([
      ['https://app.launchdarkly.com/api/v2/caller-identity', otherKey],
    ]);
    expect(response.headers.get('Set-Cookie')).toBeNull();
  });

  it('tells that a dead key is dead without ending the session', async () => {
    const { send, signIn, answer } = openTestGateway();
    const cookie = await signIn();
    answer(unauthorized);
    expect(await (await send('/session/test-key', testing(otherKey, cookie))).json()).toEqual({
      status: 401,
    });
    expect(await (await send('/session', { cookie })).json()).toMatchObject({
      session: { lastFour: '5555' },
    });
  });

  it('needs a session and a key that can be one', async () => {
    const { send, signIn } = openTestGateway();
    expect((await send('/session/test-key', testing(otherKey))).status).toBe(401);
    expect((await send('/session/test-key', testing('api-1', await signIn()))).status).toBe(400);
  });
});
