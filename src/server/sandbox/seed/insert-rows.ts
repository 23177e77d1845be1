import type { SqliteConnection } from '../in-transaction.ts';
import type { Tables } from '../tables.ts';

/** Gives a function that inserts rows into a table through one prepared statement, for many rows in little time. */
export function prepareInsert<Name extends keyof Tables>(
  connection: SqliteConnection,
  table: Name,
  columns: readonly (keyof Tables[Name] & string)[],
): (row: Tables[Name]) => void {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const places = columns.map(() => '?').join(', ');
  const statement = connection.prepare(`INSERT INTO "${table}" (${names}) VALUES (${places})`);
  return (row) => {
    statement.run(columns.map((column) => row[column]));
  };
}
