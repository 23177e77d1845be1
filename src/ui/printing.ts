// Lists draw only the rows in sight; on paper all are in sight.
import useMediaQuery from '@mui/material/useMediaQuery';
import { flushSync } from 'react-dom';
import { createStore } from '#store/store.ts';
import { useStore } from '#store/use-store.ts';

/** So many rows are drawn within a second or two; the browser waits for them before it shows its dialog. */
const maxPrinted = 2000;

const isPrinting = createStore(false, listen);

// The browser lays the pages out right after it has told of it.
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

/** How many of so many rows go on paper, from the first on; undefined while nothing is printed. */
export function usePrintedRows(count: number): number | undefined {
  return useStore(isPrinting) ? Math.min(count, maxPrinted) : undefined;
}

/** Whether the window is narrower than so many px. Paper is not: a page has columns, whatever it is printed from. */
export function useIsNarrow(width: number): boolean {
  const isNarrow = useMediaQuery(`(max-width: ${width - 0.05}px)`);
  return !useStore(isPrinting) && isNarrow;
}
