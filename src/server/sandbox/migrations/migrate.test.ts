import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openAccount } from '#testing/sandbox-account.ts';
import { openDatabase } from '../database.ts';
import { hashKey } from '../keys.ts';
import { migrate, migrateSafely, migrations } from './migrate.ts';

const oldKey = 'api-01234567-89ab-4def-8123-456789abcdef';
let folder = '';
let database = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  database = join(folder, 'sandbox.db');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A database as a console with the first `count` migrations left it, with a member in it. */
function leaveOlder(count: number): void {
  const connection = new Libsql(database);
  migrate(connection, migrations.slice(0, count));
  connection.exec(
    "INSERT INTO member (id, email, role, createdAt, lastSeenAt) VALUES ('m1', 'a@b.example', 'owner', 1, 1)",
  );
  connection.close();
}

const names = (connection: InstanceType<typeof Libsql>): unknown[] =>
  connection.prepare('SELECT name FROM migration ORDER BY name').all([]);
const files = () => readdirSync(folder).filter((name) => !/-(?:wal|shm)$/.test(name));

it.each(migrations.slice(0, -1).map(({ name }, at) => [name, at + 1] as const))(
  'a database that ends with %s becomes a new one, with all that is in it',
  (_, count) => {
    leaveOlder(count);
    const { connection, close } = openDatabase(database);
    expect(names(connection)).toMatchObject(migrations.map(({ name }) => ({ name })));
    expect(connection.prepare('SELECT email FROM member').all([])).toMatchObject([{ email: 'a@b.example' }]);
    expect(connection.prepare('SELECT count(*) AS entries FROM auditEntry').get([])).toMatchObject({
      entries: 0,
    });
    close();
    expect(files()).toEqual(['sandbox.db']);
  },
);

it('what there was before there were several accounts belongs to the first, and the second is added', async () => {
  leaveOlder(4);
  const old = new Libsql(database);
  old.exec(`
    INSERT INTO account VALUES ('aaaaaaaaaaaaaaaaaaaaaaaa', 'm1', '00');
    INSERT INTO customRole VALUES ('r1', 'terraform', 'Terraform', '', 'reader', 'any', '[]', NULL);
    INSERT INTO token (id, memberId, service, name, role, keyHash, lastFour, apiVersion, createdAt, modifiedAt)
      VALUES ('t1', 'm1', 0, 'old', 'admin', '${hashKey(oldKey)}', '0000', 20240415, 1, 1);
    INSERT INTO auditEntry (id, at, actions, resource, name, verb) VALUES ('e1', 1, '[]', 'member/m1:token/t1', 'old', 'made');
  `);
  old.close();
  const account = openAccount({ database, tokens: 48 });
  const client = account.as(oldKey);
  expect((await client.get('/caller-identity')).json).toMatchObject({
    accountId: 'aaaaaaaaaaaaaaaaaaaaaaaa',
  });
  expect((await client.get('/tokens?showAll=true')).json).toMatchObject({
    totalCount: 1,
    items: [{ name: 'old' }],
  });
  expect((await client.get('/members')).json).toMatchObject({ totalCount: 1 });
  expect((await client.get('/roles/terraform')).json).toMatchObject({ _id: 'r1' });
  expect((await client.get('/auditlog')).json).toMatchObject({ items: [{ _id: 'e1' }] });
  const owner = await account.asPersona('second-owner');
  expect((await owner.get('/members')).json).toMatchObject({ totalCount: 3 });
  account.sandbox.close();
});

it('a migration that fails, even half-way through several, leaves the database as it was', () => {
  leaveOlder(1);
  const broken = [
    ...migrations,
    { name: '0099-broken', sql: 'CREATE TABLE x (a TEXT) STRICT; DROP TABLE missing' },
  ];
  const connection = new Libsql(database);
  expect(() => migrateSafely(connection, database, broken)).toThrow(
    /^can’t be upgraded to this version \(no such table: missing\) and was left unchanged$/,
  );
  expect(names(connection)).toMatchObject([{ name: '0001-account' }]);
  connection.close();
  expect(files()).toEqual(['sandbox.db']);
});

it('rows that refer to nothing after a migration stop it on the copy', () => {
  leaveOlder(migrations.length);
  const orphaning = [
    ...migrations,
    {
      name: '0099-orphans',
      sql: "PRAGMA defer_foreign_keys = ON; INSERT INTO account VALUES ('a', 'nobody', 's')",
    },
  ];
  const connection = new Libsql(database);
  connection.exec('PRAGMA foreign_keys = OFF');
  expect(() => migrateSafely(connection, database, orphaning)).toThrow('was left unchanged');
  expect(connection.prepare('SELECT id FROM account').all([])).toEqual([]);
  connection.close();
});

it('a database of a newer console is not touched', () => {
  leaveOlder(migrations.length);
  const connection = new Libsql(database);
  connection.exec("INSERT INTO migration VALUES ('0999-future')");
  connection.close();
  expect(() => openDatabase(database)).toThrow(/was written by a newer console \(it has "0999-future"\)/);
});

it('what was applied somewhere never changes', () => {
  expect(migrations.map(({ name, sql }) => [name, digest(sql)])).toEqual([
    ['0001-account', 'f7d43ea82289d037'],
    ['0002-tokens', '816e5ba2b242a31d'],
    ['0003-audit-log', '332ae35f25b78ae9'],
    ['0004-versions', '60413dff7d413fe1'],
    ['0005-accounts', '7e2b93d91bc612ea'],
    ['0006-audit-versions', 'bce64f3e399b89bf'],
    ['0007-no-versions', 'fc1e96009fc6575a'],
  ]);
});

function digest(sql: string): string {
  return createHash('sha256').update(sql.replaceAll(/\s+/g, ' ')).digest('hex').slice(0, 16);
}
