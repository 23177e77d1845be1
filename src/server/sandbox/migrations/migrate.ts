import { rmSync } from 'node:fs';
import Libsql from 'libsql';
import type { SqliteConnection } from '../in-transaction.ts';
import { inTransaction } from '../in-transaction.ts';
import { OpeningProblem } from '../opening-problem.ts';
import { account } from './0001-account.ts';
import { tokens } from './0002-tokens.ts';
import { auditLog } from './0003-audit-log.ts';
import { versions } from './0004-versions.ts';
import { accounts } from './0005-accounts.ts';
import { auditVersions } from './0006-audit-versions.ts';
import { noVersions } from './0007-no-versions.ts';

export type Migration = { readonly name: string; readonly sql: string };

// In the order they are applied. Applied ones never change: a database somewhere has them already.
export const migrations: readonly Migration[] = [
  account,
  tokens,
  auditLog,
  versions,
  accounts,
  auditVersions,
  noVersions,
];

/**
 * Brings the database at `path` to the newest form. An older one is first migrated as a copy, so that a failure leaves the
 * database as it was. Throws an `OpeningProblem` then, and for a database of a newer console.
 */
export function migrateSafely(connection: SqliteConnection, path: string, list = migrations): void {
  const applied = appliedNames(connection);
  const unknown = applied.find((name) => !list.some((migration) => migration.name === name));
  if (unknown !== undefined) throw new OpeningProblem(`was written by a newer console (it has "${unknown}")`);
  const isOlder = applied.length > 0 && applied.length < list.length;
  if (isOlder && path !== ':memory:') rehearse(connection, path, list);
  migrate(connection, list);
}

function rehearse(connection: SqliteConnection, path: string, list: readonly Migration[]): void {
  const copy = `${path}.rehearsal`;
  rmSync(copy, { force: true });
  connection.prepare('VACUUM INTO ?').run([copy]);
  const rehearsed = new Libsql(copy);
  try {
    migrate(rehearsed, list);
    if (rehearsed.prepare('PRAGMA foreign_key_check').all([]).length > 0)
      throw new Error('rows refer to others that are not there');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OpeningProblem(`can’t be upgraded to this version (${reason}) and was left unchanged`, {
      cause: error,
    });
  } finally {
    rehearsed.close();
    rmSync(copy, { force: true });
  }
}

/** Applies each missing migration in order, each in a transaction of its own. */
export function migrate(connection: SqliteConnection, list: readonly Migration[]): void {
  connection.exec('CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY) STRICT');
  const markApplied = connection.prepare('INSERT INTO migration (name) VALUES (?)');
  for (const { name, sql } of list) {
    inTransaction(connection, () => {
      // Asked in here, since another console may be starting on the same file.
      if (appliedNames(connection).includes(name)) return;
      connection.exec(sql);
      markApplied.run([name]);
    });
  }
}

/** Whether the first of our migrations was applied: no other program has it. */
export function ranMigrations(connection: SqliteConnection): boolean {
  return appliedNames(connection).includes(account.name);
}

function appliedNames(connection: SqliteConnection): readonly string[] {
  const hasTable = connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'migration'").get([]);
  if (hasTable === undefined) return [];
  const rows: unknown[] = connection.prepare('SELECT name FROM migration ORDER BY name').all([]);
  return rows.flatMap((row) =>
    typeof row === 'object' && row !== null && 'name' in row ? [String(row.name)] : [],
  );
}
