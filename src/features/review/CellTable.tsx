import { CellCards } from './CellCards.tsx';
import { CellGrid } from './CellGrid.tsx';
import type { Counts } from './cell-rows.ts';

type CellTableProps = Counts & { readonly isNarrow: boolean };

/** Counts by two things, as a grid or, on narrow screens, as cards. */
export function CellTable({ isNarrow, ...counts }: CellTableProps) {
  return isNarrow ? <CellCards {...counts} /> : <CellGrid {...counts} />;
}
