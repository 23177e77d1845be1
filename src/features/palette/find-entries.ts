// What the palette offers, and what of it a query finds.
import type { ReactNode } from 'react';
import { foldText } from '#domain/text/folded-text.ts';
import { wordRank } from '#domain/text/word-rank.ts';
import { searchWords } from '#domain/token-list/search-text.ts';

export type Entry = {
  /** Unique in the palette. */
  readonly id: string;
  readonly title: string;
  /** Searched besides the title. */
  readonly more?: string;
  readonly detail?: ReactNode;
  /** Why the session's key can't do it. */
  readonly lacks?: string | undefined;
  readonly run: () => void;
};

export type EntryGroup = {
  readonly title: string;
  readonly entries: readonly Entry[];
};

/** The entries that a query finds. `count` may be more than those given; `rank` is the best entry's (word-rank.ts). */
export type FoundGroup = EntryGroup & { readonly count: number; readonly rank: number };

const mostPerGroup = 6;

/** The matching entries of each group, best first; groups without any are left out. */
export function findEntries(groups: readonly EntryGroup[], query: string): readonly FoundGroup[] {
  const words = searchWords(query);
  return groups.flatMap(({ title, entries }) => {
    const ranked = entries
      .flatMap((entry) => {
        const rank = wordRank(words, foldText(entry.title), foldText(entry.more ?? ''));
        return rank === undefined ? [] : [{ entry, rank }];
      })
      .sort((one, other) => one.rank - other.rank);
    const [best] = ranked;
    if (best === undefined) return [];
    const shown = ranked.slice(0, mostPerGroup).map(({ entry }) => entry);
    return [{ title, entries: shown, count: ranked.length, rank: best.rank }];
  });
}

/** The group with the best entry first; equal ones stay in order. */
export function bestFirst(groups: readonly FoundGroup[]): readonly FoundGroup[] {
  return [...groups].sort((one, other) => one.rank - other.rank);
}
