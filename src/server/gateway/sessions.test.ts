import { describe, expect, it } from 'vitest';
import { cookieFrom, goodKey, openTestGateway, otherKey } from '#testing/test-gateway.ts';

const hour = 60 * 60 * 1000;
const openSession = (instance: string, key: string) => ({ method: 'POST', body: { instance, key } });

describe('a session', () => {
  it('ends after twelve hours, used or not', async () => {
    const { send, signIn, pass } = openTestGateway();
    const cookie = await signIn();
    pass(12 * hour - 1000);
    expect((await send('/api/v2/tokens', { cookie })).status).toBe(200);
    pass(1000);
    expect((await send('/api/v2/tokens', { cookie })).status).toBe(401);
  });

  it('is none when somebody else set a cookie of the same name beside it', async () => {
    const { send, signIn } = openTestGateway();
    const [own, tossed] = [await signIn(), await signIn()];
    for (const cookie of [`${tossed}; ${own}`, `${own}; a=b;${tossed}`])
      expect((await send('/api/v2/tokens', { cookie })).status).toBe(401);
    expect((await send('/api/v2/tokens', { cookie: `a=b; ${own}` })).status).toBe(200);
  });

  it('is none when the cookie was changed', async () => {
    const { send, signIn } = openTestGateway();
    const cookie = await signIn();
    const response = await send('/api/v2/tokens', { cookie: `${cookie.slice(0, -8)}AAAAAAAA` });
    expect([response.status, await response.json()]).toMatchObject([401, { code: 'session_missing' }]);
  });

  it('is none when its instance is not known any more', async () => {
    const { signIn } = openTestGateway();
    const cookie = await signIn();
    const config = {
      loopback: true,
      sessionSecrets: ['a secret of at least thirty-two characters'],
      instances: [],
    } as const;
    const { send } = openTestGateway({ config });
    expect(await (await send('/session', { cookie })).json()).toMatchObject({ session: null });
    expect((await send('/api/v2/tokens', { cookie })).status).toBe(401);
  });

  it('is closed by clearing the cookie', async () => {
    const { send, signIn } = openTestGateway();
    const response = await send('/session', { method: 'DELETE', cookie: await signIn() });
    expect(response.status).toBe(204);
    expect(response.headers.get('Set-Cookie')).toMatch(/^access-token-console=; Max-Age=0; Path=\//);
  });

  it('is over for a copy of the cookie as well once somebody signed out', async () => {
    const { send, signIn, seen } = openTestGateway();
    const cookie = await signIn();
    const other = await signIn();
    await send('/session', { method: 'DELETE', cookie });
    expect(await (await send('/session', { cookie })).json()).toMatchObject({ session: null });
    const asked = seen.length;
    expect((await send('/api/v2/tokens', { cookie })).status).toBe(401);
    expect(seen).toHaveLength(asked);
    expect((await send('/api/v2/tokens', { cookie: other })).status).toBe(200);
  });

  it('ends when its browser signs in anew', async () => {
    const { send, signIn } = openTestGateway();
    const cookie = await signIn();
    const again = await send('/session', { ...openSession('com', goodKey), cookie });
    expect((await send('/api/v2/tokens', { cookie })).status).toBe(401);
    expect((await send('/api/v2/tokens', { cookie: cookieFrom(again) })).status).toBe(200);
  });

  it('outlives a sign-in that was refused', async () => {
    const { send, signIn, answer } = openTestGateway();
    const cookie = await signIn();
    answer(() => new Response(null, { status: 401 }));
    await send('/session', { ...openSession('com', otherKey), cookie });
    expect(await (await send('/session', { cookie })).json()).toMatchObject({ session: {} });
  });

  it('answers other methods with those that work', async () => {
    const response = await openTestGateway().send('/session', { method: 'PUT' });
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, POST, DELETE']);
  });
});

describe('behind an address that others can reach', () => {
  const config = {
    loopback: false,
    sessionSecrets: ['a secret of at least thirty-two characters'],
    instances: [{ id: 'com', name: 'LaunchDarkly', host: 'h', origin: 'https://app.launchdarkly.com' }],
  } as const;

  it('the cookie is for HTTPS and this host only', async () => {
    const { send } = openTestGateway({ config });
    const response = await send('/session', openSession('com', goodKey));
    expect(response.headers.get('Set-Cookie')).toMatch(
      /^__Host-access-token-console=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(await (await send('/session', { cookie: cookieFrom(response) })).json()).toMatchObject({
      session: { lastFour: '5555' },
    });
  });

  it('signing in over plain HTTP is refused with the reason, because the browser would drop the cookie', async () => {
    const { send, seen } = openTestGateway({ config });
    const response = await send('/session', {
      ...openSession('com', goodKey),
      headers: { Origin: 'http://console.example' },
    });
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'https_required' }]);
    expect(seen).toEqual([]);
  });

  it('a cookie without the host prefix, which a sibling domain could set, changes nothing', async () => {
    const { send } = openTestGateway({ config });
    const cookie = cookieFrom(await send('/session', openSession('com', goodKey)));
    const tossed = `access-token-console=x; ${cookie}; access-token-console=y`;
    expect((await send('/api/v2/tokens', { cookie: tossed })).status).toBe(200);
  });

  it('a cookie without the host prefix is not read', async () => {
    const cookie = await openTestGateway().signIn();
    const { send } = openTestGateway({ config });
    expect(await (await send('/session', { cookie })).json()).toMatchObject({ session: null });
  });
});
