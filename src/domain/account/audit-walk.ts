// The entries about all tokens. A filter of the audit log names one kind of resource, so they are read as two lists: those about personal
// and those about service tokens.
import type { AuditEntry } from './audit-entry.ts';

/** A list of entries, newest first, as far as it is read. `isDone`: the log has no older ones. */
export type AuditWalk = { readonly entries: readonly AuditEntry[]; readonly isDone: boolean };

export type MergedWalks = {
  /** Newest first, without gaps. */
  readonly entries: readonly AuditEntry[];
  /** The instant (epoch ms) from which every entry is read; undefined when the log holds nothing older. */
  readonly readBackTo: number | undefined;
};

/**
 * Merges lists of entries. What is older than the end of an unfinished list is left out: between those entries others may be
 * missing.
 */
export function mergeWalks(walks: readonly AuditWalk[]): MergedWalks {
  const unfinished = walks.filter(({ isDone }) => !isDone);
  const readBackTo = Math.max(...unfinished.map(({ entries }) => entries.at(-1)?.at ?? Infinity));
  const merged = new Map(walks.flatMap(({ entries }) => entries).map((entry) => [entry.id, entry]));
  return {
    entries: [...merged.values()].filter(({ at }) => at >= readBackTo).toSorted((a, b) => b.at - a.at),
    readBackTo: unfinished.length === 0 ? undefined : readBackTo,
  };
}
