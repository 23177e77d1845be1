// The one connection to the sandbox's SQLite file. Kysely queues its users, so there is always a single writer.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { migrateSafely } from './migrations/migrate.ts';
import { lookAtFile, openingTrouble } from './opening-trouble.ts';
import { watchStorage, type StorageHealth } from './storage-health.ts';
import type { Tables } from './tables.ts';
import { guardedConnection } from '../sqlite/guarded-connection.ts';
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
      dialect: new SqliteDialect({
        database: () => Promise.resolve(guardedConnection(connection, (error) => health.note(error))),
      }),
    }),
    close: () => {
      if (connection.open) connection.close();
    },
  };
}
