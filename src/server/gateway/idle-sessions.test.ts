import { describe, expect, it } from 'vitest';
import { cookieFrom, openTestGateway, otherKey, ownTokenId } from '#testing/test-gateway.ts';

const minute = 60_000;
const assets = { files: new Map(), page: '<html data-session="SESSION_STATE">', inlineScripts: [] };

async function signedIn(idleLock = 30 * minute) {
  const gateway = openTestGateway({ idleLock, assets, pageRoots: ['tokens'] });
  const cookie = await gateway.signIn();
  return { ...gateway, cookie };
}

/** Notes use, and gives the cookies that a browser has then. */
async function use(
  { send }: Pick<ReturnType<typeof openTestGateway>, 'send'>,
  cookie: string,
): Promise<string> {
  const response = await send('/session/use', { method: 'POST', cookie });
  expect(response.status).toBe(204);
  return `${cookie.split('; ')[0]}; ${cookieFrom(response)}`;
}

describe('a session that nobody uses', () => {
  it('is locked after the half hour and the minute in which the page may not have told yet', async () => {
    const { send, cookie, pass, seen } = await signedIn();
    pass(31 * minute);
    expect((await send('/api/v2/tokens', { cookie })).status).toBe(200);
    pass(1);
    const calls = seen.length;
    for (const path of ['/api/v2/tokens', '/token-list']) {
      const response = await send(path, { cookie });
      expect([response.status, response.headers.get('X-Error-Source'), await response.json()]).toMatchObject([
        401,
        'gateway',
        { code: 'session_idle' },
      ]);
    }
    expect(
      (await send('/session/test-key', { method: 'POST', cookie, body: { key: otherKey } })).status,
    ).toBe(401);
    expect(seen).toHaveLength(calls);
  });

  it('is told as that to a browser that is opened again', async () => {
    const { send, cookie, pass } = await signedIn();
    expect(await (await send('/session', { cookie })).json()).toMatchObject({ session: {}, locked: null });
    pass(32 * minute);
    expect(await (await send('/session', { cookie })).json()).toMatchObject({
      session: null,
      locked: { id: 'com', name: 'LaunchDarkly', host: 'app.launchdarkly.com' },
    });
    expect(await (await send('/tokens', { cookie })).text()).toContain('data-session="none"');
  });

  it('cannot be used again by saying so', async () => {
    const { send, cookie, pass } = await signedIn();
    const used = await use({ send }, cookie);
    pass(32 * minute);
    for (const late of [cookie, used]) {
      const response = await send('/session/use', { method: 'POST', cookie: late });
      expect([response.status, response.headers.get('Set-Cookie'), await response.json()]).toMatchObject([
        401,
        null,
        { code: 'session_idle' },
      ]);
    }
  });

  it('is not kept open by reads, which timers make as well', async () => {
    const { send, cookie, pass } = await signedIn();
    for (let count = 0; count < 31; count += 1) {
      pass(minute);
      expect((await send('/api/v2/tokens', { cookie })).headers.get('Set-Cookie')).toBeNull();
    }
    pass(1);
    expect((await send('/api/v2/tokens', { cookie })).status).toBe(401);
  });

  it('of a minute is given twelve seconds', async () => {
    const { send, cookie, pass } = await signedIn(minute);
    pass(72_000);
    expect((await send('/api/v2/tokens', { cookie })).status).toBe(200);
    pass(1);
    expect((await send('/api/v2/tokens', { cookie })).status).toBe(401);
  });

  it('is ended by signing out all the same', async () => {
    const { send, cookie, pass } = await signedIn();
    const used = await use({ send }, cookie);
    pass(32 * minute);
    const response = await send('/session', { method: 'DELETE', cookie: used });
    expect(response.headers.getSetCookie().map((text) => text.split(';')[0])).toEqual([
      'access-token-console=',
      'access-token-console-use=',
    ]);
  });
});

describe('use', () => {
  it('is what a page tells of, and the loading of a page', async () => {
    const { send, cookie, pass } = await signedIn();
    pass(20 * minute);
    const used = await use({ send }, cookie);
    pass(20 * minute);
    const page = await send('/tokens', { cookie: used });
    const again = `${cookie}; ${cookieFrom(page)}`;
    pass(20 * minute);
    expect((await send('/api/v2/tokens', { cookie: again })).status).toBe(200);
    expect((await send('/api/v2/tokens', { cookie: used })).status).toBe(401);
  });

  it('does not make the session longer than twelve hours', async () => {
    const { send, cookie, pass } = await signedIn();
    let kept = cookie;
    for (let count = 0; count < 35; count += 1) {
      pass(20 * minute);
      kept = await use({ send }, kept);
    }
    pass(20 * minute);
    const response = await send('/api/v2/tokens', { cookie: kept });
    expect([response.status, await response.json()]).toMatchObject([401, { code: 'session_missing' }]);
  });

  it('of another session, or made up, counts for nothing', async () => {
    const { send, signIn, cookie, pass } = await signedIn();
    pass(20 * minute);
    const other = await use({ send }, await signIn());
    const mark = other.split('; ')[1] ?? '';
    const later = mark.replace(/\d+\./, `${Date.UTC(2030, 0)}.`);
    pass(12 * minute);
    for (const foreign of [mark, later, 'access-token-console-use=1.a', 'access-token-console-use='])
      expect((await send('/api/v2/tokens', { cookie: `${cookie}; ${foreign}` })).status).toBe(401);
    expect((await send('/api/v2/tokens', { cookie: other })).status).toBe(200);
  });

  it('is kept by a reset of the own token', async () => {
    const { send, answer, cookie, pass } = await signedIn();
    pass(25 * minute);
    const used = await use({ send }, cookie);
    answer(() => Response.json({ _id: ownTokenId, token: otherKey }));
    const reset = await send(`/api/v2/tokens/${ownTokenId}/reset`, { method: 'POST', cookie: used });
    pass(25 * minute);
    const after = `${cookieFrom(reset)}; ${used.split('; ')[1]}`;
    expect((await send('/api/v2/tokens', { cookie: after })).status).toBe(200);
  });

  it('is not noted where nothing is locked', async () => {
    const { send, cookie, pass } = await signedIn(0);
    pass(11 * 60 * minute);
    expect((await send('/session/use', { method: 'POST', cookie })).headers.get('Set-Cookie')).toBeNull();
    expect((await send('/tokens', { cookie })).headers.get('Set-Cookie')).toBeNull();
    expect((await send('/api/v2/tokens', { cookie })).status).toBe(200);
  });
});
