// Lists draw only the rows in sight; on paper all are in sight.
import useMediaQuery from '@mui/material/useMediaQuery';
import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/** So many rows are drawn within a second or two; the browser waits for them before it shows its dialog. */
const mostPrinted = 2000;

let isPrinting = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  if (next === isPrinting) return;
  isPrinting = next;
  // The browser lays the pages out right after it has told of it.
  flushSync(() => {
    for (const listener of listeners) listener();
  });
}

const begin = () => set(true);
const end = () => set(false);
const change = ({ matches }: MediaQueryListEvent) => set(matches);
let stop: (() => void) | undefined;

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

function subscribe(listener: () => void): () => void {
  stop ??= listen();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = undefined;
  };
}

function useIsPrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isPrinting);
}

/** How many of so many rows go on paper, from the first on; undefined while nothing is printed. */
export function usePrintedRows(count: number): number | undefined {
  return useIsPrinting() ? Math.min(count, mostPrinted) : undefined;
}

/** Whether the window is narrower than so many px. Paper is not: a page has columns, whatever it is printed from. */
export function useIsNarrow(width: number): boolean {
  const isNarrow = useMediaQuery(`(max-width: ${width - 0.05}px)`);
  return !useIsPrinting() && isNarrow;
}
