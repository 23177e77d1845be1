// What became of the decisions of an evidence file: its tokens against those of today.
import { progressOf } from '../campaign/progress.ts';
import type { EvidenceJson } from './evidence-archive.ts';

export type Today = {
  /** How many were decided to be removed. */
  readonly removed: number;
  /** Those of them that are gone. */
  readonly removedAndGone: number;
  /** The IDs of those that are still there. */
  readonly removedAndThere: readonly string[];
  /** How many were kept. */
  readonly kept: number;
  readonly keptAndGone: number;
  /** How many tokens of today the review does not know. */
  readonly unknown: number;
};

/** Compares a review with the IDs of all tokens of today. Pass a complete list only, read by a key that sees as much. */
export function compareToday({ campaign, log }: EvidenceJson, today: ReadonlySet<string>): Today {
  const { items } = progressOf(
    campaign,
    log.map(({ entry }) => entry),
  );
  const decidedAs = (wanted: string) =>
    items.flatMap(({ decision, facts: { id } }) => (decision?.decision === wanted ? [id] : []));
  const removed = decidedAs('remove');
  const kept = decidedAs('keep');
  const known = new Set([...campaign.items, ...items].map(({ facts: { id } }) => id));
  const there = removed.filter((id) => today.has(id));
  return {
    removed: removed.length,
    removedAndGone: removed.length - there.length,
    removedAndThere: there,
    kept: kept.length,
    keptAndGone: kept.filter((id) => !today.has(id)).length,
    unknown: [...today].filter((id) => !known.has(id)).length,
  };
}
