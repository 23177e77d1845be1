import type { SqliteConnection } from '../database.ts';
import { account } from './0001-account.ts';
import { tokens } from './0002-tokens.ts';
import { auditLog } from './0003-audit-log.ts';

type Migration = { readonly name: string; readonly sql: string };

// In the order they are applied. Applied ones never change: a database somewhere has them already.
const migrations: readonly Migration[] = [account, tokens, auditLog];

/** Brings a database to the newest form: each missing migration in order, each in a transaction of its own. */
export function migrate(connection: SqliteConnection): void {
  connection.exec('CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY) STRICT');
  const isApplied = connection.prepare('SELECT name FROM migration WHERE name = ?');
  const markApplied = connection.prepare('INSERT INTO migration (name) VALUES (?)');
  for (const { name, sql } of migrations) {
    if (isApplied.get([name]) !== undefined) continue;
    connection.transaction(() => {
      connection.exec(sql);
      markApplied.run([name]);
    })();
  }
}
