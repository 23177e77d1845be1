// What a row needs to know to be selected, apart from the context of the list: pressing one box must not draw every row anew.
import { createContext, use } from 'react';

export type RowSelection = {
  readonly ids: ReadonlySet<string>;
  /** With Shift a press reaches from the row pressed last to this one. */
  readonly press: (id: string, withShift: boolean) => void;
};

export const SelectionContext = createContext<RowSelection>({ ids: new Set(), press: () => undefined });

export function useRowSelection(): RowSelection {
  return use(SelectionContext);
}
