import { useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

type RowWindowOptions = {
  readonly frame: HTMLElement | null;
  readonly count: number;
  readonly rowHeight: number;
  readonly initialOffset: () => number;
  readonly withSpare: boolean;
};

/** Rows from `first` up to and not including `end`. */
type RowWindow = { readonly first: number; readonly end: number };

/** So many rows from `top` on can be seen, at most. */
type Sight = { readonly top: number; readonly rows: number };

/** Rows drawn above and below those in sight. */
const spare = 6;
/** The window moves by so many rows at once: one drawing for several rows costs less than one for each. */
const stride = 4;
/** px of the browser's window that are never the rows': what stands above and below them takes more than this. */
const outside = 240;
/** px: in a window lower than this the page gives the rows no less room, and scrolls. */
const minWindow = 568;

/**
 * Which rows of a long table exist: those in sight of its scrolling frame and, where there is room for more work (`withSpare`), some around
 * them. All rows are equally high (px), so nothing is measured. `initialOffset` is how far the frame will be scrolled at first, in px.
 */
export function useRowWindow({
  frame,
  count,
  rowHeight,
  initialOffset,
  withSpare,
}: RowWindowOptions): RowWindow {
  const [seen, setSeen] = useState(() => sightAt(initialOffset(), rowHeight));

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

  // When rows become fewer the browser scrolls back and says so, but only after this.
  const top = Math.max(0, Math.min(seen.top, count - seen.rows));
  const around = withSpare ? spare : 0;
  return { first: Math.max(0, top - around), end: Math.min(count, top + seen.rows + around) };
}

/** The room for rows follows from the height of the browser's window, which is known without laying the page out. */
function sightAt(offset: number, rowHeight: number): Sight {
  const rows = Math.ceil((Math.max(minWindow, window.innerHeight) - outside) / rowHeight);
  // Searching and sorting mostly begin at the very top, where no row is half in sight.
  return { top: Math.floor(offset / rowHeight / stride) * stride, rows: offset > 0 ? rows + stride : rows };
}
