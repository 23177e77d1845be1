import { describe, expect, it } from 'vitest';
import { cookieFrom, goodKey, identity, openTestGateway, otherKey } from '#testing/test-gateway.ts';
import { sandboxStandIn } from '#testing/sandbox-stand-in.ts';

const unauthorized = () => new Response(null, { status: 401 });
const openSession = (instance: string, key: string) => ({ method: 'POST', body: { instance, key } });

describe('opening a session', () => {
  it('checks the key at the instance and keeps it in a cookie that scripts cannot read', async () => {
    const { nameOf, send, seen } = openTestGateway();
    const response = await send('/session', openSession('com', ` "${goodKey}" `));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      session: {
        id: nameOf(cookieFrom(response)),
        instance: {
          id: 'com',
          name: 'LaunchDarkly',
          host: 'app.launchdarkly.com',
          origin: 'https://app.launchdarkly.com',
        },
        identity,
        lastFour: '5555',
        signedInAt: Date.UTC(2026, 10, 23, 12),
        expiresAt: Date.UTC(2026, 10, 24, 0),
      },
    });
    expect(response.headers.get('Set-Cookie')).toMatch(
      /^access-token-console=[^;]{100,}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(seen.map(({ url }) => url)).toEqual(['https://app.launchdarkly.com/api/v2/caller-identity']);
  });

  it('is seen by a later request with the cookie, and by none without it', async () => {
    const { send, signIn } = openTestGateway();
    const cookie = await signIn();
    expect(await (await send('/session', { cookie })).json()).toMatchObject({
      session: { lastFour: '5555' },
      instances: [
        {
          id: 'com',
          name: 'LaunchDarkly',
          host: 'app.launchdarkly.com',
          origin: 'https://app.launchdarkly.com',
        },
      ],
      sandbox: null,
    });
    expect(await (await send('/session')).json()).toMatchObject({ session: null });
  });

  it('never gives the key back', async () => {
    const { send, signIn } = openTestGateway();
    const response = await send('/session', { cookie: await signIn() });
    const everything = (await response.text()) + JSON.stringify([...response.headers]);
    expect(everything).not.toContain(goodKey.slice(4, 30));
  });

  it('names the instance that refused the key', async () => {
    const { send, answer } = openTestGateway();
    answer(unauthorized);
    const response = await send('/session', openSession('com', otherKey));
    expect(response.status).toBe(401);
    expect(response.headers.get('X-Error-Source')).toBe('gateway');
    expect(response.headers.get('Set-Cookie')).toBeNull();
    expect(await response.json()).toMatchObject({
      code: 'key_refused',
      message: expect.stringContaining('LaunchDarkly (app.launchdarkly.com) rejected this key'),
    });
  });

  it.each([
    [{ instance: 'com', key: 'sdk-11111111-2222-4333-8444-555555555555' }, 'key_kind'],
    [{ instance: 'com', key: 'api-123' }, 'key_malformed'],
    [{ instance: 'https://evil.example', key: goodKey }, 'instance_unknown'],
    [{ instance: 'sandbox', key: goodKey }, 'instance_unknown'],
    [{ instance: 'com' }, 'invalid_request'],
    [{ instance: 'com', key: 7 }, 'invalid_request'],
    [[], 'invalid_request'],
  ])('sends nothing for %j', async (body, code) => {
    const { send, seen } = openTestGateway();
    const response = await send('/session', { method: 'POST', body });
    expect([response.status, await response.json()]).toMatchObject([400, { code }]);
    expect(seen).toEqual([]);
  });

  it('sends nothing for a body that is not JSON', async () => {
    const { send } = openTestGateway();
    expect((await send('/session', { method: 'POST', rawBody: '{"instance"' })).status).toBe(400);
  });

  it('says so when the instance limits calls, with the time to wait', async () => {
    const { send, answer } = openTestGateway();
    answer(() => new Response('{}', { status: 429, headers: { 'Retry-After': '7' } }));
    const response = await send('/session', openSession('com', otherKey));
    expect([response.status, response.headers.get('Retry-After')]).toEqual([429, '7']);
  });

  it.each([
    ['a long name', 'n'.repeat(100_000)],
    ['a long name of wide characters', '鍵'.repeat(3200)],
    ['a long name of pairs', '🔑'.repeat(3200)],
  ])('works for a token with %s, in a cookie that browsers keep', async (_, tokenName) => {
    const { send, answer } = openTestGateway();
    answer(() => Response.json({ ...identity, tokenName }));
    const response = await send('/session', openSession('com', otherKey));
    expect(response.status).toBe(200);
    expect((response.headers.get('Set-Cookie') ?? '').length).toBeLessThan(2500);
    const body: unknown = await (await send('/session', { cookie: cookieFrom(response) })).json();
    expect(body).toMatchObject({
      session: { identity: { tokenName: `${Array.from(tokenName).slice(0, 127).join('')}…` } },
    });
  });

  it('is refused with the reason when a browser would drop the cookie', async () => {
    const { send, answer } = openTestGateway();
    const hostile = '\u0001'.repeat(1000);
    answer(() =>
      Response.json({
        ...identity,
        tokenName: hostile,
        memberId: hostile,
        accountId: hostile,
        tokenKind: hostile,
      }),
    );
    const response = await send('/session', openSession('com', otherKey));
    expect([response.status, response.headers.get('Set-Cookie')]).toEqual([502, null]);
    expect(await response.json()).toMatchObject({ code: 'session_too_large' });
  });

  it.each([
    ['a page', () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } })],
    ['a failure', () => new Response('oops', { status: 503 })],
  ])('does not take %s for an identity', async (_, respond) => {
    const { send, answer } = openTestGateway();
    answer(respond);
    const response = await send('/session', openSession('com', otherKey));
    expect([response.status, await response.json()]).toMatchObject([502, { code: 'upstream_unexpected' }]);
  });
});

describe('the sandbox', () => {
  it('lets one sign in as a persona', async () => {
    const { send, seen } = openTestGateway({ sandbox: sandboxStandIn() });
    const response = await send('/session', {
      method: 'POST',
      body: { instance: 'sandbox', persona: 'reader' },
    });
    expect(await response.json()).toMatchObject({
      session: { instance: { id: 'sandbox', name: 'Sandbox' }, identity: { tokenName: 'reader' } },
    });
    expect(seen).toEqual([]);
    expect(await (await send('/session')).json()).toMatchObject({
      sandbox: { personas: [{ id: 'reader' }] },
    });
  });

  it('knows its own personas only', async () => {
    const { send } = openTestGateway({ sandbox: sandboxStandIn() });
    const response = await send('/session', {
      method: 'POST',
      body: { instance: 'sandbox', persona: 'root' },
    });
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'persona_unknown' }]);
  });
});
