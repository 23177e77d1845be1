// What the cells of a table of tokens need to know beyond their token, in whatever table they stand.
import { createContext, use } from 'react';

export type CellContextValue = {
  /** The words searched for, in lower case. */
  readonly words: readonly string[];
  /** The clock of the screen, epoch ms. */
  readonly now: number;
};

export const CellContext = createContext<CellContextValue | undefined>(undefined);

/** Throws where no table says it: a time of its own would make every "3 days ago" a lie. */
export function useCellContext(): CellContextValue {
  const value = use(CellContext);
  if (value === undefined) throw new Error('A cell of a token stands in no table.');
  return value;
}
