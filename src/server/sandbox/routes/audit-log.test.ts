import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { auditLogShape, memberShape } from '#testing/contract-shapes.ts';
import { openAccount, type Client } from '#testing/sandbox-account.ts';
import { makeToken } from '#testing/token-calls.ts';

async function read(client: Client, query: string) {
  return v.parse(auditLogShape, (await client.get(`/auditlog${query}`)).json).items;
}

describe('the audit log', () => {
  test('tells the life of one token, newest first, by whom and through which token', async () => {
    const admin = await openAccount().asPersona('admin');
    const { id, path } = await makeToken(admin, { name: 'first', role: 'reader', serviceToken: true });
    await admin.patch(path, [
      { op: 'replace', path: '/name', value: 'second' },
      { op: 'add', path: '/description', value: 'why' },
    ]);
    await admin.post(`${path}/reset`);
    await admin.delete(path);
    const entries = await read(admin, `?spec=${encodeURIComponent(`service-token/${id}`)}`);
    expect(entries.map(({ accesses }) => accesses.map(({ action }) => action))).toEqual([
      ['deleteAccessToken'],
      ['resetAccessToken'],
      ['updateAccessTokenDescription', 'updateAccessTokenName'],
      ['createAccessToken'],
    ]);
    expect(entries[1]).toMatchObject({
      kind: 'token',
      name: 'second',
      member: { firstName: 'Amara' },
      token: { name: 'Console, Amara', ending: admin.key.slice(-4) },
      target: { resources: [`service-token/${id}`] },
    });
  });

  test('of a personal token names its member', async () => {
    const admin = await openAccount().asPersona('admin');
    const me = v.parse(memberShape, (await admin.get('/members/me')).json);
    const { id } = await makeToken(admin, { role: 'reader' });
    const spec = encodeURIComponent(`member/${me['_id']}:token/${id}`);
    expect(await read(admin, `?spec=${spec}`)).toHaveLength(1);
  });

  test('can be walked with before until nothing new comes', async () => {
    const admin = await openAccount({ tokens: 48 }).asPersona('admin');
    const seen = new Set<string>();
    let before = Number.MAX_SAFE_INTEGER;
    for (let news = 1; news > 0;) {
      const entries = await read(admin, `?limit=20&before=${before}`);
      const size = seen.size;
      for (const { _id: id } of entries) seen.add(id);
      news = seen.size - size;
      before = (entries.at(-1)?.date ?? 0) + 1;
    }
    const everything = new Set<string>();
    for (const kind of ['service-token/*', 'member/*:token/*']) {
      let older = Number.MAX_SAFE_INTEGER;
      for (let left = true; left;) {
        const entries = await read(admin, `?limit=20&before=${older}&spec=${encodeURIComponent(kind)}`);
        for (const { _id: id } of entries) everything.add(id);
        older = entries.at(-1)?.date ?? 0;
        left = entries.length === 20;
      }
    }
    expect(seen.size).toBeGreaterThan(48);
    expect(everything).toEqual(seen);
  });

  test('gives 10 entries unless asked, 20 at most, and only what lies after the instant given', async () => {
    const admin = await openAccount({ tokens: 48 }).asPersona('admin');
    expect(await read(admin, '')).toHaveLength(10);
    expect(await read(admin, '?limit=500')).toHaveLength(20);
    const [newest, next] = await read(admin, '?limit=2');
    expect(await read(admin, `?after=${next?.date}`)).toEqual([newest]);
  });

  test('finds by name', async () => {
    const admin = await openAccount({ tokens: 48 }).asPersona('admin');
    const entries = await read(admin, '?q=terraform-prod');
    expect(new Set(entries.map(({ name }) => name))).toEqual(new Set(['terraform-production']));
  });

  test('records nothing for a write that was refused', async () => {
    const account = openAccount();
    const admin = await account.asPersona('admin');
    const [newest] = await read(admin, '?limit=1');
    await admin.post('/tokens', { role: 'owner' });
    await (await account.asPersona('writer')).post('/tokens', { role: 'reader' });
    await admin.post('/tokens', { name: 'fault:409', role: 'reader' });
    expect(await read(admin, '?limit=1')).toEqual([newest]);
  });
});
