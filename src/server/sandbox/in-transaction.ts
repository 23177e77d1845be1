import type Libsql from 'libsql';

export type SqliteConnection = InstanceType<typeof Libsql>;

/**
 * Runs work as one transaction: all of it or nothing. The driver's own way rolls back what a full disk has already ended, and
 * its failure hides the reason.
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
