import { useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Rows from `first` up to and not including `end`. */
type RowWindow = { readonly first: number; readonly end: number };

/** Rows drawn above and below those in sight. */
const spare = 6;
/** The window moves by so many rows at once: one drawing for several rows costs less than one for each. */
const stride = 4;

/**
 * Which rows of a long table exist: those in sight of its scrolling frame and some around them. All rows are equally high (px), so
 * nothing is measured. `initialOffset` is how far the frame will be scrolled at first, in px.
 */
export function useRowWindow(
  frame: HTMLElement | null,
  count: number,
  rowHeight: number,
  initialOffset: () => number,
): RowWindow {
  const [seen, setSeen] = useState(() => windowAt(initialOffset(), rowHeight));

  useLayoutEffect(() => {
    if (frame === null) return undefined;
    const look = () =>
      setSeen((known) => {
        const next = windowAt(frame.scrollTop, rowHeight);
        return next.first === known.first && next.end === known.end ? known : next;
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
  const end = Math.min(seen.end, count);
  return { first: Math.max(0, Math.min(seen.first, end - (seen.end - seen.first))), end };
}

/** The frame is no higher than the browser's window, whose height is known without laying the page out. */
function windowAt(offset: number, rowHeight: number): RowWindow {
  const top = Math.floor(offset / rowHeight / stride) * stride;
  const rows = (Math.ceil(window.innerHeight / rowHeight / stride) + 1) * stride;
  return { first: Math.max(0, top - spare), end: top + rows + spare };
}
