// Files that the sandbox cannot open: each is named in one sentence with the way out, and left as it is.
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAccount } from '#testing/sandbox-account.ts';
import { openDatabase } from './database.ts';

let folder = '';
let database = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trouble-'));
  database = join(folder, 'sandbox.db');
});
afterEach(() => {
  process.seteuid?.(process.getuid?.() ?? 0);
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

const wayOut = 'move it, set SANDBOX_DATABASE to another path, or start with SANDBOX=off.';

/** What somebody reads who starts the console on this file. */
function troubleWith(path: string): string {
  try {
    openAccount({ database: path }).sandbox.close();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'none';
}

const sentence = (path: string, reason: string) => `The sandbox database ${path} ${reason}: ${wayOut}`;

/** From here on, as somebody who is not root: root may read and write everything. */
function beNobody(): void {
  if (process.getuid?.() === 0) process.seteuid?.(65534);
}

/** A database of ours, all in its one file. */
function leaveOurs(): void {
  const { connection, close } = openDatabase(database);
  connection.exec('PRAGMA journal_mode = DELETE');
  close();
}

function run(sql: string): void {
  const connection = new Libsql(database);
  connection.exec(sql);
  connection.close();
}

test('a text file', () => {
  writeFileSync(database, 'Dear diary, '.repeat(1000));
  expect(troubleWith(database)).toBe(sentence(database, 'is not an SQLite database'));
  expect(readFileSync(database, 'utf8')).toBe('Dear diary, '.repeat(1000));
});

test('a few random bytes', () => {
  writeFileSync(database, Buffer.from([1, 2, 3]));
  expect(troubleWith(database)).toBe(sentence(database, 'is not an SQLite database'));
});

test('a database that was cut off', () => {
  leaveOurs();
  truncateSync(database, 10_000);
  expect(troubleWith(database)).toBe(sentence(database, 'is damaged'));
});

test('a database that is damaged inside', () => {
  leaveOurs();
  const bytes = readFileSync(database);
  writeFileSync(database, Buffer.from(bytes.toString('latin1').replaceAll('DEFAULT', 'DEFA?LT'), 'latin1'));
  expect(troubleWith(database)).toBe(sentence(database, 'is damaged'));
});

test('a folder', () => {
  mkdirSync(database);
  expect(troubleWith(database)).toBe(sentence(database, 'is a folder'));
});

test('a path below a file', () => {
  writeFileSync(database, '');
  expect(troubleWith(join(database, 'deep', 'sandbox.db'))).toBe(
    sentence(join(database, 'deep', 'sandbox.db'), 'can’t be created because part of its path is a file'),
  );
});

test('a folder that cannot be made', () => {
  chmodSync(folder, 0o555);
  beNobody();
  expect(troubleWith(join(folder, 'data', 'sandbox.db'))).toBe(
    sentence(join(folder, 'data', 'sandbox.db'), 'can’t be created or written to without permission'),
  );
});

test('a folder in which nothing can be made', () => {
  chmodSync(folder, 0o555);
  beNobody();
  expect(troubleWith(database)).toBe(sentence(database, 'can’t be created or written to without permission'));
});

test('a file that cannot be written to', () => {
  leaveOurs();
  chmodSync(folder, 0o777);
  chmodSync(database, 0o444);
  beNobody();
  expect(troubleWith(database)).toBe(sentence(database, 'can’t be created or written to without permission'));
});

test('a file of a newer console', () => {
  leaveOurs();
  run("INSERT INTO migration VALUES ('0999-future')");
  expect(troubleWith(database)).toBe(
    sentence(database, 'was written by a newer console (it has "0999-future")'),
  );
});

test('a full disk', () => {
  const options = {
    database,
    tokens: 400,
    onOpen: (connection: { exec: (sql: string) => unknown }) =>
      void connection.exec('PRAGMA max_page_count = 1'),
  };
  expect(() => openAccount(options)).toThrow(
    `The sandbox database ${database} can’t be written to because the disk is full: ${wayOut}`,
  );
});

/** All files beside each other, but for the one that holds locks and no data. */
function allBytes() {
  const names = readdirSync(folder).filter((name) => !name.endsWith('-shm'));
  return names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);
}

describe("another program's database", () => {
  const belongs = 'belongs to another program';

  test.each([
    ['of tables of its own', 'CREATE TABLE token (id INTEGER); INSERT INTO token VALUES (1)'],
    [
      'with migrations of its own',
      "CREATE TABLE migration (version INTEGER, name TEXT); INSERT INTO migration VALUES (1, 'init'); CREATE TABLE user (id)",
    ],
    ['with nothing but its mark', 'PRAGMA application_id = 252006674'],
  ])('%s is not written to', (_what, sql) => {
    run(sql);
    const before = allBytes();
    expect(troubleWith(database)).toBe(sentence(database, belongs));
    expect(allBytes()).toEqual(before);
  });

  test('that is open there, with changes that are in its log only', () => {
    const other = new Libsql(database);
    other.exec('PRAGMA journal_mode = WAL; CREATE TABLE note (text TEXT)');
    other.exec("INSERT INTO note VALUES ('mine')");
    const before = allBytes();
    expect(troubleWith(database)).toBe(sentence(database, belongs));
    expect(allBytes()).toEqual(before);
    expect(other.prepare('SELECT text FROM note').all([])).toMatchObject([{ text: 'mine' }]);
    other.close();
  });
});

test('an empty file, or one that a start left off in, is taken', () => {
  writeFileSync(database, '');
  expect(troubleWith(database)).toBe('none');
  rmSync(database);
  run('CREATE TABLE migration (name TEXT PRIMARY KEY) STRICT');
  expect(troubleWith(database)).toBe('none');
});
