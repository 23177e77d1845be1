import { describe, expect, test } from 'vitest';
import { openAccount, startOfTest } from '#testing/sandbox-account.ts';
import { makeToken } from '#testing/token-calls.ts';

describe('a deleted token', () => {
  test('is answered with 204 and nothing, and is not found afterwards', async () => {
    const admin = await openAccount().asPersona('admin');
    const { path } = await makeToken(admin, { role: 'reader' });
    expect(await admin.delete(path)).toMatchObject({ status: 204, text: '' });
    expect((await admin.get(path)).status).toBe(404);
    expect((await admin.delete(path)).status).toBe(404);
  });

  test('takes its key and an older one in its grace period with it', async () => {
    const account = openAccount();
    const admin = await account.asPersona('admin');
    const { key, path } = await makeToken(admin, { role: 'reader' });
    await admin.post(`${path}/reset?expiry=${startOfTest + 1000}`);
    await admin.delete(path);
    expect((await account.as(key).get('/caller-identity')).status).toBe(401);
  });

  test('may be the one that calls', async () => {
    const account = openAccount();
    const { key, path } = await makeToken(await account.asPersona('admin'), { role: 'admin' });
    const own = account.as(key);
    expect((await own.delete(path)).status).toBe(204);
    expect((await own.get('/tokens')).status).toBe(401);
  });
});

describe('who may delete', () => {
  test("an Admin, another member's personal token too", async () => {
    const account = openAccount();
    const inline = await account.asPersona('inline');
    const { path } = await makeToken(inline, { role: 'reader' });
    expect((await (await account.asPersona('admin')).delete(path)).status).toBe(204);
  });

  test('a policy that allows it on personal tokens and denies it on service tokens does both', async () => {
    const account = openAccount();
    const inline = await account.asPersona('inline');
    const personal = await makeToken(inline, { role: 'reader' });
    const service = await makeToken(inline, { role: 'reader', serviceToken: true });
    expect((await inline.delete(personal.path)).status).toBe(204);
    expect((await inline.delete(service.path)).status).toBe(403);
  });
});
