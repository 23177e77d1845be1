import type { ReactNode } from 'react';

export type ListOption = {
  /** Passed to `onPick`; unique in a list. */
  readonly id: string;
  readonly label: ReactNode;
  /** A line below the label. */
  readonly detail?: ReactNode;
  readonly isOn?: boolean;
  /** It stays within reach, says why in `detail`, and does nothing. */
  readonly isBarred?: boolean;
};

/** An option found by the text that a search looks at. */
export type PickOption = ListOption & { readonly search: string };

export type ListGroup<Option = ListOption> = { readonly title: string; readonly options: readonly Option[] };
export type PickGroup = ListGroup<PickOption>;

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
