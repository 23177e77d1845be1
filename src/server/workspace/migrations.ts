// The forms of the workspace's database, oldest first. Applied ones never change: a database somewhere has them already.
import { sql, type Kysely, type Migration } from 'kysely';

export type Engine = 'sqlite' | 'postgres';

/** The migrations by name, for Kysely's Migrator. */
export function migrationsFor(engine: Engine): Record<string, Migration> {
  return {
    '0001-records': { up: (db) => records(db, engine) },
    '0002-sign-in': { up: (db) => signIn(db, engine) },
    '0003-entries': { up: (db) => entries(db, engine) },
    '0004-reminders': { up: (db) => reminders(db, engine) },
    '0005-calendar-address': { up: (db) => calendarAddress(db, engine) },
    '0006-events': { up: (db) => events(db, engine) },
  };
}

async function records(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('workspace')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('record')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('tokenId', 'text', (column) => column.notNull())
    .addColumn('tokenKind', 'text', (column) => column.notNull())
    .addColumn('memberId', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('actorMemberId', 'text', (column) => column.notNull())
    .addColumn('actorTokenId', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('recordKey', ['workspace', 'id'])
    .execute();
  await db.schema.createIndex('recordByTime').on('record').columns(['workspace', 'at']).execute();
  if (engine === 'postgres') {
    await keepApart(db, 'workspace', 'name');
    await keepApart(db, 'record', 'workspace');
  }
}

/** A second wall on PostgreSQL: no row of another workspace is there, whatever a query forgets. It holds for everyone but superusers. */
async function keepApart(db: Kysely<unknown>, table: string, column: string): Promise<void> {
  const own = sql`${sql.ref(column)} = current_setting('console.workspace', true)`;
  await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
  await sql`alter table ${sql.table(table)} force row level security`.execute(db);
  await sql`create policy "ownWorkspace" on ${sql.table(table)} using (${own}) with check (${own})`.execute(
    db,
  );
}

/** Of no account: sessions and addresses are the gateways' own. */
async function signIn(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('endedSession')
    .addColumn('number', engine === 'postgres' ? 'bigserial' : 'integer', (column) =>
      engine === 'postgres' ? column.primaryKey() : column.primaryKey().autoIncrement(),
    )
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('signedInAt', 'bigint', (column) => column.notNull())
    .addColumn('expiresAt', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('keyAttempt')
    .addColumn('place', 'text', (column) => column.primaryKey())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('endsAt', 'bigint', (column) => column.notNull())
    .execute();
}

async function entries(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('entry')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('tokenId', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('tokenKind', 'text', (column) => column.notNull())
    .addColumn('memberId', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('actorMemberId', 'text', (column) => column.notNull())
    .addColumn('actorTokenId', 'text', (column) => column.notNull())
    .addColumn('actorUser', 'text', (column) => column.notNull())
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('entryKey', ['workspace', 'kind', 'tokenId', 'name', 'version'])
    .execute();
  await db.schema.createIndex('entryByTime').on('entry').columns(['workspace', 'at']).execute();
  if (engine === 'postgres') await keepApart(db, 'entry', 'workspace');
}

/** Sending goes through all accounts: for that the names of the workspaces can be read, and nothing else of several at a time. */
async function reminders(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('reminder')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('endsAt', 'bigint', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('nextAt', 'bigint', (column) => column.notNull())
    .addColumn('sentAt', 'bigint')
    .addPrimaryKeyConstraint('reminderKey', ['workspace', 'id'])
    .execute();
  if (engine !== 'postgres') return;
  await keepApart(db, 'reminder', 'workspace');
  await sql`create policy "listing" on "workspace" for select using (current_setting('console.workspace', true) = '*')`.execute(
    db,
  );
}

/** An address says by itself whose calendar it opens: with it, its own row can be read. */
async function calendarAddress(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('calendarAddress')
    .addColumn('workspace', 'text', (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .addColumn('createdAt', 'bigint', (column) => column.notNull())
    .addColumn('actorMemberId', 'text', (column) => column.notNull())
    .addColumn('actorTokenId', 'text', (column) => column.notNull())
    .execute();
  if (engine !== 'postgres') return;
  await keepApart(db, 'calendarAddress', 'workspace');
  await sql`create policy "byAddress" on "calendarAddress" for select using ('#' || "hash" = current_setting('console.workspace', true))`.execute(
    db,
  );
}

async function events(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('event')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('requestId', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('status', 'integer', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('actorMemberId', 'text', (column) => column.notNull())
    .addColumn('actorTokenId', 'text', (column) => column.notNull())
    .addColumn('actorUser', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('eventKey', ['workspace', 'id'])
    .execute();
  await db.schema.createIndex('eventByTime').on('event').columns(['workspace', 'at']).execute();
  if (engine === 'postgres') await keepApart(db, 'event', 'workspace');
}
