// The selection data that a row needs, separate from the list's context: selecting one row must not render every row.
import { createContext, use } from 'react';

export type RowSelection = {
  readonly ids: ReadonlySet<string>;
  /** With Shift, a press selects from the row pressed last up to this one. */
  readonly press: (id: string, withShift: boolean) => void;
};

export const SelectionContext = createContext<RowSelection>({ ids: new Set(), press: () => undefined });

export function useRowSelection(): RowSelection {
  return use(SelectionContext);
}
