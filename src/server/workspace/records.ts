// Facts as rows, and rows as facts. Each query begins with the workspace of its scope.
import { sql, type RawBuilder, type Transaction } from 'kysely';
import { readFact, withoutKeys, type Fact, type FactSource } from './fact.ts';
import { scopeFacts, workspaceOf, type Scope } from './scope.ts';
import type { WorkspaceTables } from './tables.ts';

type Tx = Transaction<WorkspaceTables>;

/** A fact with how it came to be here. */
export type KnownFact = Fact & { readonly source: FactSource };

export type Records = {
  readonly revision: number;
  /** How many there are for this scope; more than `facts` has when it was cut. */
  readonly total: number;
  /** The newest first. */
  readonly facts: readonly KnownFact[];
};

/** How many records an account may have. The oldest go first. */
const mostRecords = 50_000;

/**
 * Adds facts that are not there yet, and forgets what is older than `oldest` (epoch ms) or too much. Gives how many were new. Anything
 * shaped like a key is cut out of their texts.
 */
export async function addFacts(
  tx: Tx,
  scope: Scope,
  {
    facts,
    source,
    oldest,
  }: { readonly facts: readonly Fact[]; readonly source: FactSource; readonly oldest: number },
): Promise<number> {
  const workspace = workspaceOf(scope);
  const revision = await nextRevision(tx, workspace);
  let added = 0;
  for (const fact of facts) {
    const { numInsertedOrUpdatedRows = 0n } = await tx
      .insertInto('record')
      .values(rowOf(withoutKeys(fact), { workspace, source, revision }))
      .onConflict((conflict) => conflict.columns(['workspace', 'id']).doNothing())
      .executeTakeFirst();
    added += Number(numInsertedOrUpdatedRows);
  }
  await tx.deleteFrom('record').where('workspace', '=', workspace).where('at', '<', oldest).execute();
  await keepNewest(tx, workspace);
  return added;
}

/** The revision of the records; 0 while there are none. */
export async function revisionOf(tx: Tx, scope: Scope): Promise<number> {
  const row = await tx
    .selectFrom('workspace')
    .select('revision')
    .where('name', '=', workspaceOf(scope))
    .executeTakeFirst();
  return row?.revision ?? 0;
}

/** The records that the scope may see and that are no older than `oldest` (epoch ms), the newest `most` of them. */
export async function readRecords(
  tx: Tx,
  scope: Scope,
  { oldest, most }: { readonly oldest: number; readonly most: number },
): Promise<Records> {
  const revision = await revisionOf(tx, scope);
  const visible = tx
    .selectFrom('record')
    .where('workspace', '=', workspaceOf(scope))
    .where('at', '>=', oldest)
    .where(visibleTo(scope));
  const { total } = await visible
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await visible.selectAll().orderBy('at', 'desc').orderBy('id').limit(most).execute();
  return { revision, total, facts: rows.flatMap((row) => factOf(row) ?? []) };
}

/**
 * Rows on service tokens and on no token; on personal tokens for an Admin or Owner key, and for the member of the token (contract section 3).
 */
export function visibleTo(scope: Scope): RawBuilder<boolean> {
  const { sees, actor } = scopeFacts(scope);
  if (sees === 'everyone') return sql<boolean>`1 = 1`;
  const own = actor.memberId === '' ? sql`` : sql` or "memberId" = ${actor.memberId}`;
  return sql<boolean>`("tokenKind" in ('service', 'none')${own})`;
}

/** Takes the next revision. The row is locked until the end of the transaction, so that revisions follow one another. */
export async function nextRevision(tx: Tx, name: string): Promise<number> {
  const { revision } = await tx
    .insertInto('workspace')
    .values({ name, revision: 1 })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({ revision: sql<number>`"workspace"."revision" + 1` }),
    )
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision;
}

async function keepNewest(tx: Tx, workspace: string): Promise<void> {
  const first = await tx
    .selectFrom('record')
    .select('at')
    .where('workspace', '=', workspace)
    .orderBy('at', 'desc')
    .offset(mostRecords)
    .limit(1)
    .executeTakeFirst();
  if (first !== undefined)
    await tx.deleteFrom('record').where('workspace', '=', workspace).where('at', '<=', first.at).execute();
}

function rowOf(
  { id, kind, tokenId, tokenKind, memberId, at, actor, detail }: Fact,
  { workspace, source, revision }: { workspace: string; source: FactSource; revision: number },
): WorkspaceTables['record'] {
  return {
    workspace,
    id,
    kind,
    tokenId,
    tokenKind,
    memberId,
    at,
    source,
    actorMemberId: actor.memberId,
    actorTokenId: actor.tokenId,
    detail: JSON.stringify(detail),
    revision,
  };
}

const sources: readonly FactSource[] = ['seen', 'receipt', 'claimed'];

/** A row as the fact that it is; undefined when it can't be read. */
export function factOf(row: WorkspaceTables['record']): KnownFact | undefined {
  const { actorMemberId, actorTokenId, detail, ...rest } = row;
  const source = sources.find((known) => known === row.source);
  const fact = readFact({
    ...rest,
    actor: { memberId: actorMemberId, tokenId: actorTokenId },
    detail: parse(detail),
  });
  return fact === undefined || source === undefined ? undefined : { ...fact, source };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
