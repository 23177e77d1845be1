import { describe, expect, it } from 'vitest';
import {
  goodKey,
  identity,
  openTestGateway,
  otherKey,
  ownTokenId,
  type TestGateway,
} from '#testing/test-gateway.ts';
import type { GatewayOptions } from './gateway-options.ts';

const token = '650000000000000000000002';
const who = { account: 'a1', member: 'm1', token: ownTokenId, instance: 'com' };

/** The event lines. */
function eventsOf({ logLines }: Pick<TestGateway, 'logLines'>): readonly Record<string, unknown>[] {
  const entries = logLines.map((line): Record<string, unknown> => ({ ...Object(JSON.parse(line)) }));
  return entries.filter(({ message }) => message === 'event');
}

const config: GatewayOptions['config'] = {
  loopback: true,
  sessionSecrets: ['a secret of at least thirty-two characters'],
  instances: [{ id: 'com', name: 'LaunchDarkly', host: 'com.invalid', origin: 'https://com.invalid' }],
};

describe('events', () => {
  it('tell who signed in and out, and that somebody could not', async () => {
    const gateway = openTestGateway();
    gateway.answer(() => Response.json({}, { status: 401 }));
    const cookie = await gateway.signIn();
    await gateway.send('/session', { method: 'POST', body: { instance: 'com', key: otherKey } });
    await gateway.send('/session', { method: 'POST', body: { instance: 'com', key: 'sdk-1' } });
    await gateway.send('/session', { method: 'DELETE', cookie });
    const session = gateway.nameOf(cookie);
    expect(eventsOf(gateway)).toMatchObject([
      { action: 'sign-in', outcome: 'done', status: 200, session, ...who },
      { action: 'sign-in', outcome: 'refused', status: 401, instance: 'com' },
      { action: 'sign-in', outcome: 'refused', status: 400 },
      {
        action: 'sign-out',
        outcome: 'done',
        status: 204,
        session,
        account: 'a1',
        member: 'm1',
        token: ownTokenId,
      },
    ]);
  });

  it.each([
    ['POST', '/api/v2/tokens', 'create', undefined],
    ['PATCH', `/api/v2/tokens/${token}`, 'update', token],
    ['DELETE', `/api/v2/tokens/${token}`, 'delete', token],
    ['POST', `/api/v2/tokens/${token}/reset`, 'reset', token],
  ])('%s %s has exactly one, whatever comes of it', async (method, path, action, target) => {
    const answers: readonly [() => Response | Promise<Response>, string, number][] = [
      [
        () => Response.json({ _id: token, token: goodKey }, { status: method === 'POST' ? 201 : 200 }),
        'done',
        method === 'POST' ? 201 : 200,
      ],
      [() => Response.json({}, { status: 403 }), 'refused', 403],
      [() => Response.json({}, { status: 409 }), 'refused', 409],
      [() => Response.json({}, { status: 429 }), 'refused', 429],
      [() => Response.json({}, { status: 500 }), 'unknown', 500],
      [() => Promise.reject(new Error('cut off')), 'unknown', 502],
      [
        () => new Response(null, { status: 302, headers: { Location: 'https://elsewhere.invalid' } }),
        'unknown',
        502,
      ],
    ];
    for (const [respond, outcome, status] of answers) {
      const gateway = openTestGateway();
      const cookie = await gateway.signIn();
      gateway.answer(respond);
      const { headers } = await gateway.send(path, { method, cookie, body: {} });
      const [, ...events] = eventsOf(gateway);
      expect(events).toMatchObject([
        { id: headers.get('X-Request-Id'), action, outcome, status, session: gateway.nameOf(cookie), ...who },
      ]);
      expect(events[0]?.['target']).toBe(outcome === 'done' ? token : target);
    }
  });

  it('say so when the gateway itself refused, and then nothing was sent', async () => {
    const gateway = openTestGateway();
    const cookie = await gateway.signIn();
    const asked = gateway.seen.length;
    const reset = `/api/v2/tokens/${token}/reset`;
    await gateway.send(reset, { method: 'POST' });
    await gateway.send(reset, { method: 'POST', cookie, headers: { 'X-Session': 'another' } });
    await gateway.send(reset, { method: 'POST', cookie, headers: { 'Sec-Fetch-Site': 'cross-site' } });
    await gateway.send('/api/v2/roles', { method: 'POST', cookie, body: {} });
    await gateway.send(reset, { method: 'POST', cookie, rawBody: 'x'.repeat(1024 * 1024 + 1) });
    const [, ...events] = eventsOf(gateway);
    expect(events.map(({ action, outcome, status, target }) => [action, outcome, status, target])).toEqual([
      ['reset', 'refused', 401, token],
      ['reset', 'refused', 409, token],
      ['reset', 'refused', 403, token],
      ['change', 'refused', 405, undefined],
      ['reset', 'refused', 413, token],
    ]);
    expect(gateway.seen).toHaveLength(asked);
  });

  it('tell what a tested key was worth, and never the key', async () => {
    const gateway = openTestGateway();
    gateway.answer(() => Response.json({}, { status: 401 }));
    const cookie = await gateway.signIn();
    for (const key of [goodKey, otherKey])
      await gateway.send('/session/test-key', { method: 'POST', cookie, body: { key } });
    const [, ...events] = eventsOf(gateway);
    expect(events).toMatchObject([
      { action: 'test-key', outcome: 'done', status: 200, ...who },
      { action: 'test-key', outcome: 'refused', status: 401, ...who },
    ]);
    for (const key of [goodKey, otherKey]) expect(gateway.logLines.join('')).not.toContain(key.slice(4));
  });

  it('there is none for reading, or for saying that somebody is there', async () => {
    const gateway = openTestGateway();
    const cookie = await gateway.signIn();
    for (const path of ['/session', '/api/v2/tokens', `/api/v2/tokens/${token}`, '/healthz', '/'])
      await gateway.send(path, { cookie });
    await gateway.send('/session/use', { method: 'POST', cookie });
    expect(eventsOf(gateway)).toHaveLength(1);
  });

  it('name the address of the client only if asked to', async () => {
    for (const [logClientAddress, client] of [
      [false, undefined],
      [true, '192.0.2.7'],
    ] as const) {
      const gateway = openTestGateway({ config: { ...config, trustedProxies: 1, logClientAddress } });
      const headers = { 'X-Forwarded-For': '198.51.100.1, 192.0.2.7' };
      await gateway.send('/session', { method: 'POST', body: { instance: 'com', key: goodKey }, headers });
      expect(eventsOf(gateway)[0]?.['client']).toBe(client);
      expect(identity.memberId).toBe(eventsOf(gateway)[0]?.['member']);
    }
  });
});

describe('the ID of a request', () => {
  it('is in its answer and in every line about it, and is another for each', async () => {
    const gateway = openTestGateway();
    await gateway.signIn();
    const { headers } = await gateway.send('/healthz');
    const ids = gateway.logLines.map((line) => Object(JSON.parse(line)).id as unknown);
    expect(new Set(ids).size).toBe(2);
    expect(ids.at(-1)).toBe(headers.get('X-Request-Id'));
    expect(ids[0]).toMatch(/^[0-9a-f]{16}$/);
    expect(ids[0]).toBe(ids[1]);
  });

  it.each([
    ['a UUID', '3f2a9c1b-7d4e-4f60-8a1b-2c3d4e5f6071', '3f2a9c1b-7d4e-4f'],
    ['nginx’s own', '3f2a9c1b7d4e4f608a1b2c3d4e5f6071', '3f2a9c1b7d4e4f60'],
    ['a short one', 'req-12345', 'req-12345'],
  ])('is taken from a trusted proxy, so that its log has it too: %s', async (_, given, id) => {
    const gateway = openTestGateway({ config: { ...config, trustedProxies: 1 } });
    const { headers } = await gateway.send('/session', { headers: { 'X-Request-Id': given } });
    expect(headers.get('X-Request-Id')).toBe(id);
    expect(gateway.logLines.join('')).toContain(`"id":"${id}"`);
  });

  it('is not taken from anybody else, nor when it could be mistaken', async () => {
    const direct = openTestGateway();
    const proxied = openTestGateway({ config: { ...config, trustedProxies: 1 } });
    const given = { 'X-Request-Id': 'given-by-a-client' };
    expect((await direct.send('/session', { headers: given })).headers.get('X-Request-Id')).toMatch(
      /^[0-9a-f]{16}$/,
    );
    for (const odd of ['short', 'with space inside', '<b>12345678</b>', 'x'.repeat(201)])
      expect(
        (await proxied.send('/session', { headers: { 'X-Request-Id': odd } })).headers.get('X-Request-Id'),
      ).toMatch(/^[0-9a-f]{16}$/);
    await proxied.send('/session', { headers: { 'X-Request-Id': goodKey } });
    expect(proxied.logLines.join('')).not.toContain(goodKey.slice(4, 14));
  });

  it('goes no further than the gateway', async () => {
    const gateway = openTestGateway({ config: { ...config, trustedProxies: 1 } });
    const cookie = await gateway.signIn();
    await gateway.send('/api/v2/tokens', { cookie, headers: { 'X-Request-Id': 'given-by-a-proxy' } });
    expect(gateway.seen.every(({ headers }) => !headers.has('X-Request-Id'))).toBe(true);
  });
});
