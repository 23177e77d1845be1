// What several gateways have to know of sessions and sign-ins. It belongs to no account, and opens nothing without SESSION_SECRET.
import { sql, type Transaction } from 'kysely';
import type { WorkspaceTables } from './tables.ts';

type Tx = Transaction<WorkspaceTables>;

/** A session that was signed out. Instants are epoch ms. */
export type Ending = { readonly id: string; readonly signedInAt: number; readonly expiresAt: number };

/** Something whose refused keys are counted, such as an address; `name` says nothing about it. */
export type CountedPlace = { readonly name: string; readonly most: number };

/** Notes that a session ended, and forgets those that would have expired by `now`. */
export async function addEnding(tx: Tx, ending: Ending, now: number): Promise<void> {
  await tx.deleteFrom('endedSession').where('expiresAt', '<=', now).execute();
  await tx
    .insertInto('endedSession')
    .values(ending)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/**
 * How many numbers are read again each time: a transaction that took its number earlier may commit later.
 */
const overlap = 200;

/** The endings with a number above `after`, some earlier ones again, and the highest number. */
export async function endingsAfter(
  tx: Tx,
  after: number,
  now: number,
): Promise<{ readonly endings: readonly Ending[]; readonly last: number }> {
  const rows = await tx
    .selectFrom('endedSession')
    .selectAll()
    .where('number', '>', after - overlap)
    .where('expiresAt', '>', now)
    .orderBy('number')
    .execute();
  return { endings: rows, last: rows.at(-1)?.number ?? after };
}

/**
 * Takes one attempt from each place, unless one of them has none left. Then gives when its window ends (epoch ms), and takes nothing. An
 * attempt counts until it is given back, or until the window ends, `length` ms after its first.
 */
export async function takeAttempts(
  tx: Tx,
  places: readonly CountedPlace[],
  { now, length }: { readonly now: number; readonly length: number },
): Promise<number | undefined> {
  await tx.deleteFrom('keyAttempt').where('endsAt', '<=', now).execute();
  const taken: string[] = [];
  // Always in the same order, so that two transactions never wait for each other.
  for (const { name, most } of places.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const { count, endsAt } = await tx
      .insertInto('keyAttempt')
      .values({ place: name, count: 1, endsAt: now + length })
      .onConflict((conflict) =>
        conflict.column('place').doUpdateSet({ count: sql<number>`"keyAttempt"."count" + 1` }),
      )
      .returning(['count', 'endsAt'])
      .executeTakeFirstOrThrow();
    taken.push(name);
    if (count <= most) continue;
    await giveBack(tx, taken);
    return endsAt;
  }
  return undefined;
}

/** Gives an attempt back to each place. */
export async function giveBack(tx: Tx, names: readonly string[]): Promise<void> {
  for (const name of names.toSorted((a, b) => (a < b ? -1 : 1)))
    await tx
      .updateTable('keyAttempt')
      .set({ count: sql<number>`"count" - 1` })
      .where('place', '=', name)
      .where('count', '>', 0)
      .execute();
}
