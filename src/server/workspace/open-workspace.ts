// The workspace: what everybody who administers an account shares. Nothing of it is needed for a call to an instance.
import { setTimeout as wait } from 'node:timers/promises';
import { Migrator, sql, type Kysely, type Transaction } from 'kysely';
import { createCalendarStore, type CalendarStore } from './calendar-address.ts';
import { openPostgres, openSqlite, queryLimit, type OpenedDatabase } from './engines.ts';
import {
  changeEntry,
  readEntries,
  readVersions,
  undoChanges,
  type Entries,
  type EntryChange,
  type EntryChanged,
  type Undo,
} from './entries.ts';
import type { EntryKind, EntrySubject, EntryVersion } from './entry.ts';
import { createEventStore, type EventStore } from './events.ts';
import type { Fact, FactSource } from './fact.ts';
import { migrationsFor, type Engine } from './migrations.ts';
import { createReminderStore, type ReminderStore } from './reminders.ts';
import { addFacts, readRecords, revisionOf, type Records } from './records.ts';
import { workspaceOf, type Scope } from './scope.ts';
import {
  addEnding,
  endingsAfter,
  giveBack,
  takeAttempts,
  type CountedPlace,
  type Ending,
} from './sign-in-state.ts';
import type { WorkspaceTables } from './tables.ts';

export type WorkspaceSettings = {
  readonly database:
    /** `isOptional`: nobody asked for it, so that the console also starts without. */
    | { readonly kind: 'file'; readonly path: string; readonly isOptional?: boolean }
    | { readonly kind: 'postgres'; readonly url: string; readonly poolSize?: number };
  /** For how long records are kept, in ms. */
  readonly retention: number;
};

/** Gets what happened to the database, in words and with the code of the error; never its message, which may hold an address. */
export type WorkspaceLog = (
  level: 'info' | 'warn',
  message: string,
  fields: { readonly code?: string | undefined },
) => void;

/** The database was not reached, or not in time. What was to be written may be written or not. */
export class WorkspaceAway extends Error {
  override readonly name = 'WorkspaceAway';
}

/** Every function rejects with `WorkspaceAway` when the database does not answer within two seconds. */
export type Workspace = {
  /** Adds facts, each once. Gives how many were new. */
  readonly add: (scope: Scope, facts: readonly Fact[], source: FactSource) => Promise<number>;
  /** A number that is higher after every change of the records; 0 while there are none. */
  readonly revision: (scope: Scope) => Promise<number>;
  /** The newest `most` records that the scope may see. */
  readonly records: (scope: Scope, most: number) => Promise<Records>;
  /** The newest `most` entries of a kind that the scope may see. */
  readonly entries: (scope: Scope, kind: EntryKind, most: number) => Promise<Entries>;
  /** The newest `most` versions of an entry, if the scope may see it. */
  readonly versions: (scope: Scope, subject: EntrySubject, most: number) => Promise<readonly EntryVersion[]>;
  /** Changes an entry, or says why not. Who may do so is decided before. */
  readonly change: (scope: Scope, change: EntryChange) => Promise<EntryChanged>;
  /** Takes back all changes of an actor since an instant. Gives in how many entries. */
  readonly undo: (scope: Scope, undo: Undo) => Promise<number>;
  /** Notes for all gateways that a session was signed out. */
  readonly endSession: (ending: Ending) => Promise<void>;
  /** Gives the sessions that ended at any gateway, those that are known already and every second those that are new. */
  readonly followEndings: (apply: (endings: readonly Ending[]) => void) => void;
  /** Takes an attempt to use a key from each place, for `length` ms at most. Gives when there will be one again, in epoch ms. */
  readonly takeAttempts: (places: readonly CountedPlace[], length: number) => Promise<number | undefined>;
  readonly giveBackAttempts: (names: readonly string[]) => Promise<void>;
  readonly reminders: ReminderStore;
  readonly calendar: CalendarStore;
  readonly events: EventStore;
  /** Resolves when the database is there and has the newest form. */
  readonly ready: () => Promise<void>;
  /** Whether the last query succeeded, and how many failed since the start. */
  readonly health: () => { readonly isUp: boolean; readonly failures: number };
  readonly close: () => Promise<void>;
};

/** In ms, between two looks for sessions that ended elsewhere. */
const followPause = 1000;

/** In ms, for which nothing more is asked of a database that just failed. */
const pauseAfterFailure = 1000;

/**
 * Opens the workspace. An SQLite file must open now; PostgreSQL may come later, and every call tries again. `now` gives epoch ms. Throws
 * when a file cannot be opened.
 */
export function openWorkspace(
  { database, retention }: WorkspaceSettings,
  { log, now = Date.now }: { readonly log: WorkspaceLog; readonly now?: () => number },
): Workspace {
  const opened =
    database.kind === 'file'
      ? openFile(database.path)
      : openPostgres(database.url, {
          ...(database.poolSize === undefined ? {} : { poolSize: database.poolSize }),
          onTrouble: (error) => log('warn', 'a connection to the workspace ended', { code: codeOf(error) }),
        });
  let migrated: Promise<void> | undefined;
  let failedAt: number | undefined;
  let failures = 0;
  let isClosed = false;

  async function prepare(): Promise<void> {
    migrated ??= migrate(opened);
    await migrated;
  }

  async function attempt<Result>(work: () => Promise<Result>): Promise<Result> {
    if (isClosed) throw new WorkspaceAway('the workspace is closed');
    if (failedAt !== undefined && performance.now() - failedAt < pauseAfterFailure)
      throw new WorkspaceAway('the workspace failed a moment ago');
    try {
      const result = await inTime(work());
      if (failedAt !== undefined) log('info', 'the workspace is back', {});
      failedAt = undefined;
      return result;
    } catch (error) {
      if (failedAt === undefined) log('warn', 'the workspace can’t be reached', { code: codeOf(error) });
      failedAt = performance.now();
      failures += 1;
      // What comes back may be another database, such as an older one from a back-up.
      migrated = undefined;
      throw new WorkspaceAway('the workspace did not answer', { cause: error });
    }
  }

  /** One transaction in which only rows of this workspace can be seen; of none, for what belongs to no account. */
  function inTransaction<Result>(
    name: string,
    work: (tx: Transaction<WorkspaceTables>) => Promise<Result>,
  ): Promise<Result> {
    return attempt(async () => {
      await prepare();
      return untilUnlocked(() =>
        opened.db.transaction().execute(async (tx) => {
          if (opened.engine === 'postgres') await enter(tx, name);
          return work(tx);
        }),
      );
    });
  }

  function within<Result>(
    scope: Scope,
    work: (tx: Transaction<WorkspaceTables>) => Promise<Result>,
  ): Promise<Result> {
    return inTransaction(workspaceOf(scope), work);
  }

  function outside<Result>(work: (tx: Transaction<WorkspaceTables>) => Promise<Result>): Promise<Result> {
    return inTransaction('', work);
  }

  function followEndings(apply: (endings: readonly Ending[]) => void): void {
    let after = 0;
    const look = async () => {
      try {
        const { endings, last } = await outside((tx) => endingsAfter(tx, after, now()));
        after = last;
        apply(endings);
      } catch {
        // The next look reads what this one missed.
      }
      if (!isClosed) setTimeout(() => void look(), followPause).unref();
    };
    void look();
  }

  return {
    endSession: (ending) => outside((tx) => addEnding(tx, ending, now())),
    followEndings,
    takeAttempts: (places, length) => outside((tx) => takeAttempts(tx, places, { now: now(), length })),
    giveBackAttempts: (names) => outside((tx) => giveBack(tx, names)),
    add: (scope, facts, source) =>
      within(scope, (tx) => addFacts(tx, scope, { facts, source, oldest: now() - retention })),
    revision: (scope) => within(scope, (tx) => revisionOf(tx, scope)),
    records: (scope, most) =>
      within(scope, (tx) => readRecords(tx, scope, { oldest: now() - retention, most })),
    entries: (scope, kind, most) => within(scope, (tx) => readEntries(tx, scope, kind, most)),
    versions: (scope, subject, most) => within(scope, (tx) => readVersions(tx, scope, { subject, most })),
    change: (scope, change) =>
      within(scope, (tx) => changeEntry(tx, scope, change, { now: now(), oldest: now() - retention })),
    undo: async (scope, undo) => {
      const revision = await within(scope, (tx) => revisionOf(tx, scope));
      // Nothing before the retention is left to go back to.
      const since = Math.max(undo.since, now() - retention);
      let undone = 0;
      for (let more = -1; more !== 0; undone += more)
        more = await within(scope, (tx) =>
          undoChanges(tx, scope, { ...undo, since }, { now: now(), revision }),
        );
      return undone;
    },
    reminders: createReminderStore(inTransaction, { now, retention }),
    calendar: createCalendarStore(inTransaction, { now, retention }),
    events: createEventStore(inTransaction, { now, retention }),
    ready: () => attempt(prepare),
    health: () => ({ isUp: failedAt === undefined, failures }),
    close: async () => {
      isClosed = true;
      await opened.close();
    },
  };
}

function openFile(path: string): OpenedDatabase {
  try {
    return openSqlite(path);
  } catch (error) {
    const reason = codeOf(error) ?? (error instanceof Error ? error.message : String(error));
    throw new Error(
      `The workspace database ${path} can’t be opened (${reason}): set DATABASE_URL to another path, or to "off".`,
      { cause: error },
    );
  }
}

/** Says which rows this transaction may see, and for how long each of its statements may take. */
async function enter(tx: Transaction<WorkspaceTables>, name: string): Promise<void> {
  await sql`select set_config('console.workspace', ${name}, true), set_config('statement_timeout', ${String(queryLimit)}, true)`.execute(
    tx,
  );
}

/**
 * Brings the database to the newest form: all of it or nothing, and one process at a time. Kysely sees to that on PostgreSQL; an SQLite file
 * is locked here.
 */
async function migrate({ db, engine }: OpenedDatabase): Promise<void> {
  if (engine === 'postgres') return migrateWith(db, engine);
  return untilUnlocked(() =>
    db.connection().execute(async (connection) => {
      await sql`begin immediate`.execute(connection);
      try {
        await migrateWith(connection, engine);
        await sql`commit`.execute(connection);
      } catch (error) {
        await sql`rollback`.execute(connection);
        throw error;
      }
    }),
  );
}

async function migrateWith(db: Kysely<WorkspaceTables>, engine: Engine): Promise<void> {
  const provider = { getMigrations: async () => migrationsFor(engine) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw error;
}

/** Rejects when it takes longer than the limit. What was begun may still be finished. */
async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  const late = new AbortController();
  try {
    return await Promise.race([
      work,
      wait(queryLimit, undefined, { signal: late.signal, ref: false }).then(() => {
        throw new Error('too slow');
      }),
    ]);
  } finally {
    late.abort();
  }
}

/** In ms, between two attempts on a file that another process locks. */
const lockPause = 50;

async function untilUnlocked<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let left = queryLimit / lockPause; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (left <= 0 || !/^SQLITE_(?:BUSY|LOCKED)/.test(codeOf(error) ?? '')) throw error;
    }
    await wait(lockPause);
  }
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
