import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { tokensShape } from '#testing/contract-shapes.ts';
import { openAccount, startOfTest, type Client } from '#testing/sandbox-account.ts';

async function ownPath(client: Client): Promise<string> {
  const identity = v.parse(v.object({ tokenId: v.string() }), (await client.get('/caller-identity')).json);
  return `/tokens/${identity.tokenId}`;
}

describe('a persona', () => {
  test.each(['admin', 'writer', 'reader', 'inline'] as const)(
    '%s signs in with the same key each time',
    async (id) => {
      const { sandbox } = openAccount();
      expect(await sandbox.personaKey(id)).toBe(await sandbox.personaKey(id));
      expect(sandbox.personas.map((persona) => persona.id)).toContain(id);
    },
  );

  test('has a key of its own in every account', async () => {
    const one = await openAccount().sandbox.personaKey('admin');
    expect(await openAccount().sandbox.personaKey('admin')).not.toBe(one);
  });

  test('signs in to an account that was seeded without tokens', async () => {
    const reader = await openAccount({ tokens: 0 }).asPersona('reader');
    expect((await reader.get('/tokens')).json).toMatchObject({ totalCount: 1 });
  });

  test.each<[what: string, end: (own: Client, path: string) => Promise<unknown>]>([
    ['reset', (own, path) => own.post(`${path}/reset`)],
    ['deleted', (own, path) => own.delete(path)],
    ['demoted', (own, path) => own.patch(path, [{ op: 'replace', path: '/role', value: 'reader' }])],
    ['expired', (own, path) => own.patch(path, [{ op: 'add', path: '/expiry', value: startOfTest + 1 }])],
  ])('whose token was %s signs in with a new one, and the old one stays as it is', async (_what, end) => {
    const account = openAccount();
    const own = await account.asPersona('admin');
    const path = await ownPath(own);
    await end(own, path);
    account.advance(10);
    const again = await account.asPersona('admin');
    expect(again.key).not.toBe(own.key);
    expect(await ownPath(again)).not.toBe(path);
    expect((await again.get('/roles')).status).toBe(200);
    expect(await account.sandbox.personaKey('admin')).toBe(again.key);
  });

  test('that signs in twice at once gets one token', async () => {
    const { sandbox, as } = openAccount({ tokens: 0 });
    const [one, other] = await Promise.all([sandbox.personaKey('admin'), sandbox.personaKey('admin')]);
    expect(one).toBe(other);
    const list = await as(one).get('/tokens');
    expect(v.parse(tokensShape, list.json).items).toHaveLength(1);
  });
});

describe('the pinned key of the admin', () => {
  const adminKey = 'api-12345678-1234-4234-8234-123456789abc';

  test.each([0, 4, 48])('works in an account of %i tokens', async (tokens) => {
    const account = openAccount({ tokens, adminKey });
    expect(await account.sandbox.personaKey('admin')).toBe(adminKey);
    const list = await account.as(adminKey).get('/tokens?showAll=true');
    expect(list.json).toMatchObject({ totalCount: Math.max(1, tokens) });
  });

  test('once deleted is dead, while signing in still works', async () => {
    const account = openAccount({ adminKey });
    const admin = account.as(adminKey);
    await admin.delete(await ownPath(admin));
    const again = await account.asPersona('admin');
    expect(again.key).not.toBe(adminKey);
    expect((await admin.get('/tokens')).status).toBe(401);
    expect((await again.get('/tokens')).status).toBe(200);
  });
});
