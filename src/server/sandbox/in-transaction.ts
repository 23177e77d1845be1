import type { SqliteConnection } from './database.ts';

/**
 * Runs a piece of work as one transaction, which ends as a whole or not at all. The driver's own way rolls back what a full disk has already
 * ended, fails at that, and hides why.
 */
export function inTransaction(connection: SqliteConnection, work: () => void): void {
  connection.exec('BEGIN IMMEDIATE');
  try {
    work();
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}
