import { describe, expect, it } from 'vitest';
import { cookieFrom, goodKey, openTestGateway } from '#testing/test-gateway.ts';

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

  it('a cookie without the host prefix is not read', async () => {
    const cookie = await openTestGateway().signIn();
    const { send } = openTestGateway({ config });
    expect(await (await send('/session', { cookie })).json()).toMatchObject({ session: null });
  });
});
