// The embedded accounts. They answer LaunchDarkly's token API from their own database, through the same `fetch` that reaches a
// remote instance (contract section 15).
import { answerFailure } from './answer-failure.ts';
import { createApi } from './api.ts';
import { createArmedFaults } from './faults/armed-faults.ts';
import { openDatabase } from './database.ts';
import type { SqliteConnection } from './in-transaction.ts';
import { createFront } from './front.ts';
import { createLaggingReads } from './faults/lagging-reads.ts';
import { trackLastUse } from './last-use.ts';
import { personaKey, personas, pinAdminKey, type Persona, type PersonaId } from './personas.ts';
import type { InlineBase } from './powers.ts';
import { createRateLimit } from './rate-limit.ts';
import { storageFailure } from './faults/storage-failure.ts';
import { seed } from './seed/seed.ts';

export { DroppedConnection } from './errors.ts';
export { StorageFailure } from './faults/storage-failure.ts';
export type { Persona, PersonaId } from './personas.ts';

export type SandboxOptions = {
  /** Path of the SQLite file, made when missing; `:memory:` for one that ends with the process. */
  readonly database: string;
  /** How many tokens the first account is seeded with in an empty database. */
  readonly tokens: number;
  /** `api-` and a UUID: pins the key of the first account's admin persona. */
  readonly adminKey: string | undefined;
  /** Calls per ten seconds, route and account; undefined for no limit. */
  readonly rateLimit: number | undefined;
  /** What `limit` is clamped to. */
  readonly maxLimit: number;
  /** How many service tokens an account may have; any number when missing. */
  readonly serviceTokenLimit?: number | undefined;
  /** What inline roles start from: `no_access` when missing, or Reader's view (contract section 12, rule 4). */
  readonly inlineBase?: InlineBase;
  /** Epoch ms; the system clock when missing. */
  readonly now?: () => number;
  /** Gets the open connection, so that a test can take away its space or its right to write. */
  readonly onOpen?: (connection: SqliteConnection) => void;
};

export type Sandbox = {
  /**
   * Answers a request whose path begins with `/api/v2`; the host does not matter. Rejects with `DroppedConnection` when a fault
   * ends the connection without an answer. Rejects with anything else only because of a bug.
   */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly personas: readonly Persona[];
  /** A key that signs in as the persona now (see personas.ts). Rejects with `StorageFailure` when it cannot be stored. */
  readonly personaKey: (id: PersonaId) => Promise<string>;
  /** Whether the database is open, its file is there, and a write would be kept, as far as is known. */
  readonly ready: () => boolean;
  /** Writes what is still in memory and closes the database. */
  readonly close: () => void;
};

/** Opens the accounts, seeding first those that are not there. Throws when the database cannot be opened. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const now = options.now ?? Date.now;
  const { tokens, adminKey } = options;
  const prepare = (connection: SqliteConnection) => {
    options.onOpen?.(connection);
    seed(connection, { tokens, adminKey, now: now() });
  };
  const { connection, db, health, close } = openDatabase(options.database, prepare, now);
  const lastUse = trackLastUse(connection);
  const shared = { db, now, lastUse, inlineBase: options.inlineBase ?? 'no_access' };
  const apis = new Map(
    readAccounts(connection).map(({ id, name, ownerId }) => {
      const services = {
        ...shared,
        accountId: id,
        accountName: name,
        ownerId,
        maxLimit: options.maxLimit,
        serviceTokenLimit: options.serviceTokenLimit,
        rateLimit: createRateLimit(options.rateLimit),
        armedFaults: createArmedFaults(),
        lag: createLaggingReads(),
      };
      return [id, createApi(services)];
    }),
  );
  const front = createFront(shared, apis);
  let pinned: Promise<void> | undefined;
  // The next call tries again after a failure: the machine may have recovered by then.
  const pin = async (): Promise<void> => {
    if (adminKey === undefined) return;
    pinned ??= pinAdminKey(db, adminKey, now());
    await pinned.catch((error: unknown) => {
      pinned = undefined;
      throw storageFailure(error) ?? error;
    });
  };
  return {
    async fetch(request) {
      const failure = await pin().catch((error: unknown) => error);
      if (failure instanceof Error) return answerFailure(failure);
      return front.fetch(overrideMethod(request));
    },
    personas,
    async personaKey(id) {
      await pin();
      const pinnedKey = id === 'admin' ? adminKey : undefined;
      return personaKey(db, id, pinnedKey, now()).catch((error: unknown) => {
        throw storageFailure(error) ?? error;
      });
    },
    ready: () => connection.open && health.isWell(),
    close() {
      lastUse.close();
      close();
    },
  };
}

function readAccounts(
  connection: SqliteConnection,
): readonly { id: string; name: string; ownerId: string }[] {
  const rows: unknown[] = connection.prepare('SELECT id, name, ownerId FROM account').all([]);
  return rows.flatMap((row) =>
    typeof row === 'object' && row !== null && 'id' in row && 'name' in row && 'ownerId' in row
      ? [{ id: String(row.id), name: String(row.name), ownerId: String(row.ownerId) }]
      : [],
  );
}

/** Honours `X-HTTP-Method-Override` on a POST, for clients that can send nothing else (contract section 10). */
function overrideMethod(request: Request): Request {
  const method = request.headers.get('X-HTTP-Method-Override')?.toUpperCase() ?? '';
  if (request.method !== 'POST' || !overridable.has(method)) return request;
  return new Request(request, { method });
}

const overridable = new Set(['PATCH', 'PUT', 'DELETE']);
