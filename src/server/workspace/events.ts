// Who did what, for a page. The log has the same and more: nothing here delays or fails the call that it tells of.
import type { Transaction } from 'kysely';
import { redactKeys } from '#domain/key/pattern.ts';
import { scopeFacts, workspaceOf, type Actor, type Scope } from './scope.ts';
import type { WorkspaceTables } from './tables.ts';

type Tx = Transaction<WorkspaceTables>;

export type KeptEvent = {
  /** Another for each event: an event that is added twice counts once. */
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
  readonly requestId: string;
  readonly action: string;
  readonly outcome: string;
  readonly status: number;
  /** The token that it was about; empty when there is none. */
  readonly target: string;
  /** The name that the sign-on in front gave. */
  readonly user: string;
};

export type ReadEvent = KeptEvent & { readonly actor: Actor };

export type EventStore = {
  /** Adds an event of the scope's actor, and forgets the oldest. */
  readonly add: (scope: Scope, event: KeptEvent) => Promise<void>;
  /** The newest `most` that the scope may see, and how many there are: of everyone, or of the actor alone. */
  readonly read: (
    scope: Scope,
    most: number,
  ) => Promise<{ readonly total: number; readonly events: readonly ReadEvent[] }>;
};

/** How many events an account may have. The oldest go first. */
const mostEvents = 50_000;

/** `inTransaction` runs queries in which only rows of the named workspace can be seen; `now` gives epoch ms. */
export function createEventStore(
  inTransaction: <Result>(name: string, work: (tx: Tx) => Promise<Result>) => Promise<Result>,
  { now, retention }: { readonly now: () => number; readonly retention: number },
): EventStore {
  return {
    add: (scope, event) =>
      inTransaction(workspaceOf(scope), async (tx) => {
        const workspace = workspaceOf(scope);
        const { memberId: actorMemberId, tokenId: actorTokenId } = scopeFacts(scope).actor;
        const { user, target, requestId, ...rest } = event;
        const row = {
          ...rest,
          requestId: redactKeys(requestId),
          target: redactKeys(target),
          actorUser: redactKeys(user),
        };
        await tx
          .insertInto('event')
          .values({ workspace, ...row, actorMemberId, actorTokenId })
          .onConflict((conflict) => conflict.columns(['workspace', 'id']).doNothing())
          .execute();
        const surplus = await tx
          .selectFrom('event')
          .select('at')
          .where('workspace', '=', workspace)
          .orderBy('at', 'desc')
          .offset(mostEvents)
          .limit(1)
          .executeTakeFirst();
        const oldest = Math.max(now() - retention, (surplus?.at ?? -1) + 1);
        await tx.deleteFrom('event').where('workspace', '=', workspace).where('at', '<', oldest).execute();
      }),
    read: (scope, most) =>
      inTransaction(workspaceOf(scope), async (tx) => {
        const seen = seenBy(tx, scope, now() - retention);
        const { total } = await seen.select(({ fn }) => fn.countAll().as('total')).executeTakeFirstOrThrow();
        const rows = await seen.selectAll().orderBy('at', 'desc').orderBy('id').limit(most).execute();
        return { total: Number(total), events: rows.map(eventOf) };
      }),
  };
}

function seenBy(tx: Tx, scope: Scope, oldest: number) {
  const { sees, actor } = scopeFacts(scope);
  const all = tx.selectFrom('event').where('workspace', '=', workspaceOf(scope)).where('at', '>=', oldest);
  if (sees === 'everyone') return all;
  // A member's own, with whichever of the member's tokens; a service token has no member.
  return actor.memberId === ''
    ? all
        .where('actorMemberId', '=', '')
        .where('actorTokenId', '=', actor.tokenId)
        .where('actorTokenId', '!=', '')
    : all.where('actorMemberId', '=', actor.memberId);
}

function eventOf(row: WorkspaceTables['event']): ReadEvent {
  const { workspace: _, actorMemberId, actorTokenId, actorUser, ...event } = row;
  return { ...event, user: actorUser, actor: { memberId: actorMemberId, tokenId: actorTokenId } };
}
