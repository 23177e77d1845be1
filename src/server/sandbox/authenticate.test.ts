import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { callerIdentityShape } from '#testing/contract-shapes.ts';
import { openAccount, startOfTest } from '#testing/sandbox-account.ts';
import { failureOf, makeToken, readToken } from '#testing/token-calls.ts';

describe('a call is refused with 401', () => {
  test.each([
    ['without a key', ''],
    ['with a key nobody has', 'api-00000000-0000-4000-8000-000000000000'],
    ['with a key of another kind', 'sdk-00000000-0000-4000-8000-000000000000'],
    ['with no key at all but some text', 'open sesame'],
  ])('%s', async (_what, key) => {
    const answer = await openAccount().as(key).get('/tokens');
    expect(answer.status).toBe(401);
    expect(failureOf(answer)).toEqual({ code: 'unauthorized', message: 'Invalid access token' });
  });

  test('with a good key behind the word Bearer', async () => {
    const account = openAccount();
    const { key } = await account.asPersona('admin');
    expect((await account.as(`Bearer ${key}`).get('/tokens')).status).toBe(401);
  });

  test('from the instant on at which the token expires', async () => {
    const account = openAccount();
    const admin = await account.asPersona('admin');
    const { key, path } = await makeToken(admin, { role: 'reader' });
    await admin.patch(path, [{ op: 'add', path: '/expiry', value: startOfTest + 5000 }]);
    account.advance(4999);
    expect((await account.as(key).get('/tokens')).status).toBe(200);
    account.advance(1);
    expect((await account.as(key).get('/tokens')).status).toBe(401);
    // It stays on the list until somebody deletes it.
    expect((await admin.get(path)).status).toBe(200);
  });
});

describe('caller-identity', () => {
  test('names a personal token and its member', async () => {
    const admin = await openAccount().asPersona('admin');
    const identity = v.parse(callerIdentityShape, (await admin.get('/caller-identity')).json);
    expect(identity).toMatchObject({
      serviceToken: false,
      tokenKind: 'personal',
      tokenName: 'Console, Amara',
    });
    expect(identity.memberId).toBeDefined();
  });

  test('names a service token, which stands for no member', async () => {
    const account = openAccount();
    const admin = await account.asPersona('admin');
    const { key, id } = await makeToken(admin, { role: 'reader', serviceToken: true });
    const identity = v.parse(callerIdentityShape, (await account.as(key).get('/caller-identity')).json);
    expect(identity).toMatchObject({ serviceToken: true, tokenId: id });
    expect(identity.memberId).toBeUndefined();
    expect((await account.as(key).get('/members/me')).status).toBe(404);
  });
});

describe('the last use', () => {
  test('shows at once, in whole or in a list, with every call counted', async () => {
    const account = openAccount();
    const admin = await account.asPersona('admin');
    const { key, path } = await makeToken(admin, { role: 'reader' });
    expect(await readToken(admin, path)).toMatchObject({ lastUsed: 0 });
    account.advance(1000);
    await account.as(key).get('/caller-identity');
    account.advance(1000);
    expect(await readToken(admin, path)).toMatchObject({ lastUsed: startOfTest + 1000 });
    await account.as(key).get('/tokens?limit=abc');
    expect(await readToken(admin, path)).toMatchObject({ lastUsed: startOfTest + 2000 });
  });
});
