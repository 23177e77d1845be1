import type { ReactNode } from 'react';

export type PickOption = {
  /** Told to `onPick`; once per list. */
  readonly id: string;
  readonly label: ReactNode;
  /** What a search looks at. */
  readonly search: string;
  /** A line below the label. */
  readonly detail?: ReactNode;
  readonly isOn?: boolean;
};

export type PickGroup = { readonly title: string; readonly options: readonly PickOption[] };

/** Brings what a search looks at and what is searched for into the form in which they are compared. */
export type Fold = (text: string) => string;

/** The options in which every word of the query occurs, in their groups; groups left empty go. */
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
