// A page acts in the session that it shows: a call that names another than the cookie's goes nowhere.
import { describe, expect, it } from 'vitest';
import { cookieFrom, goodKey, openTestGateway, ownTokenId } from '#testing/test-gateway.ts';

const calls = [
  ['GET', '/api/v2/tokens'],
  ['POST', '/api/v2/tokens'],
  ['PATCH', '/api/v2/tokens/1'],
  ['DELETE', '/api/v2/tokens/1'],
  ['POST', '/api/v2/tokens/1/reset'],
  ['GET', '/api/v2/members/m1'],
  ['GET', '/token-list'],
  ['POST', '/session/test-key'],
  ['DELETE', '/session'],
] as const;

const body = (method: string) => (method === 'GET' || method === 'DELETE' ? {} : { body: { key: goodKey } });

describe.each(calls)('%s %s', (method, path) => {
  it.each([
    ['the one before in this browser', 'before'],
    ['one that never was', 'AAAAAAAAAAAAAAAAAAAAAA'],
    ['none', 'none'],
    ['nothing', ''],
  ])('is refused when the page shows %s', async (_, shown) => {
    const gateway = openTestGateway();
    const before = gateway.nameOf(await gateway.signIn());
    const cookie = await gateway.signIn();
    const count = gateway.seen.length;
    const headers = { 'X-Session': shown === 'before' ? before : shown };
    const answer = await gateway.send(path, { method, cookie, headers, ...body(method) });
    expect([answer.status, answer.headers.get('X-Error-Source')]).toEqual([409, 'gateway']);
    expect(await answer.json()).toMatchObject({ code: 'session_changed' });
    expect(gateway.seen).toHaveLength(count);
    // The session of the cookie goes on.
    expect((await gateway.send('/api/v2/tokens', { cookie })).status).toBe(200);
  });

  it('is the end of the session, not another one, without a cookie', async () => {
    const { send, nameOf, signIn } = openTestGateway();
    const headers = { 'X-Session': nameOf(await signIn()) };
    const { status } = await send(path, { method, headers, ...body(method) });
    expect(status).toBe(path === '/session' ? 204 : 401);
  });
});

it('a session keeps its name when its key is replaced, and the name gives nothing away', async () => {
  const gateway = openTestGateway();
  const cookie = await gateway.signIn();
  const replaced = { _id: ownTokenId, token: 'api-99999999-8888-4777-a666-555555554444' };
  gateway.answer(() => Response.json(replaced));
  const reset = await gateway.send(`/api/v2/tokens/${ownTokenId}/reset`, { method: 'POST', cookie });
  const renewed = cookieFrom(reset);
  expect(renewed).not.toBe(cookie);
  const state = await (await gateway.send('/session', { cookie: renewed })).json();
  expect(state).toMatchObject({ session: { id: gateway.nameOf(cookie), lastFour: '4444' } });
  expect(gateway.nameOf(cookie)).toMatch(/^[\w-]{22}$/);
  expect(cookie).not.toContain(gateway.nameOf(cookie));
});
