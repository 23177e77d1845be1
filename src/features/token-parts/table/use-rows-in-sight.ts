import { useDeferredValue, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { usePrintedRows } from '#ui/printing.ts';

type RowsInSightOptions = {
  /** The element in which the rows scroll. */
  readonly frame: HTMLElement | null;
  readonly rows: readonly unknown[];
  /** All rows have the same height (px), so nothing is measured. */
  readonly rowHeight: number;
  /** The initial scroll offset of the frame, in px. */
  readonly initialOffset?: () => number;
};

/** Rows from `first` up to and not including `end`. */
export type RowRange = { readonly first: number; readonly end: number };

/** The maximum number of visible rows from `top` on. */
type Sight = { readonly top: number; readonly rows: number };

/** Rows drawn above and below those in sight. */
const spare = 6;
/** The range moves in steps of this many rows: one render for several rows costs less than one for each. */
const stride = 4;
/** px of the browser window that rows never use: the content above and below takes at least this much. */
const outside = 264;
/** px: in a lower window the rows keep this height, and the page scrolls. */
const minWindow = 568;

const none: readonly unknown[] = [];
const fromTheTop = () => 0;

/**
 * The range of rows to draw in a long table: those in sight and, when there is time, some around them. For printing, all rows that go on
 * paper are drawn.
 */
export function useRowsInSight({
  frame,
  rows,
  rowHeight,
  initialOffset = fromTheTop,
}: RowsInSightOptions): RowRange {
  const [seen, setSeen] = useState(() => sightAt(initialOffset(), rowHeight));
  // Changed rows are drawn first where they are in sight; those around them follow afterwards.
  const around = useDeferredValue(rows, none) === rows ? spare : 0;
  const printed = usePrintedRows(rows.length);

  useLayoutEffect(() => {
    if (frame === null) return undefined;
    const look = () =>
      setSeen((known) => {
        const next = sightAt(frame.scrollTop, rowHeight);
        return next.top === known.top && next.rows === known.rows ? known : next;
      });
    // In the same frame as the new offset: rows drawn one frame later would leave a visible gap.
    const follow = () => flushSync(look);
    frame.addEventListener('scroll', follow, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      frame.removeEventListener('scroll', follow);
      window.removeEventListener('resize', look);
    };
  }, [frame, rowHeight]);

  if (printed !== undefined) return { first: 0, end: printed };
  // When rows are removed, the browser scrolls back, but reports it only after this.
  const top = Math.max(0, Math.min(seen.top, rows.length - seen.rows));
  return { first: Math.max(0, top - around), end: Math.min(rows.length, top + seen.rows + around) };
}

/** The height for rows follows from the window's height, which is known without a layout. */
function sightAt(offset: number, rowHeight: number): Sight {
  const rows = Math.ceil((Math.max(minWindow, window.innerHeight) - outside) / rowHeight);
  // Searching and sorting mostly start at the very top, where no row is partly visible.
  return { top: Math.floor(offset / rowHeight / stride) * stride, rows: offset > 0 ? rows + stride : rows };
}
