import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import type { OutlineColumn } from '#domain/account-access/access-outline.ts';
import type { AccessLevel } from '#domain/policy/access/access-level.ts';
import { inText, placeAfter } from '#ui/grid-keys.ts';
import type { GridPlace } from '#ui/grid-keys.ts';
import { DrawnRows } from '#features/token-parts/table/DrawnRows.tsx';
import { useRowsInSight } from '#features/token-parts/table/use-rows-in-sight.ts';
import { GridTable } from './GridTable.tsx';
import type { MatrixLine } from './matrix-line.ts';
import { MatrixHead } from './MatrixHead.tsx';
import { MatrixRow } from './MatrixRow.tsx';

type MatrixGridProps = {
  readonly label: string;
  /** The head of the first column. */
  readonly corner: string;
  readonly lines: readonly MatrixLine[];
  readonly columns: readonly OutlineColumn[];
  readonly level: AccessLevel | undefined;
  /** Opens a group of kinds; undefined if the columns are kinds. */
  readonly onOpen?: (title: string) => void;
};

const rowHeight = 36;
const headHeight = 40;

/** Lines by kinds as an ARIA grid in which only the rows in sight are drawn. Tab enters it once, arrows move. */
export function MatrixGrid({ label, corner, lines, columns, level, onOpen }: MatrixGridProps) {
  const navigate = useNavigate();
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const [active, setActive] = useState<GridPlace>({ row: 0, column: 0 });
  /** The cell that takes the focus once its row is drawn. */
  const awaited = useRef<GridPlace>(undefined);
  const last = { row: lines.length - 1, column: columns.length };
  const range = useRowsInSight({ frame, rows: lines, rowHeight });
  // A row out of sight is not drawn, so it cannot be the tab stop.
  const isDrawn = active.row >= range.first && active.row < range.end;
  const at = {
    row: isDrawn ? active.row : range.first,
    column: Math.min(active.column, last.column),
  };

  useLayoutEffect(() => {
    const place = awaited.current;
    if (place === undefined) return;
    const cell = frame?.querySelector<HTMLElement>(`[data-place="${place.row}-${place.column}"]`);
    if (cell === null || cell === undefined) return;
    awaited.current = undefined;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  /** Scrolls just far enough to bring the row into sight, below the head. */
  function scrollToRow(row: number) {
    if (frame === null) return;
    const below = row * rowHeight;
    const above = below + rowHeight + headHeight - frame.clientHeight;
    frame.scrollTo({ top: Math.max(above, Math.min(below, frame.scrollTop)) });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.target instanceof Element && event.target.closest('thead button') !== null) return;
    const next = placeAfter(inText(event), at, last);
    if (next !== undefined) {
      awaited.current = next;
      setActive(next);
      scrollToRow(next.row);
    } else if (event.key === 'Enter') {
      const line = lines[at.row];
      if (line?.head.kind === 'link') void navigate(line.head.to);
      else line?.head.onChoose();
    } else return;
    event.preventDefault();
  }

  return (
    <div
      ref={setFrame}
      className="table-frame"
      data-scrolls
      style={{ maxHeight: 'max(320px, calc(100dvh - 200px))' }}
    >
      <GridTable
        role="grid"
        aria-label={label}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length + 1}
        onKeyDown={onKeyDown}
        style={{ minWidth: `${11.75 + columns.length * 6.5625}rem` }}
      >
        <MatrixHead corner={corner} columns={columns} {...(onOpen === undefined ? {} : { onOpen })} />
        <tbody>
          <DrawnRows rows={lines} range={range} rowHeight={rowHeight}>
            {(line, index) => (
              <MatrixRow
                key={line.key}
                line={line}
                columns={columns}
                level={level}
                row={index}
                activeColumn={index === at.row ? at.column : undefined}
                onFocus={setActive}
              />
            )}
          </DrawnRows>
        </tbody>
      </GridTable>
    </div>
  );
}
