import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { accessLevels } from '#domain/policy/access/access-level.ts';
import type { OverviewCell, OverviewGroup, OverviewRow } from '#domain/policy/access/access-overview.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { levelTitles } from './access-words.ts';
import { inText, placeAfter } from '#ui/grid-keys.ts';
import type { GridPlace } from '#ui/grid-keys.ts';
import { ShareTag } from './ShareTag.tsx';

type AccessGridProps = {
  readonly groups: readonly OverviewGroup[];
  readonly open: OverviewCell | undefined;
  readonly onOpen: (row: OverviewRow, cell: OverviewCell) => void;
};

/** Kinds by levels as an ARIA grid: Tab enters it once, arrows move, Enter opens the details of a cell. */
export function AccessGrid({ groups, open, onOpen }: AccessGridProps) {
  const rows = groups.flatMap((group) => group.rows);
  const places = new Map(rows.map((row, index) => [row, index]));
  const [active, setActive] = useState<GridPlace>({ row: 0, column: 0 });
  const grid = useRef<HTMLTableElement>(null);
  const last = { row: rows.length - 1, column: accessLevels.length - 1 };
  const at = { row: Math.min(active.row, last.row), column: active.column };

  function onKeyDown(event: KeyboardEvent) {
    const row = rows[at.row];
    const cell = row?.cells[at.column];
    const next = placeAfter(inText(event), at, last);
    if (next !== undefined) {
      setActive(next);
      grid.current
        ?.querySelector<HTMLElement>(`[data-place="${next.row}-${next.column}"]`)
        ?.focus({ preventScroll: false });
    } else if ((event.key === 'Enter' || event.key === ' ') && row && cell) onOpen(row, cell);
    else return;
    event.preventDefault();
  }

  return (
    <Grid ref={grid} role="grid" aria-label="Access by resource type and level" onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th scope="col">Resource type</th>
          {accessLevels.map((level) => (
            <th key={level} scope="col">
              {levelTitles[level]}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ title, rows: members }) => (
        <tbody key={title}>
          <tr>
            <th className="group" scope="rowgroup" colSpan={accessLevels.length + 1}>
              {title}
            </th>
          </tr>
          {members.map((row) => (
            <tr key={row.kind.id}>
              <th scope="row">{row.kind.label}</th>
              {row.cells.map((cell, column) => {
                const place = { row: places.get(row) ?? 0, column };
                const isActive = place.row === at.row && column === at.column;
                return (
                  <td
                    key={accessLevels[column]}
                    data-place={`${place.row}-${column}`}
                    tabIndex={isActive ? 0 : -1}
                    aria-selected={cell !== undefined && cell === open ? true : undefined}
                    onFocus={() => setActive(place)}
                    onClick={() => cell && onOpen(row, cell)}
                    data-opens={cell === undefined ? undefined : ''}
                  >
                    <CellText row={row} cell={cell} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      ))}
    </Grid>
  );
}

type CellTextProps = { readonly row: OverviewRow; readonly cell: OverviewCell | undefined };

function CellText({ row, cell }: CellTextProps) {
  if (cell !== undefined) return <ShareTag cell={cell} />;
  if (row.isTooComplex) return 'Too complex';
  return (
    <span className="none">
      <span aria-hidden>–</span>
      <VisuallyHidden>No such action</VisuallyHidden>
    </span>
  );
}

const Grid = styled('table')(({ theme: { vars, typography } }) => ({
  ...typography.body2,
  width: '100%',
  borderCollapse: 'separate',
  borderSpacing: 0,
  tableLayout: 'fixed',
  '& th:first-of-type': { width: '30%' },
  '& th, & td': {
    height: 32,
    padding: '0 8px',
    textAlign: 'left',
    fontWeight: 400,
    borderBottom: `1px solid ${vars.palette.divider}`,
  },
  '& thead th': {
    ...typography.caption,
    position: 'sticky',
    top: 0,
    zIndex: 1,
    fontWeight: 500,
    color: vars.palette.text.secondary,
    backgroundColor: vars.palette.background.default,
  },
  '& .group': {
    ...typography.caption,
    fontWeight: 600,
    paddingTop: 8,
    backgroundColor: vars.palette.background.subtle,
  },
  '& td': { whiteSpace: 'nowrap', scrollMarginTop: 48 },
  '& .none': { color: vars.palette.text.secondary },
  '& td[data-opens]': { cursor: 'pointer' },
  '& td[data-opens]:hover': { backgroundColor: vars.palette.action.hover },
  '& td[aria-selected="true"]': {
    backgroundColor: vars.palette.action.selected,
    boxShadow: `inset 0 0 0 1px ${vars.palette.primary.main}`,
  },
  '& td:focus-visible': { outline: `2px solid ${vars.palette.primary.main}`, outlineOffset: -2 },
}));
