import * as fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { openAccount, type Client } from '#testing/sandbox-account.ts';
import type { SqliteConnection } from './in-transaction.ts';

const shape = v.object({ items: v.array(v.object({ _id: v.string() })), totalCount: v.optional(v.number()) });

async function readPage(client: Client, query: string) {
  const { items, totalCount } = v.parse(shape, (await client.get(`/tokens?showAll=true${query}`)).json);
  return { ids: items.map(({ _id }) => _id), totalCount };
}

/** The whole list at once, as it was given before there were pages. */
async function readAll(client: Client): Promise<readonly string[]> {
  const answer = await client.call('GET', '/tokens?showAll=true', {
    headers: { 'LD-API-Version': '20220603' },
  });
  return v.parse(shape, answer.json).items.map(({ _id }) => _id);
}

const tokens = 1300;

test('pages of any size in any order are what stands at their place in the whole list', async () => {
  const admin = await openAccount({ tokens, maxLimit: 1000 }).asPersona('admin');
  const all = await readAll(admin);
  expect(all).toHaveLength(tokens);
  const offset = fc.nat(tokens + 10);
  const limit = fc.oneof(fc.constant(100), fc.integer({ min: 1, max: 700 }));
  await fc.assert(
    fc.asyncProperty(offset, limit, async (from, size) => {
      const page = await readPage(admin, `&offset=${from}&limit=${size}`);
      expect(page).toEqual({ ids: all.slice(from, from + size), totalCount: tokens });
    }),
  );
});

test('pages follow every token that comes or goes in between', async () => {
  const admin = await openAccount({ tokens, maxLimit: 100 }).asPersona('admin');
  const expectSame = async (count: number) => {
    const all = await readAll(admin);
    expect(all).toHaveLength(count);
    for (let offset = 0; offset < count; offset += 100) {
      const page = await readPage(admin, `&limit=100&offset=${offset}`);
      expect(page).toEqual({ ids: all.slice(offset, offset + 100), totalCount: count });
    }
  };
  await expectSame(tokens);
  const first = await readPage(admin, '&limit=1&offset=700');
  expect((await admin.delete(`/tokens/${first.ids[0] ?? ''}`)).status).toBe(204);
  await expectSame(tokens - 1);
  expect((await admin.post('/tokens', { name: 'new', role: 'reader' })).status).toBe(201);
  await expectSame(tokens);
});

test('callers who see different tokens get different pages, also one after another', async () => {
  const account = openAccount({ tokens: 200 });
  const [admin, reader] = [await account.asPersona('admin'), await account.asPersona('reader')];
  const [all, own] = [await readAll(admin), await readAll(reader)];
  expect(own.length).toBeLessThan(all.length);
  for (const [client, ids] of [[admin, all] as const, [reader, own] as const, [admin, all] as const])
    expect(await readPage(client, '&limit=50&offset=50')).toEqual({
      ids: ids.slice(50, 100),
      totalCount: ids.length,
    });
});

test('somebody who was removed takes their tokens out of every page at once', async () => {
  let connection: SqliteConnection | undefined;
  const account = openAccount({
    tokens: 200,
    onOpen: (opened) => {
      connection = opened;
    },
  });
  const admin = await account.asPersona('admin');
  const before = await readPage(admin, '&limit=100');
  connection?.exec("UPDATE member SET removedAt = 1 WHERE role = 'reader' AND removedAt IS NULL");
  const after = await readPage(admin, '&limit=100');
  expect(after.totalCount).toBeLessThan(before.totalCount ?? 0);
  expect(after.ids).toEqual((await readAll(admin)).slice(0, 100));
});
