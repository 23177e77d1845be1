import type { ReactNode } from 'react';

export type PickOption = {
  /** Passed to `onPick`; unique in a list. */
  readonly id: string;
  readonly label: ReactNode;
  /** The text that a search looks at. */
  readonly search: string;
  /** A line below the label. */
  readonly detail?: ReactNode;
  readonly isOn?: boolean;
};

export type PickGroup = { readonly title: string; readonly options: readonly PickOption[] };

/** Normalises the searched text and the query for comparison. */
export type Fold = (text: string) => string;

/** The options that contain every word of the query, in their groups; empty groups are left out. */
export function findOptions(groups: readonly PickGroup[], query: string, fold: Fold): readonly PickGroup[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return groups.filter(({ options }) => options.length > 0);
  return groups.flatMap(({ title, options }) => {
    const found = options.filter(({ search }) => {
      const text = fold(search);
      return words.every((word) => text.includes(word));
    });
    return found.length === 0 ? [] : [{ title, options: found }];
  });
}
