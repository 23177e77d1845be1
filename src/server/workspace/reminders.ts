// Who sends a reminder: of several gateways on one database always one. A claim ends by itself, so that nothing is lost with a gateway.
import { sql, type Transaction } from 'kysely';
import { readEnds, type End } from './ends.ts';
import type { WorkspaceTables } from './tables.ts';

type Tx = Transaction<WorkspaceTables>;

export type ReminderStore = {
  /** The names of all workspaces, and the revisions of their records. */
  readonly workspaces: () => Promise<readonly { readonly name: string; readonly revision: number }[]>;
  readonly ends: (workspace: string) => Promise<readonly End[]>;
  /**
   * Claims a reminder for `length` ms. Gives how many times it was claimed, this time included; `later` when it is another gateway's, or
   * when its next attempt is later.
   */
  readonly claim: (
    workspace: string,
    reminder: ReminderRow,
    length: number,
  ) => Promise<number | 'sent' | 'later'>;
  /** Notes that a claimed reminder was sent, or when it may be claimed again (epoch ms). */
  readonly settle: (workspace: string, id: string, outcome: 'sent' | number) => Promise<void>;
};

/** `endsAt` (epoch ms) is when the reminder has no more use. */
export type ReminderRow = { readonly id: string; readonly endsAt: number };

/** A name that no workspace has. With it, only the names of workspaces can be seen. */
const listing = '*';

/** In ms, for which a reminder is remembered after its end. */
const keptAfterEnd = 7 * 24 * 60 * 60 * 1000;

/** `inTransaction` runs queries in which only rows of the named workspace can be seen; `now` gives epoch ms. */
export function createReminderStore(
  inTransaction: <Result>(name: string, work: (tx: Tx) => Promise<Result>) => Promise<Result>,
  { now, retention }: { readonly now: () => number; readonly retention: number },
): ReminderStore {
  return {
    workspaces: () => inTransaction(listing, (tx) => tx.selectFrom('workspace').selectAll().execute()),
    ends: (workspace) => inTransaction(workspace, (tx) => readEnds(tx, workspace, now() - retention)),
    claim: (workspace, row, length) =>
      inTransaction(workspace, (tx) => claim(tx, workspace, row, { now: now(), until: now() + length })),
    settle: (workspace, id, outcome) =>
      inTransaction(workspace, async (tx) => {
        await tx
          .updateTable('reminder')
          .set(outcome === 'sent' ? { sentAt: now() } : { nextAt: outcome })
          .where('workspace', '=', workspace)
          .where('id', '=', id)
          .where('sentAt', 'is', null)
          .execute();
      }),
  };
}

async function claim(
  tx: Tx,
  workspace: string,
  { id, endsAt }: ReminderRow,
  { now, until }: { readonly now: number; readonly until: number },
): Promise<number | 'sent' | 'later'> {
  // Written first: an SQLite file could not be locked for writing after a read that others have overtaken.
  await tx
    .deleteFrom('reminder')
    .where('workspace', '=', workspace)
    .where('endsAt', '<', now - keptAfterEnd)
    .execute();
  const known = await tx
    .selectFrom('reminder')
    .select(['nextAt', 'sentAt'])
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  if (known !== undefined && known.sentAt !== null) return 'sent';
  if (known !== undefined && known.nextAt > now) return 'later';
  const row = await tx
    .insertInto('reminder')
    .values({ workspace, id, endsAt, attempts: 1, nextAt: until, sentAt: null })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace', 'id'])
        .doUpdateSet({ attempts: sql<number>`"reminder"."attempts" + 1`, nextAt: until })
        .where('reminder.sentAt', 'is', null)
        .where('reminder.nextAt', '<=', now),
    )
    .returning('attempts')
    .executeTakeFirst();
  // Another gateway may have claimed it since it was read.
  return row?.attempts ?? 'later';
}
