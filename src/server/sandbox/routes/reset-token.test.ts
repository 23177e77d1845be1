import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { tokenShape } from '#testing/contract-shapes.ts';
import { openAccount, startOfTest, type TestAccount } from '#testing/sandbox-account.ts';
import { failureOf, makeToken, readToken } from '#testing/token-calls.ts';

const hour = 3_600_000;

async function tokenToReset() {
  const account = openAccount();
  const admin = await account.asPersona('admin');
  const made = await makeToken(admin, { name: 'rotating', role: 'reader', serviceToken: true });
  const reset = async (query = '', body?: unknown): Promise<string> => {
    const answer = await admin.post(`${made.path}/reset${query}`, body);
    expect(answer.status).toBe(200);
    return v.parse(tokenShape, answer.json).token;
  };
  return { account, admin, reset, ...made };
}

async function statusOf(account: TestAccount, key: string): Promise<number> {
  return (await account.as(key).get('/caller-identity')).status;
}

describe('a reset', () => {
  test('gives a new key to the same token', async () => {
    const { account, admin, reset, key, id, path } = await tokenToReset();
    account.advance(1000);
    const newKey = await reset();
    expect(newKey).not.toBe(key);
    expect((await account.as(newKey).get('/caller-identity')).json).toMatchObject({ tokenId: id });
    expect(await readToken(admin, path)).toMatchObject({
      name: 'rotating',
      role: 'reader',
      token: newKey.slice(-4),
      lastModified: startOfTest + 1000,
    });
  });

  test('is later than the change before, although the clock went back', async () => {
    const { account, admin, reset, path } = await tokenToReset();
    account.advance(-hour);
    await reset();
    expect((await readToken(admin, path)).lastModified).toBe(startOfTest + 1);
  });

  test('ends the old key at once without a grace period', async () => {
    const { account, reset, key } = await tokenToReset();
    await reset();
    expect(await statusOf(account, key)).toBe(401);
  });

  test('lets the old key live until exactly the instant given', async () => {
    const { account, reset, key } = await tokenToReset();
    const newKey = await reset(`?expiry=${startOfTest + hour}`);
    account.advance(hour - 1);
    expect(await statusOf(account, key)).toBe(200);
    account.advance(1);
    expect(await statusOf(account, key)).toBe(401);
    expect(await statusOf(account, newKey)).toBe(200);
  });

  test('takes the instant from a body when the query has none, and from the query when both do', async () => {
    const byBody = await tokenToReset();
    await byBody.reset('', { expiry: startOfTest + hour });
    expect(await statusOf(byBody.account, byBody.key)).toBe(200);
    const byBoth = await tokenToReset();
    await byBoth.reset(`?expiry=${startOfTest + 10}`, { expiry: startOfTest + hour });
    byBoth.account.advance(10);
    expect(await statusOf(byBoth.account, byBoth.key)).toBe(401);
  });

  test.each([startOfTest, startOfTest - 1, 1, 0, -1])(
    'with an end of %i ends the old key at once',
    async (end) => {
      const { account, reset, key } = await tokenToReset();
      await reset(`?expiry=${end}`);
      expect(await statusOf(account, key)).toBe(401);
    },
  );

  test('leaves one older key alive at most: a second reset drops the first', async () => {
    const { account, reset, key } = await tokenToReset();
    const second = await reset(`?expiry=${startOfTest + hour}`);
    const third = await reset(`?expiry=${startOfTest + hour}`);
    expect(await statusOf(account, key)).toBe(401);
    expect(await statusOf(account, second)).toBe(200);
    expect(await statusOf(account, third)).toBe(200);
  });

  test('may be that of the token that calls, which the next call then notices', async () => {
    const { account, admin } = await tokenToReset();
    const own = v.parse(v.object({ tokenId: v.string() }), (await admin.get('/caller-identity')).json);
    expect((await admin.post(`/tokens/${own.tokenId}/reset`)).status).toBe(200);
    expect(await statusOf(account, admin.key)).toBe(401);
  });

  test('has nothing to do with the expiry of the token', async () => {
    const { admin, reset, path } = await tokenToReset();
    await reset(`?expiry=${startOfTest + hour}`);
    expect((await readToken(admin, path)).expiry).toBeUndefined();
  });
});

test('a body of null is none, as the command line client sends with every call without data', async () => {
  const { account, admin, key, path } = await tokenToReset();
  expect((await admin.call('POST', `${path}/reset`, { rawBody: 'null' })).status).toBe(200);
  expect(await statusOf(account, key)).toBe(401);
  expect((await admin.call('DELETE', path, { rawBody: 'null' })).status).toBe(204);
});

describe('a reset is refused', () => {
  test.each<[expiry: string, message: string]>([
    ['soon', 'expiry: "soon" is not a whole number'],
    ['9000000000000000', 'expiry: 9000000000000000 is out of range'],
    ['99999999999999999999', 'expiry: 99999999999999999999 is out of range'],
  ])('for an expiry of %s, and says why', async (expiry, message) => {
    const { admin, path } = await tokenToReset();
    expect(failureOf(await admin.post(`${path}/reset?expiry=${expiry}`)).message).toBe(message);
  });

  test.each<[query: string, body: unknown]>([
    ['?expiry=soon', undefined],
    ['?expiry=1.5', undefined],
    ['?expiry=99999999999999999', undefined],
    ['', { expiry: 'soon' }],
    ['', { until: 5 }],
    ['', [5]],
  ])('for %j with the body %j, and the key stays', async (query, body) => {
    const { account, admin, key, path } = await tokenToReset();
    expect((await admin.post(`${path}/reset${query}`, body)).status).toBe(400);
    expect(await statusOf(account, key)).toBe(200);
  });

  test('to a caller whose policy denies it', async () => {
    const { account, key, path } = await tokenToReset();
    const answer = await (await account.asPersona('inline')).post(`${path}/reset`);
    expect(answer.status).toBe(403);
    expect(failureOf(answer).message).toContain('resetAccessToken');
    expect(await statusOf(account, key)).toBe(200);
  });

  test('of two at the same moment one, so that no key is lost unseen', async () => {
    const { account, admin, path } = await tokenToReset();
    const answers = await Promise.all([admin.post(`${path}/reset`), admin.post(`${path}/reset`)]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const won = answers.find(({ status }) => status === 200);
    expect(await statusOf(account, v.parse(tokenShape, won?.json).token)).toBe(200);
  });
});
