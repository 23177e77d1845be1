import Box from '@mui/material/Box';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import type { OutlineColumn } from '#domain/account-access/access-outline.ts';
import { paths } from '#domain/address/paths.ts';
import type { AccessLevel } from '#domain/policy/access/access-level.ts';
import { placeAfter } from '#features/policy/access/grid-keys.ts';
import type { GridPlace } from '#features/policy/access/grid-keys.ts';
import { SpacerRow } from '#features/token-parts/table/SpacerRow.tsx';
import { useDrawnRows } from '../drawn-rows.ts';
import { GridTable } from './GridTable.tsx';
import type { MatrixLine } from './matrix-line.ts';
import { MatrixHead } from './MatrixHead.tsx';
import { MatrixRow } from './MatrixRow.tsx';

type MatrixGridProps = {
  readonly lines: readonly MatrixLine[];
  readonly columns: readonly OutlineColumn[];
  readonly level: AccessLevel | undefined;
  /** Opens a group of kinds; missing where the columns are kinds. */
  readonly onOpen?: (title: string) => void;
};

const rowHeight = 36;
const headHeight = 40;

/** Tokens by kinds as an ARIA grid of which only the rows in sight exist: one press of Tab enters it, arrows move. */
export function MatrixGrid({ lines, columns, level, onOpen }: MatrixGridProps) {
  const navigate = useNavigate();
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<GridPlace>({ row: 0, column: 0 });
  /** Where the focus is to go as soon as that row is drawn. */
  const awaited = useRef<GridPlace>(undefined);
  const last = { row: lines.length - 1, column: columns.length };
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler, which could not memoize this, is not used
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => lines[index]?.token.id ?? index,
    overscan: 8,
    rangeExtractor: useDrawnRows(lines.length),
    scrollPaddingStart: headHeight,
  });
  const visible = virtualizer.getVirtualItems();
  const before = visible[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (visible.at(-1)?.end ?? 0);
  // A row that is out of sight cannot be where Tab leads.
  const isInSight = visible.some(({ index }) => index === active.row);
  const at = {
    row: isInSight ? active.row : (visible[0]?.index ?? 0),
    column: Math.min(active.column, last.column),
  };

  useLayoutEffect(() => {
    const place = awaited.current;
    if (place === undefined) return;
    const cell = frame.current?.querySelector<HTMLElement>(`[data-place="${place.row}-${place.column}"]`);
    if (cell === null || cell === undefined) return;
    awaited.current = undefined;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  function onKeyDown(event: KeyboardEvent) {
    if (event.target instanceof Element && event.target.closest('button') !== null) return;
    const next = placeAfter(event, at, last);
    if (next !== undefined) {
      awaited.current = next;
      setActive(next);
      virtualizer.scrollToIndex(next.row);
    } else if (event.key === 'Enter') {
      const line = lines[at.row];
      if (line !== undefined) void navigate(paths.tokenAccess(line.token.id));
    } else return;
    event.preventDefault();
  }

  return (
    <Box
      ref={frame}
      data-scrolls
      sx={{
        position: 'relative',
        maxHeight: 'max(320px, calc(100dvh - 200px))',
        overflow: 'auto',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      <GridTable
        role="grid"
        aria-label="Tokens by kind of resource"
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length + 1}
        onKeyDown={onKeyDown}
        style={{ minWidth: 188 + columns.length * 105 }}
      >
        <MatrixHead columns={columns} {...(onOpen === undefined ? {} : { onOpen })} />
        <tbody>
          <SpacerRow height={before} />
          {visible.map(({ index }) => {
            const line = lines[index];
            return line === undefined ? null : (
              <MatrixRow
                key={line.token.id}
                line={line}
                columns={columns}
                level={level}
                row={index}
                activeColumn={index === at.row ? at.column : undefined}
                onFocus={setActive}
              />
            );
          })}
          <SpacerRow height={after} />
        </tbody>
      </GridTable>
    </Box>
  );
}
