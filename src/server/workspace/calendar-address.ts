// The secret address of an account's calendar. Only its hash is kept: who reads the database cannot read the calendar with it.
import type { Transaction } from 'kysely';
import { readEnds, type End } from './ends.ts';
import { scopeFacts, workspaceOf, type Scope } from './scope.ts';
import type { WorkspaceTables } from './tables.ts';

type Tx = Transaction<WorkspaceTables>;

export type CalendarStore = {
  /** When the account's address was created, in epoch ms; undefined when it has none. */
  readonly createdAt: (scope: Scope) => Promise<number | undefined>;
  /** Gives the account this address in place of the one before. */
  readonly create: (scope: Scope, hash: string) => Promise<void>;
  readonly withdraw: (scope: Scope) => Promise<void>;
  /** The account of an address, and what ends there; undefined when the address is unknown or was withdrawn. */
  readonly open: (
    hash: string,
  ) => Promise<{ readonly workspace: string; readonly ends: readonly End[] } | undefined>;
};

/** `inTransaction` runs queries in which only rows of the named workspace can be seen; `now` gives epoch ms. */
export function createCalendarStore(
  inTransaction: <Result>(name: string, work: (tx: Tx) => Promise<Result>) => Promise<Result>,
  { now, retention }: { readonly now: () => number; readonly retention: number },
): CalendarStore {
  return {
    createdAt: (scope) =>
      inTransaction(workspaceOf(scope), async (tx) => {
        const row = await tx
          .selectFrom('calendarAddress')
          .select('createdAt')
          .where('workspace', '=', workspaceOf(scope))
          .executeTakeFirst();
        return row?.createdAt;
      }),
    create: (scope, hash) =>
      inTransaction(workspaceOf(scope), async (tx) => {
        const { memberId: actorMemberId, tokenId: actorTokenId } = scopeFacts(scope).actor;
        const address = { hash, createdAt: now(), actorMemberId, actorTokenId };
        await tx
          .insertInto('calendarAddress')
          .values({ workspace: workspaceOf(scope), ...address })
          .onConflict((conflict) => conflict.column('workspace').doUpdateSet(address))
          .execute();
      }),
    withdraw: (scope) =>
      inTransaction(workspaceOf(scope), async (tx) => {
        await tx.deleteFrom('calendarAddress').where('workspace', '=', workspaceOf(scope)).execute();
      }),
    open: async (hash) => {
      // With an address, its own row can be seen and nothing else. The name of a workspace never begins like this.
      const found = await inTransaction(`#${hash}`, (tx) =>
        tx.selectFrom('calendarAddress').select('workspace').where('hash', '=', hash).executeTakeFirst(),
      );
      if (found === undefined) return undefined;
      const { workspace } = found;
      const ends = await inTransaction(workspace, (tx) => readEnds(tx, workspace, now() - retention));
      return { workspace, ends };
    },
  };
}
