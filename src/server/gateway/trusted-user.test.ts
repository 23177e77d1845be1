import { describe, expect, it } from 'vitest';
import { cookieFrom, goodKey, openTestGateway } from '#testing/test-gateway.ts';
import { createUserHeader } from './trusted-user.ts';

const { header, wrong } = createUserHeader('X-Forwarded-User', ['10.1.0.0/16', '192.0.2.7', '2001:db8::/32']);
const proxy = '10.1.2.3';
const config = {
  loopback: true,
  sessionSecrets: ['a secret of at least thirty-two characters'],
  instances: [{ id: 'com', name: 'LaunchDarkly', host: 'com.invalid', origin: 'https://com.invalid' }],
  trustedProxies: 1,
  userHeader: header,
} as const;

/** A gateway, and requests that come from an address with a user's name. */
function open() {
  const gateway = openTestGateway({ config });
  const ask = (path: string, from: string, user: string | undefined, cookie = '', method = 'GET') =>
    gateway.app.request(
      `http://127.0.0.1${path}`,
      {
        method,
        headers: {
          ...(user !== undefined && { 'X-Forwarded-User': user }),
          ...(cookie !== '' && { Cookie: cookie, 'X-Session': gateway.nameOf(cookie) }),
          ...(method === 'POST' && { 'X-Access-Token-Console': '1', 'Sec-Fetch-Site': 'same-origin' }),
        },
        ...(method === 'POST' && { body: JSON.stringify({ instance: 'com', key: goodKey }) }),
      },
      { incoming: { socket: { remoteAddress: from } } },
    );
  const signIn = async (from: string, user: string | undefined) =>
    cookieFrom(await ask('/session', from, user, '', 'POST'));
  const entries = () =>
    gateway.logLines.map((line): Record<string, unknown> => ({ ...Object(JSON.parse(line)) }));
  return { ask, signIn, entries };
}

describe('a user that the sign-on in front names', () => {
  it.each(['10.1.2.3', '::ffff:10.1.2.3', '192.0.2.7', '2001:db8:1::2'])(
    'is in the log, from %s',
    async (from) => {
      const { ask, signIn, entries } = open();
      const cookie = await signIn(from, 'amara@example.com');
      expect(entries()[0]).toMatchObject({ message: 'event', action: 'sign-in', user: 'amara@example.com' });
      expect((await ask('/api/v2/tokens', from, 'amara@example.com', cookie)).status).toBe(200);
    },
  );

  it.each(['10.2.0.1', '192.0.2.8', '::1', '2001:db9::1', ''])(
    'is ignored from %j, and the log says so',
    async (from) => {
      const { signIn, entries } = open();
      await signIn(from, 'mallory');
      const [event, request] = entries();
      expect(event).not.toHaveProperty('user');
      expect(request).toMatchObject({ message: 'request', userHeader: 'ignored' });
    },
  );

  it('is ignored when the name could be read differently elsewhere', async () => {
    for (const name of ['zoë', 'x'.repeat(129)]) {
      const { signIn, entries } = open();
      await signIn(proxy, name);
      expect(entries()[0]).not.toHaveProperty('user');
    }
  });

  it('keeps the session to themselves: with another name it is over, for both', async () => {
    const { ask, signIn } = open();
    const cookie = await signIn(proxy, 'amara');
    expect((await ask('/api/v2/tokens', proxy, 'amara', cookie)).status).toBe(200);
    expect((await ask('/api/v2/tokens', proxy, 'mallory', cookie)).status).toBe(401);
    expect((await ask('/api/v2/tokens', proxy, 'amara', cookie)).status).toBe(401);
  });

  it('is missed where the name is missing, but then the session is not over', async () => {
    const { ask, signIn } = open();
    const cookie = await signIn(proxy, 'amara');
    for (const [from, user] of [
      [proxy, undefined],
      ['10.2.0.1', 'amara'],
    ] as const)
      expect((await ask('/api/v2/tokens', from, user, cookie)).status).toBe(401);
    expect((await ask('/api/v2/tokens', proxy, 'amara', cookie)).status).toBe(200);
    const nameless = await signIn('10.2.0.1', undefined);
    expect((await ask('/api/v2/tokens', proxy, 'amara', nameless)).status).toBe(401);
  });

  it('gets no access by a name alone', async () => {
    const { ask } = open();
    expect((await ask('/api/v2/tokens', proxy, 'amara')).status).toBe(401);
  });
});

it('addresses of proxies are addresses or networks', () => {
  expect(wrong).toEqual([]);
  expect(
    createUserHeader('X', ['proxy.example', '10.0.0.0/33', '10.0.0', '::/129', '10.0.0.1/x']).wrong,
  ).toHaveLength(5);
});
