// Entries as rows: each change adds a version, and none is overwritten. Each query begins with the workspace of its scope.
import { sql, type Transaction } from 'kysely';
import { redactKeys } from '#domain/key/pattern.ts';
import {
  entryKinds,
  readStoredContent,
  type EntryContent,
  type EntryKind,
  type EntrySubject,
  type EntryToken,
  type EntryVersion,
} from './entry.ts';
import { nextRevision, revisionOf, visibleTo } from './records.ts';
import { scopeFacts, workspaceOf, type Actor, type Scope } from './scope.ts';
import type { WorkspaceTables } from './tables.ts';

type Tx = Transaction<WorkspaceTables>;
type EntryRow = WorkspaceTables['entry'];

export type Entries = {
  readonly revision: number;
  /** How many there are for this scope; more than `entries` has when it was cut. */
  readonly total: number;
  /** The newest first. */
  readonly entries: readonly EntryVersion[];
};

export type EntryChange = EntrySubject &
  EntryToken & {
    /** The version that its author saw; 0 for none. */
    readonly version: number;
    /** Null removes the entry. */
    readonly content: EntryContent | null;
    /** The name that the sign-on in front gave to its author; empty without one. */
    readonly user: string;
  };

export type EntryChanged =
  | { readonly kind: 'written'; readonly version: number }
  /** Another version than the author saw is the newest. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'full' };

/** How many changes a token may make in a minute. */
export const changesPerMinute = 20;
const minute = 60_000;

/** How many versions an account may have. Nothing is dropped for a new one: only what is no longer shown ages. */
const mostVersions = 50_000;

/** The newest `most` entries of a kind that the scope may see, without removed ones. */
export async function readEntries(tx: Tx, scope: Scope, kind: EntryKind, most: number): Promise<Entries> {
  const revision = await revisionOf(tx, scope);
  const visible = tx
    .selectFrom('entry')
    .where('workspace', '=', workspaceOf(scope))
    .where('kind', '=', kind)
    .where('content', '!=', removed)
    .where(isNewest)
    .where(visibleTo(scope));
  const { total } = await visible
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const newest = visible.selectAll().orderBy('at', 'desc').orderBy('tokenId').orderBy('name');
  const rows = await newest.limit(most).execute();
  return { revision, total, entries: rows.flatMap((row) => versionOf(row) ?? []) };
}

/** The newest `most` versions of one entry, the newest first; none when the scope may not see it. */
export async function readVersions(
  tx: Tx,
  scope: Scope,
  { subject, most }: { readonly subject: EntrySubject; readonly most: number },
): Promise<readonly EntryVersion[]> {
  const versions = versionsOf(tx, workspaceOf(scope), subject).where(visibleTo(scope));
  const rows = await versions.limit(most).execute();
  return rows.flatMap((row) => versionOf(row) ?? []);
}

/**
 * Adds a version, unless another one came in between, the author was too fast, or the account has too many. What was replaced or removed
 * before `oldest` is forgotten. `now` and `oldest` are epoch ms.
 */
export async function changeEntry(
  tx: Tx,
  scope: Scope,
  change: EntryChange,
  { now, oldest }: { readonly now: number; readonly oldest: number },
): Promise<EntryChanged> {
  const workspace = workspaceOf(scope);
  await lock(tx, workspace);
  const newest = await versionsOf(tx, workspace, change).limit(1).executeTakeFirst();
  const version = newest?.version ?? 0;
  // Who sees no entry need not know that there was one.
  const isNone = change.version === 0 && newest?.content === removed;
  if (version !== change.version && !isNone) return { kind: 'conflict' };
  const { actor } = scopeFacts(scope);
  const { recent } = await tx
    .selectFrom('entry')
    .select((select) => select.fn.countAll<number>().as('recent'))
    .where('workspace', '=', workspace)
    .where('actorMemberId', '=', actor.memberId)
    .where('actorTokenId', '=', actor.tokenId)
    .where('at', '>', now - minute)
    .executeTakeFirstOrThrow();
  if (recent >= changesPerMinute) return { kind: 'too-many' };
  await forget(tx, workspace, oldest);
  if (change.content !== null && (await isFull(tx, workspace))) return { kind: 'full' };
  await append(tx, scope, { ...change, version }, now);
  return { kind: 'written', version: version + 1 };
}

/** Of how many entries one transaction takes back the changes: it may not take long. */
const undoneAtATime = 100;

export type Undo = {
  /** A member with all their tokens, or one token when `memberId` is empty. */
  readonly actor: Actor;
  /** Epoch ms. */
  readonly since: number;
  /** The name that the sign-on in front gave to who undoes it; empty without one. */
  readonly user: string;
};

/**
 * Takes back what an actor changed since an instant, in the entries that no one changed afterwards: each gets the content that it had
 * before, as a new version. Only versions up to `revision` count. Gives how many entries got one; when it is not 0, there may be more.
 */
export async function undoChanges(
  tx: Tx,
  scope: Scope,
  { actor, since, user }: Undo,
  { now, revision }: { readonly now: number; readonly revision: number },
): Promise<number> {
  const workspace = workspaceOf(scope);
  await lock(tx, workspace);
  const [column, id] =
    actor.memberId === ''
      ? (['actorTokenId', actor.tokenId] as const)
      : (['actorMemberId', actor.memberId] as const);
  const theirs = await tx
    .selectFrom('entry')
    .selectAll()
    .where('workspace', '=', workspace)
    .where(column, '=', id)
    .where('at', '>=', since)
    .where('revision', '<=', revision)
    .where(isNewest)
    .limit(undoneAtATime)
    .execute();
  let undone = 0;
  for (const row of theirs) {
    const before = await versionsOf(tx, workspace, row)
      .where((where) => where.or([where(column, '!=', id), where('at', '<', since)]))
      .limit(1)
      .executeTakeFirst();
    const newest = versionOf(row);
    const content = before === undefined ? null : versionOf(before)?.content;
    if (newest === undefined || content === undefined) continue;
    await append(tx, scope, { ...newest, content, user }, now);
    undone += 1;
  }
  return undone;
}

/** The content of a version that removed its entry. */
const removed = '';

/** Ties `later` to the version before it. No version between two others is ever missing. */
const followsIt = sql`"later"."workspace" = "entry"."workspace" and "later"."kind" = "entry"."kind"
  and "later"."tokenId" = "entry"."tokenId" and "later"."name" = "entry"."name"
  and "later"."version" = "entry"."version" + 1`;

const isNewest = sql<boolean>`not exists (select 1 from "entry" as "later" where ${followsIt})`;

function versionsOf(
  tx: Tx,
  workspace: string,
  { kind, tokenId, name }: Pick<EntryRow, 'kind' | 'tokenId' | 'name'>,
) {
  return tx
    .selectFrom('entry')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('kind', '=', kind)
    .where('tokenId', '=', tokenId)
    .where('name', '=', name)
    .orderBy('version', 'desc');
}

/** Lets the changes of an account wait for one another until the end of the transaction. */
async function lock(tx: Tx, name: string): Promise<void> {
  await tx
    .insertInto('workspace')
    .values({ name, revision: 0 })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({ revision: sql<number>`"workspace"."revision"` }),
    )
    .execute();
}

async function append(
  tx: Tx,
  scope: Scope,
  { kind, tokenId, name, tokenKind, memberId, version, content, user }: EntryChange,
  now: number,
): Promise<void> {
  const workspace = workspaceOf(scope);
  const { actor } = scopeFacts(scope);
  await tx
    .insertInto('entry')
    .values({
      workspace,
      kind,
      tokenId,
      name,
      version: version + 1,
      tokenKind,
      memberId,
      content: content === null ? removed : JSON.stringify(content),
      at: now,
      actorMemberId: actor.memberId,
      actorTokenId: actor.tokenId,
      actorUser: redactKeys(user),
      revision: await nextRevision(tx, workspace),
    })
    .execute();
}

/**
 * Forgets versions that were replaced before `oldest`, and entries that were removed before. What was there at that instant is kept, so that
 * changes since can be undone.
 */
async function forget(tx: Tx, workspace: string, oldest: number): Promise<void> {
  await tx
    .deleteFrom('entry')
    .where('workspace', '=', workspace)
    .where('at', '<', oldest)
    .where(
      sql<boolean>`(("entry"."content" = ${removed} and ${isNewest}) or exists
        (select 1 from "entry" as "later" where ${followsIt} and "later"."at" < ${oldest}))`,
    )
    .execute();
}

async function isFull(tx: Tx, workspace: string): Promise<boolean> {
  const { all } = await tx
    .selectFrom('entry')
    .select((select) => select.fn.countAll<number>().as('all'))
    .where('workspace', '=', workspace)
    .executeTakeFirstOrThrow();
  return all >= mostVersions;
}

/** A row as a version; undefined when this program does not know what is in it. */
function versionOf(row: EntryRow): EntryVersion | undefined {
  const { tokenId, name, version, memberId, at, actorMemberId, actorTokenId, actorUser } = row;
  const kind = entryKinds.find((known) => known === row.kind);
  const tokenKind = (['personal', 'service', 'none'] as const).find((known) => known === row.tokenKind);
  if (kind === undefined || tokenKind === undefined) return undefined;
  const content = row.content === removed ? null : readStoredContent(kind, JSON.parse(row.content));
  if (content === undefined) return undefined;
  const actor = { memberId: actorMemberId, tokenId: actorTokenId, user: actorUser };
  return { kind, tokenId, name, version, tokenKind, memberId, content, at, actor };
}
