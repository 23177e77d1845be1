// What the database does to a connection that is in use must not end the console.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres, type TestPostgres } from '#testing/postgres.ts';
import { openPostgres } from './engines.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.remove());

test('a database that ends between two queries of a transaction is an error of the transaction', async () => {
  const troubles: Error[] = [];
  const url = await postgres.createDatabase();
  const { db, close } = openPostgres(url, { onTrouble: (error) => troubles.push(error) });
  const work = db.transaction().execute(async (tx) => {
    await sql`select 1`.execute(tx);
    await postgres.stop();
    // The connection has noticed it, while no query waits on it.
    await expect.poll(() => troubles.length).toBeGreaterThan(0);
    await sql`select 1`.execute(tx);
  });
  await expect(work).rejects.toThrow(/not queryable|terminated|closed/);
  await close();
});
