import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { openAccount, type Client } from '#testing/sandbox-account.ts';
import type { SqliteConnection } from './in-transaction.ts';

const itemsShape = v.object({ items: v.array(v.looseObject({ _id: v.string() })) });

/** The tokens as the list tells them, and as they are told one by one. */
async function bothWays(client: Client) {
  const { items } = v.parse(itemsShape, (await client.get('/tokens?showAll=true&limit=100')).json);
  const single = await Promise.all(items.map(async ({ _id }) => (await client.get(`/tokens/${_id}`)).json));
  return { items, single };
}

/** An account whose database counts how often whole rows of tokens are read. */
function openWatchedAccount() {
  const watched: { connection?: SqliteConnection; rowsRead: number } = { rowsRead: 0 };
  const account = openAccount({
    tokens: 40,
    onOpen: (connection) => {
      const prepare = connection.prepare.bind(connection);
      const watch = (sql: string) => {
        const statement = prepare(sql);
        if (!sql.includes('json_each')) return statement;
        const all = statement.all.bind(statement);
        statement.all = (parameters: unknown[]) => {
          const rows: unknown[] = all(parameters);
          watched.rowsRead += rows.length;
          return rows;
        };
        return statement;
      };
      watched.connection = Object.assign(connection, { prepare: watch });
    },
  });
  return { account, watched };
}

async function makeToken(admin: Client): Promise<string> {
  const { json } = await admin.post('/tokens', { name: 'deploy “ä”', role: 'reader' });
  return v.parse(v.object({ _id: v.string() }), json)._id;
}

const replace = (field: string, value: unknown) => [{ op: 'replace', path: `/${field}`, value }];
const add = (field: string, value: unknown) => [{ op: 'add', path: `/${field}`, value }];
const withoutRole = [{ op: 'remove', path: '/role' }];
const policy = [{ effect: 'allow', resources: ['proj/*'], actions: ['viewProject'] }];

describe('a token in the list', () => {
  it.each<[what: string, change: (admin: Client, path: string) => Promise<unknown>]>([
    ['a new name', (admin, path) => admin.patch(path, replace('name', 'build'))],
    ['a description', (admin, path) => admin.patch(path, add('description', 'for builds'))],
    ['another role', (admin, path) => admin.patch(path, replace('role', 'writer'))],
    [
      'a policy of its own',
      (admin, path) => admin.patch(path, [...withoutRole, ...add('inlineRole', policy)]),
    ],
    ['an expiry', (admin, path) => admin.patch(path, add('expiry', Date.UTC(2027, 0, 1)))],
    ['a new key', (admin, path) => admin.post(`${path}/reset`)],
  ])('that has got %s is told as it is told by itself', async (_, change) => {
    const admin = await openAccount({ tokens: 20 }).asPersona('admin');
    const path = `/tokens/${await makeToken(admin)}`;
    const before = await bothWays(admin);
    const changed = await change(admin, path);
    expect(changed).toMatchObject({ status: 200 });
    const after = await bothWays(admin);
    expect(after.items).toEqual(after.single);
    expect(after.items).not.toEqual(before.items);
  });

  it('that was used is told so at once, and still when the use is written down', async () => {
    const { account, watched } = openWatchedAccount();
    const admin = await account.asPersona('admin');
    const { json } = await admin.post('/tokens', { name: 'used', role: 'admin' });
    const { _id: id, token: key } = v.parse(v.object({ _id: v.string(), token: v.string() }), json);
    await bothWays(admin);
    account.advance(60_000);
    await account.as(key).get('/caller-identity');
    const lastUsed = async () => (await bothWays(admin)).items.find(({ _id }) => _id === id)?.['lastUsed'];
    expect(await lastUsed()).toBe(account.now());
    watched.connection?.exec(`UPDATE token SET lastUsedAt = ${account.now() + 5} WHERE id = '${id}'`);
    expect(await lastUsed()).toBe(account.now() + 5);
  });

  it('is told anew when its member changes', async () => {
    const { account, watched } = openWatchedAccount();
    const admin = await account.asPersona('admin');
    const before = await bothWays(admin);
    watched.connection?.exec("UPDATE member SET firstName = 'Grace'");
    const after = await bothWays(admin);
    expect(after.items).toEqual(after.single);
    expect(after.items).not.toEqual(before.items);
  });

  it('is read from the database once, and again when it was written to', async () => {
    const { account, watched } = openWatchedAccount();
    const admin = await account.asPersona('admin');
    const id = await makeToken(admin);
    await bothWays(admin);
    const all = watched.rowsRead;
    expect(all).toBe(41);
    await bothWays(admin);
    // The key that asks is a token itself, and was used meanwhile.
    expect(watched.rowsRead - all).toBeLessThanOrEqual(1);
    const settled = watched.rowsRead;
    await admin.patch(`/tokens/${id}`, replace('name', 'build'));
    await bothWays(admin);
    expect(watched.rowsRead - settled).toBeGreaterThanOrEqual(1);
    expect(watched.rowsRead - settled).toBeLessThanOrEqual(2);
  });

  it('is still told rightly where there are more tokens than are kept', async () => {
    const admin = await openAccount({ tokens: 10_150 }).asPersona('admin');
    for (let offset = 0; offset < 10_150; offset += 100)
      await admin.get(`/tokens?showAll=true&limit=100&offset=${offset}`);
    const { items, single } = await bothWays(admin);
    expect(items).toEqual(single);
  });
});
