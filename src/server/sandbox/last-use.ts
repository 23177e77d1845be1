// When each token was last used. Uses are gathered in memory and written in batches, so that no request waits for a write.
import type { SqliteConnection } from './in-transaction.ts';
import { inTransaction } from './in-transaction.ts';

const flushDelay = 1000;

export type LastUse = {
  /** Notes that a token was used at `at` (epoch ms). */
  readonly note: (tokenId: string, at: number) => void;
  /** The newest use (epoch ms): one that is not written yet, or what the row says, whichever is later. */
  readonly latest: (tokenId: string, written: number | null) => number | null;
  /** Writes what was gathered. */
  readonly flush: () => void;
  /** Writes what was gathered and stops. */
  readonly close: () => void;
};

/** Gathers uses for up to a second before writing them in one transaction. */
export function trackLastUse(connection: SqliteConnection): LastUse {
  const pending = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (pending.size === 0 || !connection.open) return;
    // Kysely may hold an open transaction on this connection across awaits. A write into it would be lost with it.
    if (connection.inTransaction) return schedule();
    const update = connection.prepare(
      'UPDATE token SET lastUsedAt = max(coalesce(lastUsedAt, 0), ?) WHERE id = ?',
    );
    try {
      inTransaction(connection, () => {
        for (const [tokenId, at] of pending) update.run([at, tokenId]);
      });
      pending.clear();
    } catch {
      // A full disk must not end the process: nobody waits for this, and the next batch holds it too.
      schedule();
    }
  }

  function schedule(): void {
    timer ??= setTimeout(flush, flushDelay).unref();
  }

  return {
    note(tokenId, at) {
      pending.set(tokenId, at);
      schedule();
    },
    latest(tokenId, written) {
      const used = pending.get(tokenId);
      return used === undefined || (written !== null && written > used) ? written : used;
    },
    flush,
    close: flush,
  };
}
