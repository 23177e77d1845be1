import { setImmediate } from 'node:timers/promises';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { auditEntryShape, auditLogShape, memberShape, tokenShape } from '#testing/contract-shapes.ts';
import { openAccount, type Client } from '#testing/sandbox-account.ts';
import { makeToken } from '#testing/token-calls.ts';

async function read(client: Client, query: string) {
  return v.parse(auditLogShape, (await client.get(`/auditlog${query}`)).json).items;
}

const allow = (resources: readonly string[], actions: readonly string[]) => ({
  effect: 'allow',
  resources,
  actions,
});
const deny = (...rule: Parameters<typeof allow>) => ({ ...allow(...rule), effect: 'deny' });

async function search(client: Client, query: string, body?: unknown) {
  return v.parse(auditLogShape, (await client.post(`/auditlog${query}`, body)).json).items;
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

describe('one entry of the audit log', () => {
  test('shows the token before and after, and no key in either', async () => {
    const admin = await openAccount().asPersona('admin');
    const { id, key, path } = await makeToken(admin, { name: 'first', role: 'reader', serviceToken: true });
    await admin.patch(path, [{ op: 'replace', path: '/name', value: 'second' }]);
    const reset = v.parse(tokenShape, (await admin.post(`${path}/reset`)).json);
    await admin.delete(path);
    const entries = await read(admin, `?spec=${encodeURIComponent(`service-token/${id}`)}`);
    const answers = await Promise.all(entries.map(({ _id }) => admin.get(`/auditlog/${_id}`)));
    const [deleted, resetting, renamed, created] = answers.map(({ json }) => v.parse(auditEntryShape, json));
    expect(deleted).toMatchObject({ previousVersion: { name: 'second' } });
    expect(deleted).not.toHaveProperty('currentVersion');
    expect(resetting).toMatchObject({
      previousVersion: { token: key.slice(-4) },
      currentVersion: { token: reset.token.slice(-4) },
    });
    expect(renamed).toMatchObject({ previousVersion: { name: 'first' }, currentVersion: { name: 'second' } });
    expect(created).toMatchObject({ currentVersion: { _id: id, name: 'first' } });
    expect(created).not.toHaveProperty('previousVersion');
    const told = answers.map(({ text }) => text).join();
    for (const secret of [key, reset.token]) expect(told).not.toContain(secret);
  });

  test('is what each entry of the list links to, also where its versions were not recorded', async () => {
    const admin = await openAccount({ tokens: 48 }).asPersona('admin');
    const [entry] = await read(admin, '?limit=1');
    const href = entry?._links['self']?.href.replace('/api/v2', '') ?? '';
    expect((await admin.get(href)).json).toEqual(entry);
    expect((await admin.get('/auditlog/569f514156e003339cfd3917')).status).toBe(404);
  });

  test('is for readers of the account only, and of their own', async () => {
    const account = openAccount({ tokens: 48 });
    const [entry] = await read(await account.asPersona('admin'), '?limit=1');
    const path = `/auditlog/${entry?._id}`;
    expect((await (await account.asPersona('inline')).get(path)).status).toBe(403);
    expect((await (await account.asPersona('second-owner')).get(path)).status).toBe(404);
  });
});

describe('a search of the audit log by a policy', () => {
  test('gives what it allows, and not what it denies', async () => {
    const admin = await openAccount().asPersona('admin');
    const { id, path } = await makeToken(admin, { name: 'bot', role: 'reader', serviceToken: true });
    await admin.patch(path, [{ op: 'replace', path: '/name', value: 'robot' }]);
    await admin.delete(path);
    const everything = allow([`service-token/${id}`], ['*']);
    const names = async (...policy: object[]) =>
      (await search(admin, '', policy)).map(({ titleVerb }) => titleVerb);
    const [deleted, renamed, created] = await names(everything);
    expect(deleted).toBe('deleted the access token');
    expect(await names(everything, deny(['service-token/*'], ['delete*']))).toEqual([renamed, created]);
    expect(await names(allow(['service-token/*'], ['updateAccessTokenName']))).toEqual([renamed]);
    expect(await names(allow(['role/*'], ['*']))).toEqual([]);
  });

  test('without one gives everything, by the same limits as a reading', async () => {
    const admin = await openAccount({ tokens: 48 }).asPersona('admin');
    const all = await read(admin, '?limit=20');
    expect(await search(admin, '?limit=20')).toEqual(all);
    expect(await search(admin, `?limit=20&before=${all[4]?.date}`)).toEqual(
      await read(admin, `?limit=20&before=${all[4]?.date}`),
    );
    expect(await search(admin, '?limit=3', [allow(['member/*:token/*'], ['*'])])).toHaveLength(3);
  });

  test('is refused with a policy that is none, and to who may not read', async () => {
    const account = openAccount();
    const admin = await account.asPersona('admin');
    expect((await admin.post('/auditlog', [allow(['*'], ['*'])])).status).toBe(400);
    expect((await admin.post('/auditlog', { effect: 'allow' })).status).toBe(400);
    expect((await (await account.asPersona('inline')).post('/auditlog')).status).toBe(403);
  });
});

test.each(['search', 'filter'])(
  'while a %s goes through a long audit log, others get their turn',
  async (what) => {
    const admin = await openAccount({ tokens: 1000 }).asPersona('admin');
    const order: string[] = [];
    const nothing = [allow(['service-token/*a*b*c*d*e*f'], ['*'])];
    // Entries of personal tokens begin like this, and none of them is of a member.
    const spec = encodeURIComponent('member/*');
    const long = (
      what === 'search' ? admin.post('/auditlog', nothing) : admin.get(`/auditlog?spec=${spec}`)
    ).then(() => order.push('long'));
    // One turn of everybody else, in which the long one has begun.
    await setImmediate();
    await Promise.all([long, admin.get('/caller-identity').then(() => order.push('short'))]);
    expect(order).toEqual(['short', 'long']);
  },
);
