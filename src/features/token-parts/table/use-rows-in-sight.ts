import { useDeferredValue, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { usePrintedRows } from '#ui/printing.ts';

type RowsInSightOptions = {
  /** What the rows scroll in. */
  readonly frame: HTMLElement | null;
  readonly rows: readonly unknown[];
  /** All rows are equally high (px), so nothing is measured. */
  readonly rowHeight: number;
  /** How far the frame will be scrolled at first, in px. */
  readonly initialOffset?: () => number;
};

/** Rows from `first` up to and not including `end`. */
export type RowRange = { readonly first: number; readonly end: number };

/** So many rows from `top` on can be seen, at most. */
type Sight = { readonly top: number; readonly rows: number };

/** Rows drawn above and below those in sight. */
const spare = 6;
/** The range moves by so many rows at once: one drawing for several rows costs less than one for each. */
const stride = 4;
/** px of the browser's window that are never the rows': what stands above and below them takes as much, or more. */
const outside = 236;
/** px: in a window lower than this the page gives the rows no less room, and scrolls. */
const minWindow = 568;

const none: readonly unknown[] = [];
const fromTheTop = () => 0;

/**
 * Which rows of a long table exist: those in sight and, where there is room for more work, some around them. On paper all do, as far as
 * they are printed.
 */
export function useRowsInSight({
  frame,
  rows,
  rowHeight,
  initialOffset = fromTheTop,
}: RowsInSightOptions): RowRange {
  const [seen, setSeen] = useState(() => sightAt(initialOffset(), rowHeight));
  // Rows that changed are drawn where they can be seen; those around them follow when that is done.
  const around = useDeferredValue(rows, none) === rows ? spare : 0;
  const printed = usePrintedRows(rows.length);

  useLayoutEffect(() => {
    if (frame === null) return undefined;
    const look = () =>
      setSeen((known) => {
        const next = sightAt(frame.scrollTop, rowHeight);
        return next.top === known.top && next.rows === known.rows ? known : next;
      });
    // Within the frame that shows the new offset: rows that came one later would be seen missing.
    const follow = () => flushSync(look);
    frame.addEventListener('scroll', follow, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      frame.removeEventListener('scroll', follow);
      window.removeEventListener('resize', look);
    };
  }, [frame, rowHeight]);

  if (printed !== undefined) return { first: 0, end: printed };
  // When rows become fewer the browser scrolls back and says so, but only after this.
  const top = Math.max(0, Math.min(seen.top, rows.length - seen.rows));
  return { first: Math.max(0, top - around), end: Math.min(rows.length, top + seen.rows + around) };
}

/** The room for rows follows from the height of the browser's window, which is known without laying the page out. */
function sightAt(offset: number, rowHeight: number): Sight {
  const rows = Math.ceil((Math.max(minWindow, window.innerHeight) - outside) / rowHeight);
  // Searching and sorting mostly begin at the very top, where no row is half in sight.
  return { top: Math.floor(offset / rowHeight / stride) * stride, rows: offset > 0 ? rows + stride : rows };
}
