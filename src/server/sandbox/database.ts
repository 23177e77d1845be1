// The one connection to the sandbox's SQLite file. Kysely queues its users, so there is always a single writer.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { migrateSafely } from './migrations/migrate.ts';
import { lookAtFile, openingTrouble } from './opening-trouble.ts';
import { watchStorage, type StorageHealth } from './storage-health.ts';
import type { Tables } from './tables.ts';
import type { SqliteConnection } from './in-transaction.ts';

export type Db = Kysely<Tables>;

export type Database = {
  readonly connection: SqliteConnection;
  readonly db: Db;
  readonly health: StorageHealth;
  readonly close: () => void;
};

/**
 * Opens the database at `path` (`:memory:` allowed), with its folder and file made when missing. Applies the migrations, then
 * runs `prepare`. `now` gives epoch ms. Throws one sentence with the file, the reason and the ways out when any of it fails.
 */
export function openDatabase(
  path: string,
  prepare: (connection: SqliteConnection) => void = () => {},
  now: () => number = Date.now,
): Database {
  try {
    return open(path, prepare, now);
  } catch (error) {
    throw openingTrouble(path, error);
  }
}

function open(path: string, prepare: (connection: SqliteConnection) => void, now: () => number): Database {
  if (path !== ':memory:') {
    mkdirSync(dirname(path), { recursive: true });
    lookAtFile(path);
  }
  const connection = new Libsql(path);
  try {
    // In ms. Nobody uses the thread yet that this blocks.
    connection.exec('PRAGMA busy_timeout = 5000');
    connection.exec('PRAGMA journal_mode = WAL');
    // What was answered is on the disk, even when the whole machine fails.
    connection.exec('PRAGMA synchronous = FULL');
    // KiB. With SQLite's own 2 MiB, seeding a large account writes the same pages over and over.
    connection.exec('PRAGMA cache_size = -65536');
    connection.exec('PRAGMA foreign_keys = ON');
    migrateSafely(connection, path);
    prepare(connection);
    // In ms, for which a lock blocks everybody. transact.ts waits longer without blocking.
    connection.exec('PRAGMA busy_timeout = 50');
  } catch (error) {
    connection.close();
    throw error;
  }
  const health = watchStorage(path, now);
  return {
    connection,
    health,
    db: new Kysely<Tables>({
      dialect: new SqliteDialect({ database: () => Promise.resolve(guard(connection, health)) }),
    }),
    close: () => {
      if (connection.open) connection.close();
    },
  };
}

/**
 * Lets only numbers, strings and null through to the binding. On a boolean it aborts the whole process, which no `catch` would
 * see. A statement is prepared once: preparing takes longer than most runs.
 */
function guard(connection: SqliteConnection, health: StorageHealth) {
  const prepared = new Map<string, ReturnType<typeof prepare>>();
  function prepare(sql: string) {
    const statement = connection.prepare(sql);
    return {
      reader: statement.reader,
      all: (parameters: readonly unknown[]) => watched(() => statement.all(bindable(parameters))),
      run: (parameters: readonly unknown[]) => watched(() => statement.run(bindable(parameters))),
      iterate: (parameters: readonly unknown[]) => statement.iterate(bindable(parameters)),
    };
  }
  function watched<Result>(call: () => Result): Result {
    try {
      return call();
    } catch (error) {
      health.note(error);
      throw error;
    }
  }
  return {
    close: () => connection.close(),
    prepare(sql: string) {
      // A full disk ends the transaction by itself. Rolling it back again would fail, and hide the reason.
      if (sql === 'rollback' && !connection.inTransaction) return nothing;
      const known = prepared.get(sql);
      if (known !== undefined) return known;
      // Lists of IDs make a text for every length. Few lengths are common, and those are soon prepared again.
      if (prepared.size >= maxPrepared) prepared.clear();
      const statement = prepare(sql);
      prepared.set(sql, statement);
      return statement;
    },
  };
}

const maxPrepared = 200;

const nothing = {
  reader: true,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
};

function bindable(parameters: readonly unknown[]): unknown[] {
  return parameters.map((value) => {
    if (value === null || typeof value === 'string' || typeof value === 'number') return value;
    throw new TypeError(`a ${typeof value} cannot be stored`);
  });
}
