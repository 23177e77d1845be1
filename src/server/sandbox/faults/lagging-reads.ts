// Reads that lag a write (contract section 10, Consistency): while a token lags, `get` and `list` show it as it was before.
import type { TokenRow } from '../tables.ts';

const lagMs = 2000;

export type LaggingReads = {
  /** Notes a write at `now` (epoch ms). `before` is the row as it was, undefined when the write made it. */
  readonly note: (id: string, before: TokenRow | undefined, now: number) => void;
  /** What a read of one token shows; `stored` is what is stored, or as much of it as was read. */
  readonly see: <Stored>(
    id: string,
    stored: Stored | undefined,
    now: number,
  ) => Stored | TokenRow | undefined;
};

/** Keeps what lags in one account, nothing at first. */
export function createLaggingReads(): LaggingReads {
  const lagging = new Map<string, { readonly before: TokenRow | undefined; readonly until: number }>();
  return {
    note: (id, before, now) => {
      lagging.set(id, { before, until: now + lagMs });
    },
    see(id, stored, now) {
      const entry = lagging.get(id);
      if (entry === undefined) return stored;
      if (now < entry.until) return entry.before;
      lagging.delete(id);
      return stored;
    },
  };
}
