import Box from '@mui/material/Box';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

type VirtualCardsProps<Item> = {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** The usual height of a card in px; each card is measured once it is drawn. */
  readonly estimate: number;
  /** Whether these are all cards; false while more are loading. */
  readonly isWhole?: boolean;
  readonly children: (item: Item) => ReactNode;
};

/** Cards for a narrow window, where the whole page scrolls; only the cards in sight are drawn. */
export function VirtualCards<Item>({
  label,
  items,
  keyOf,
  estimate,
  isWhole = true,
  children,
}: VirtualCardsProps<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler, which could not memoize this, is not used
  const virtualizer = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => estimate,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    overscan: 4,
    gap: 8,
    scrollMargin: top,
  });
  // Once the list is wholly above the window, the browser itself keeps what is in sight in its place.
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = ({ end }, _, { scrollOffset, options }) =>
    scrollOffset !== null &&
    end <= scrollOffset &&
    scrollOffset < options.scrollMargin + virtualizer.getTotalSize();
  useLayoutEffect(() => {
    const measure = () => {
      if (list.current !== null) setTop(list.current.getBoundingClientRect().top + window.scrollY);
    };
    measure();
    // What stands above may grow.
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  return (
    <Box
      component="ul"
      className="cells"
      aria-label={label}
      ref={list}
      sx={{ position: 'relative', margin: 0, padding: 0, listStyle: 'none' }}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index];
        return item === undefined ? null : (
          <Box
            component="li"
            key={key}
            data-index={index}
            ref={virtualizer.measureElement}
            aria-setsize={isWhole ? items.length : -1}
            aria-posinset={index + 1}
            sx={{ position: 'absolute', insetInline: 0, top: 0 }}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            {children(item)}
          </Box>
        );
      })}
    </Box>
  );
}
