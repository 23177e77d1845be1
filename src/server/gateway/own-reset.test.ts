import { describe, expect, it } from 'vitest';
import { cookieFrom, goodKey, openTestGateway, otherKey, ownTokenId } from '#testing/test-gateway.ts';

const reset = (id: string) => `/api/v2/tokens/${id}/reset?expiry=1800000000000`;
const newToken = (id: string) => () => Response.json({ _id: id, token: otherKey });

describe("a reset of the session's own token", () => {
  it('moves the session to the new key in the same answer', async () => {
    const { send, signIn, answer, seen } = openTestGateway();
    const cookie = await signIn();
    answer(newToken(ownTokenId));
    const response = await send(reset(ownTokenId), { method: 'POST', cookie });
    expect(response.headers.get('X-Session-Key-Replaced')).toBe('1');
    expect(await response.json()).toEqual({ _id: ownTokenId, token: otherKey });

    const next = cookieFrom(response);
    await send('/api/v2/tokens', { cookie: next });
    expect(seen.at(-1)?.headers.get('Authorization')).toBe(otherKey);
    expect(await (await send('/session', { cookie: next })).json()).toMatchObject({
      session: { lastFour: '4444' },
    });
  });

  it('does not make the session longer', async () => {
    const { send, signIn, answer, pass } = openTestGateway();
    const cookie = await signIn();
    answer(newToken(ownTokenId));
    pass(11 * 60 * 60 * 1000);
    const response = await send(reset(ownTokenId), { method: 'POST', cookie });
    expect(response.headers.get('Set-Cookie')).toContain('Max-Age=3600;');
    pass(60 * 60 * 1000);
    expect((await send('/api/v2/tokens', { cookie: cookieFrom(response) })).status).toBe(401);
  });

  it('sets no cookie when somebody signed out meanwhile, so none is left that another replica would open', async () => {
    const { send, signIn, answer } = openTestGateway();
    const cookie = await signIn();
    answer(async () => {
      await send('/session', { method: 'DELETE', cookie });
      return Response.json({ _id: ownTokenId, token: otherKey });
    });
    const response = await send(reset(ownTokenId), { method: 'POST', cookie });
    expect(await response.json()).toMatchObject({ token: otherKey });
    expect(response.headers.get('Set-Cookie')).toBeNull();
    expect(response.headers.get('X-Session-Key-Replaced')).toBeNull();
  });

  it.each([
    ['fails', () => Response.json({ code: 'forbidden', message: 'no' }, { status: 403 })],
    ['answers without a whole key', () => Response.json({ _id: ownTokenId, token: '4444' })],
    ['answers with something else', () => new Response('not json')],
  ])('changes nothing when it %s', async (_, respond) => {
    const { send, signIn, answer } = openTestGateway();
    const cookie = await signIn();
    answer(respond);
    const response = await send(reset(ownTokenId), { method: 'POST', cookie });
    expect(response.headers.get('X-Session-Key-Replaced')).toBeNull();
    expect(response.headers.get('Set-Cookie')).toBeNull();
  });
});

it('a reset of another token leaves the session alone', async () => {
  const { send, signIn, answer, seen } = openTestGateway();
  const cookie = await signIn();
  answer(newToken('650000000000000000000002'));
  const response = await send(reset('650000000000000000000002'), { method: 'POST', cookie });
  expect(response.headers.get('Set-Cookie')).toBeNull();
  await send('/api/v2/tokens', { cookie });
  expect(seen.at(-1)?.headers.get('Authorization')).toBe(goodKey);
});
