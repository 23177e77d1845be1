import Box from '@mui/material/Box';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import type { AccessToken } from '#domain/token/token.ts';
import { cellStyle } from '#features/token-parts/table/cell-style.ts';
import { shownColumns } from '#features/token-parts/table/list-columns.ts';
import { useListContext } from './list-context.ts';
import type { ListPreferences } from './list-preferences.ts';
import { SkeletonCard } from './SkeletonCard.tsx';
import { TokenCard } from './TokenCard.tsx';

type TokenCardsProps = {
  readonly tokens: readonly AccessToken[];
  readonly preferences: ListPreferences;
  readonly isLoading: boolean;
};

const gap = 8;
const skeletonCards = 4;

/** The tokens as cards for a narrow window, which scrolls as a whole. */
export function TokenCards({ tokens, preferences, isLoading }: TokenCardsProps) {
  const { ownTokenId } = useListContext();
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const columns = shownColumns(preferences.columns);
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler, which could not memoize this, is not used
  const virtualizer = useWindowVirtualizer({
    count: tokens.length,
    estimateSize: () => 48 + columns.length * 24,
    getItemKey: (index) => tokens[index]?.id ?? index,
    overscan: 4,
    gap,
    scrollMargin: top,
  });

  useLayoutEffect(() => {
    if (list.current !== null) setTop(list.current.offsetTop);
  }, []);

  return (
    <>
      <Box
        component="ul"
        aria-label="Access tokens"
        ref={list}
        sx={(theme) => ({
          ...cellStyle(theme),
          position: 'relative',
          margin: 0,
          padding: 0,
          listStyle: 'none',
        })}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const token = tokens[index];
          return token === undefined ? null : (
            <Box
              component="li"
              key={key}
              data-index={index}
              ref={virtualizer.measureElement}
              aria-setsize={isLoading ? -1 : tokens.length}
              aria-posinset={index + 1}
              sx={{ position: 'absolute', insetInline: 0, top: 0 }}
              style={{ transform: `translateY(${start - top}px)` }}
            >
              <TokenCard token={token} columns={columns} isOwn={token.id === ownTokenId} />
            </Box>
          );
        })}
      </Box>
      {isLoading &&
        tokens.length < skeletonCards &&
        Array.from({ length: skeletonCards - tokens.length }, (_, index) => (
          <SkeletonCard key={index} lines={columns.length - 1} />
        ))}
    </>
  );
}
