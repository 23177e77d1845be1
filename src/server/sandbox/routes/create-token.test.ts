import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { tokenShape } from '#testing/contract-shapes.ts';
import { openAccount } from '#testing/sandbox-account.ts';
import { failureOf, makeToken, readToken } from '#testing/token-calls.ts';

describe('a new token', () => {
  test('is answered with its whole key, which no later answer holds', async () => {
    const admin = await openAccount().asPersona('admin');
    const answer = await admin.post('/tokens', { name: 'deploy', role: 'writer', serviceToken: true });
    expect(answer.status).toBe(201);
    const { _id: id, token: key } = v.parse(tokenShape, answer.json);
    expect(key).toMatch(/^api-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const { token } = await readToken(admin, `/tokens/${id}`);
    expect(token).toBe(key.slice(-4));
  });

  test('works at once', async () => {
    const account = openAccount();
    const { key, id } = await makeToken(await account.asPersona('admin'), { role: 'reader' });
    expect((await account.as(key).get('/caller-identity')).json).toMatchObject({ tokenId: id });
  });

  test('leaves out what was not given', async () => {
    const admin = await openAccount().asPersona('admin');
    const { path } = await makeToken(admin, { role: 'reader' });
    const token = await readToken(admin, path);
    expect(Object.keys(token)).not.toContain('name');
    expect(Object.keys(token)).not.toContain('description');
    expect(Object.keys(token)).not.toContain('expiry');
    expect(token).toMatchObject({ serviceToken: false, lastUsed: 0, defaultApiVersion: 20240415 });
  });

  test('belongs to the caller, and says who that is', async () => {
    const account = openAccount();
    const admin = await account.asPersona('admin');
    const { path } = await makeToken(admin, { role: 'reader' });
    const token = await readToken(admin, path);
    expect(token).toMatchObject({ _member: { firstName: 'Amara', lastName: 'Okafor', role: 'admin' } });
    expect(token.ownerId).not.toBe(token.memberId);
  });

  test('takes custom roles by key or id, and answers with ids', async () => {
    const admin = await openAccount().asPersona('admin');
    const { _id: id } = v.parse(v.object({ _id: v.string() }), (await admin.get('/roles/terraform')).json);
    const byKey = await makeToken(admin, { customRoleIds: ['terraform'] });
    const byId = await makeToken(admin, { customRoleIds: [id] });
    expect((await readToken(admin, byKey.path)).customRoleIds).toEqual([id]);
    expect((await readToken(admin, byId.path)).customRoleIds).toEqual([id]);
  });

  test('keeps an inline policy as it was given', async () => {
    const admin = await openAccount().asPersona('admin');
    const inlineRole = [
      { effect: 'allow', resources: ['proj/*:env/*;{critical:false}:flag/*;beta'], actions: ['update*'] },
      { effect: 'deny', notResources: ['proj/web'], notActions: ['viewProject'] },
    ];
    const { path } = await makeToken(admin, { inlineRole });
    expect((await readToken(admin, path)).inlineRole).toEqual(inlineRole);
  });

  test('may share its name with another', async () => {
    const admin = await openAccount().asPersona('admin');
    const one = await makeToken(admin, { name: 'twin', role: 'reader' });
    const other = await makeToken(admin, { name: 'twin', role: 'reader' });
    expect(one.id).not.toBe(other.id);
  });

  test('takes null and empty lists for missing', async () => {
    const admin = await openAccount().asPersona('admin');
    const { path } = await makeToken(admin, {
      name: null,
      role: 'reader',
      customRoleIds: [],
      inlineRole: null,
    });
    expect(await readToken(admin, path)).toMatchObject({ role: 'reader' });
  });
});

describe('who may create', () => {
  test.each(['reader', 'writer'] as const)(
    'a %s token may not, and is told what it lacks',
    async (persona) => {
      const client = await openAccount().asPersona(persona);
      const answer = await client.post('/tokens', { role: 'reader' });
      expect(answer.status).toBe(403);
      expect(failureOf(answer).code).toBe('forbidden');
      expect(failureOf(answer).message).toMatch(/createAccessToken on member\/[0-9a-f]{24}:token\/\*/);
    },
  );

  test('an inline role that allows it may', async () => {
    const inline = await openAccount().asPersona('inline');
    expect((await inline.post('/tokens', { role: 'reader', serviceToken: true })).status).toBe(201);
  });

  test('a service token creates service tokens, but has no member to make a personal one for', async () => {
    const account = openAccount();
    const made = await makeToken(await account.asPersona('admin'), { role: 'admin', serviceToken: true });
    const service = account.as(made.key);
    await makeToken(service, { role: 'reader', serviceToken: true });
    const refused = await service.post('/tokens', { role: 'reader' });
    expect(refused.status).toBe(403);
    // The words of a live account (contract section 4).
    expect(failureOf(refused).message).toBe('Service tokens cannot create personal tokens');
  });

  test('a service token made with more than its maker has fails when it uses that', async () => {
    const account = openAccount();
    const inline = await account.asPersona('inline');
    const overGranted = account.as((await makeToken(inline, { role: 'admin', serviceToken: true })).key);
    const { path } = await makeToken(overGranted, { role: 'reader', serviceToken: true });
    // The maker's own policy denies it, and did when the token was made.
    expect((await overGranted.delete(path)).status).toBe(403);
    expect((await overGranted.get('/roles')).status).toBe(403);
  });
});

test('a service token beyond the limit is refused, and one that goes makes room', async () => {
  const admin = await openAccount({ serviceTokenLimit: 2 }).asPersona('admin');
  const service = { role: 'reader', serviceToken: true };
  const { path } = await makeToken(admin, service);
  await makeToken(admin, service);
  const refused = await admin.post('/tokens', service);
  expect(refused.status).toBe(403);
  expect(failureOf(refused).message).toBe('The account has reached its limit of 2 service tokens.');
  await makeToken(admin, { role: 'reader' });
  await admin.delete(path);
  await makeToken(admin, service);
});
