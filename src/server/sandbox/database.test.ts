import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAccount } from '#testing/sandbox-account.ts';
import { makeToken, readToken } from '#testing/token-calls.ts';
import { openDatabase } from './database.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('what was written is there after a restart, and the seed leaves it alone', async () => {
  const database = join(folder, 'deep', 'sandbox.db');
  const before = openAccount({ database });
  const admin = await before.asPersona('admin');
  const { path } = await makeToken(admin, { name: 'kept', role: 'reader' });
  before.sandbox.close();
  expect(before.sandbox.ready()).toBe(false);

  const after = openAccount({ database, tokens: 48 });
  expect(after.sandbox.ready()).toBe(true);
  const again = await after.asPersona('admin');
  expect(again.key).toBe(admin.key);
  expect((await again.get(path)).json).toMatchObject({ name: 'kept' });
  expect((await again.get('/tokens?showAll=true')).json).toMatchObject({ totalCount: 5 });
  after.sandbox.close();
});

test('the last use is written at the latest when the sandbox closes', async () => {
  const database = join(folder, 'sandbox.db');
  const before = openAccount({ database });
  const admin = await before.asPersona('admin');
  const { key, path } = await makeToken(admin, { role: 'reader' });
  await before.as(key).get('/caller-identity');
  const used = before.now();
  before.sandbox.close();
  const after = openAccount({ database });
  expect((await after.as(admin.key).get(path)).json).toMatchObject({ lastUsed: used });
  after.sandbox.close();
});

test("a removed member's personal tokens are dead and gone from the list, their service tokens live on", async () => {
  const database = join(folder, 'sandbox.db');
  const before = openAccount({ database });
  const inline = await before.asPersona('inline');
  const personal = await makeToken(inline, { role: 'reader' });
  const service = await makeToken(inline, { role: 'reader', serviceToken: true });
  before.sandbox.close();
  const { connection, close } = openDatabase(database);
  connection.prepare("UPDATE member SET removedAt = 1 WHERE firstName = 'Priya'").run([]);
  close();

  const after = openAccount({ database });
  const admin = await after.asPersona('admin');
  expect((await after.as(personal.key).get('/caller-identity')).status).toBe(401);
  expect((await admin.get(personal.path)).status).toBe(404);
  expect((await after.as(service.key).get('/caller-identity')).status).toBe(200);
  expect(Object.keys(await readToken(admin, service.path))).not.toContain('_member');
  after.sandbox.close();
});

test('no key is anywhere in the file', async () => {
  const database = join(folder, 'sandbox.db');
  const account = openAccount({ database });
  const admin = await account.asPersona('admin');
  const { key } = await makeToken(admin, { role: 'reader' });
  account.sandbox.close();
  const bytes = readFileSync(database, 'latin1');
  for (const secret of [key, admin.key]) {
    expect(bytes).not.toContain(secret);
    expect(bytes).not.toContain(secret.slice(4));
  }
});

test('journals ahead, waits for the disk and checks foreign keys', () => {
  const { connection, close } = openDatabase(join(folder, 'sandbox.db'));
  expect(connection.prepare('PRAGMA journal_mode').get([])).toMatchObject({ journal_mode: 'wal' });
  expect(connection.prepare('PRAGMA synchronous').get([])).toMatchObject({ synchronous: 2 });
  expect(() =>
    connection.prepare("INSERT INTO account (id, ownerId, secret) VALUES ('a', 'nobody', 's')").run([]),
  ).toThrow('FOREIGN KEY');
  close();
});

test('refuses what libsql would abort the process over', async () => {
  const { db, close } = openDatabase(':memory:');
  const query = db.selectFrom('token').selectAll().where('name', '=', Object(true));
  await expect(query.execute()).rejects.toThrow('cannot be stored');
  close();
});
