// The two engines behind the workspace: an SQLite file for one process, PostgreSQL for several.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { Pool, types } from 'pg';
import { guardedConnection } from '../sqlite/guarded-connection.ts';
import type { Engine } from './migrations.ts';
import type { WorkspaceTables } from './tables.ts';

export type OpenedDatabase = {
  readonly engine: Engine;
  readonly db: Kysely<WorkspaceTables>;
  readonly close: () => Promise<void>;
};

/** In ms: no query may take longer. Tokens go on without the workspace. */
export const queryLimit = 2000;

/** Opens an SQLite file (`:memory:` allowed), with its folder made when missing. Throws when that fails. */
export function openSqlite(path: string): OpenedDatabase {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const connection = new Libsql(path);
  try {
    // In ms, for which a lock blocks everybody; in-workspace.ts waits longer without blocking.
    connection.exec('PRAGMA busy_timeout = 50');
    connection.exec('PRAGMA journal_mode = WAL');
    connection.exec('PRAGMA synchronous = FULL');
  } catch (error) {
    connection.close();
    throw error;
  }
  const dialect = new SqliteDialect({ database: () => Promise.resolve(guardedConnection(connection)) });
  const db = new Kysely<WorkspaceTables>({ dialect });
  return {
    engine: 'sqlite',
    db,
    // Waits for its turn: a transaction may be under way.
    close: () =>
      db.connection().execute(async () => {
        if (connection.open) connection.close();
      }),
  };
}

/**
 * A pool of connections to PostgreSQL, made when they are needed. `onTrouble` gets what ended one, such as a restart: without a listener
 * that would end the process.
 */
export function openPostgres(
  url: string,
  { poolSize = 5, onTrouble }: { readonly poolSize?: number; readonly onTrouble: (error: Error) => void },
): OpenedDatabase {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: queryLimit,
    query_timeout: queryLimit,
    application_name: 'access-token-console',
    types: { getTypeParser },
  });
  // One in use can end between two queries. The pool listens to idle ones only, and repeats what they say.
  pool.on('connect', (client) => client.on('error', onTrouble));
  pool.on('error', () => undefined);
  const db = new Kysely<WorkspaceTables>({ dialect: new PostgresDialect({ pool }) });
  return { engine: 'postgres', db, close: () => db.destroy() };
}

/** PostgreSQL's number of the type. */
const bigint = 20;

/** Instants are whole numbers below 2^53. The driver gives them as text, because others may not be. */
function getTypeParser(type: number, format?: 'text' | 'binary') {
  return type === bigint ? Number : types.getTypeParser(type, format);
}
