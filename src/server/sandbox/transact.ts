import { setTimeout } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import type { Db } from './database.ts';
import { isLock } from './faults/storage-failure.ts';
import type { Tables } from './tables.ts';

const attempts = 8;

/** In ms, between two attempts; everything else goes on meanwhile. */
const pause = 200;

/**
 * Runs a transaction, and begins anew for about two seconds while another program locks the file. `work` may therefore run
 * several times and must do nothing outside the transaction. Rejects with what stopped it last.
 */
export async function transact<Result>(
  db: Db,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === attempts || !isLock(error)) throw error;
    }
    await setTimeout(pause);
  }
}
