import { Kysely, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { expect, it } from 'vitest';
import { compileOnce } from './compile-once.ts';
import type { Tables } from './tables.ts';

const connection = new Libsql(':memory:');
connection.exec('CREATE TABLE persona (id TEXT, generation INTEGER)');
connection.exec("INSERT INTO persona VALUES ('admin', 1), ('reader', 2), ('writer', 2)");
const db = new Kysely<Tables>({
  dialect: new SqliteDialect({
    database: () => Promise.resolve({ prepare: (sql) => connection.prepare(sql), close: () => undefined }),
  }),
});

let built = 0;
const find = compileOnce((from, given) => {
  built += 1;
  return from
    .selectFrom('persona')
    .select('id')
    .where('generation', '=', given.number('generation'))
    .where('id', '!=', 'writer')
    .limit(given.number('limit'));
});

it('a query is built once and run with other values each time', async () => {
  expect(await find(db, { generation: 2, limit: 5 })).toEqual([{ id: 'reader' }]);
  expect(await find(db, { limit: 5, generation: 1 })).toEqual([{ id: 'admin' }]);
  expect(await find(db, { generation: 1, limit: 0 })).toEqual([]);
  expect(built).toBe(1);
});

it('a value that is missing is named', async () => {
  await expect(find(db, { generation: 1 })).rejects.toThrow('limit');
});
