// What the cells of a token table need to know beyond their token, in any table.
import { createContext, use } from 'react';
import type { Column } from '#domain/token-list/columns.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { listColumns } from './list-columns.ts';

export type CellContextValue = {
  /** The words searched for, in lower case. */
  readonly words: readonly string[];
  /** The clock of the screen, epoch ms. */
  readonly now: number;
};

export const CellContext = createContext<CellContextValue | undefined>(undefined);

/** Throws outside a table: with a clock of its own, every "3 days ago" could be wrong. */
export function useCellContext(): CellContextValue {
  const value = use(CellContext);
  if (value === undefined) throw new Error('A token’s cell was rendered outside a table.');
  return value;
}

/** The text of a token's cell. */
export function useCellText(token: AccessToken, column: Column): string {
  return listColumns[column].text(token, useCellContext().now);
}
