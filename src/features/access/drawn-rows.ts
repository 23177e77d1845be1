import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { usePrintedRows } from '#ui/printing.ts';

/** Which of so many rows a virtualizer draws: those in sight, and on paper all that are printed. */
export function useDrawnRows(count: number): (range: Range) => number[] {
  const printed = usePrintedRows(count);
  return printed === undefined
    ? defaultRangeExtractor
    : () => Array.from({ length: printed }, (_, index) => index);
}
