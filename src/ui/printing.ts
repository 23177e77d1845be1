// Lists draw only the rows in sight; for printing they draw all.
import useMediaQuery from '@mui/material/useMediaQuery';
import { flushSync } from 'react-dom';
import { createStore } from '#store/store.ts';
import { useStore } from '#store/use-store.ts';

/** This many rows are drawn within a second or two; the browser waits for them before it opens its dialog. */
const maxPrinted = 2000;

const isPrinting = createStore(false, listen);

// The browser lays out the pages immediately after this event.
const set = (next: boolean) => flushSync(() => isPrinting.set(next));
const begin = () => set(true);
const end = () => set(false);
const change = ({ matches }: MediaQueryListEvent) => set(matches);

function listen(): () => void {
  const paper = matchMedia('print');
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  paper.addEventListener('change', change);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    paper.removeEventListener('change', change);
  };
}

/** How many of `count` rows are printed, from the first on; undefined while nothing is printed. */
export function usePrintedRows(count: number): number | undefined {
  return useStore(isPrinting) ? Math.min(count, maxPrinted) : undefined;
}

/** Whether the window is narrower than this many px. Always false for print, where every page has columns. */
export function useIsNarrow(width: number): boolean {
  const isNarrow = useMediaQuery(`(max-width: ${width - 0.05}px)`);
  return !useStore(isPrinting) && isNarrow;
}
