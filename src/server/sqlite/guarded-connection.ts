// A connection to an SQLite file as Kysely's dialect wants it.
import type Libsql from 'libsql';

type SqliteConnection = InstanceType<typeof Libsql>;

/**
 * Lets only numbers, strings and null through to the binding. On a boolean it aborts the whole process, which no `catch` would
 * see. A statement is prepared once, and not for speed: one that met a lock stays active until it runs again, and SQLite commits
 * nothing before that. `onFailure` gets what a statement failed with.
 */
export function guardedConnection(
  connection: SqliteConnection,
  onFailure: (error: unknown) => void = () => undefined,
) {
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
    // The driver would end the process on a statement of a closed connection.
    if (!connection.open) throw new Error('the database is closed');
    try {
      return call();
    } catch (error) {
      onFailure(error);
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
