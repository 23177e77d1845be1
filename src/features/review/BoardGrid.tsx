import { styled } from '@mui/material/styles';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { BoardCell } from '#domain/review/board.ts';
import { reachWord } from '#domain/review/rule-words.ts';
import { lastUsedBandLabel, lastUsedBands } from '#domain/token/last-used.ts';
import { placeAfter, type GridPlace } from '#features/policy/access/grid-keys.ts';
import { cellName, type BoardParts } from './board-words.ts';

/** The board as a grid: Tab enters it once, arrows move, Enter lists the tokens of a cell. */
export function BoardGrid({ board, isShown, onPress }: BoardParts) {
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<GridPlace>({ row: 0, column: 0 });
  const last = { row: board.length - 1, column: lastUsedBands.length - 1 };

  function onKeyDown(event: KeyboardEvent) {
    const next = placeAfter(event, active, last);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
    table.current?.querySelector<HTMLElement>(`[data-place="${next.row}-${next.column}"]`)?.focus();
  }

  return (
    <Frame ref={table} role="grid" aria-labelledby="board" onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th scope="col">Access</th>
          {lastUsedBands.map((band) => (
            <th key={band} scope="col" data-apart={band === 'unrecorded' || undefined}>
              {lastUsedBandLabel(band)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {board.map(({ reach, cells }, row) => (
          <tr key={reach}>
            <th scope="row">{reachWord(reach)}</th>
            {cells.map((cell, column) => (
              <td key={cell.band} data-apart={cell.band === 'unrecorded' || undefined}>
                <button
                  type="button"
                  data-place={`${row}-${column}`}
                  tabIndex={row === active.row && column === active.column ? 0 : -1}
                  aria-label={cellName(cell)}
                  aria-pressed={isShown(cell)}
                  aria-disabled={cell.tokens.length === 0}
                  onFocus={() => setActive({ row, column })}
                  onClick={() => cell.tokens.length > 0 && onPress(cell)}
                >
                  <Square cell={cell} />
                  {cell.tokens.length === 0 ? '–' : cell.tokens.length.toLocaleString('en')}
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Frame>
  );
}

/** A square whose side grows with the root of the number of tokens, up to a thousand. */
function Square({ cell: { tokens } }: { readonly cell: BoardCell }) {
  if (tokens.length === 0) return null;
  const side = 4 + 16 * Math.sqrt(Math.min(tokens.length, 1000) / 1000);
  return <i aria-hidden style={{ width: side, height: side }} />;
}

const Frame = styled('table')(({ theme: { vars, typography } }) => ({
  ...typography.body2,
  width: '100%',
  tableLayout: 'fixed',
  borderCollapse: 'collapse',
  '& th': { padding: '4px 8px', fontWeight: 400, textAlign: 'start' },
  '& thead th': { ...typography.caption, verticalAlign: 'bottom', color: vars.palette.text.secondary },
  '& thead th:first-of-type': { width: 190 },
  '& td': { padding: 0, border: `1px solid ${vars.palette.divider}` },
  '& [data-apart]': { borderInlineStart: `4px double ${vars.palette.divider}` },
  '& button': {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    width: '100%',
    height: 36,
    padding: '0 8px',
    border: 0,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
  },
  '& button[aria-disabled=true]': { color: vars.palette.text.secondary, cursor: 'default' },
  '& button[aria-disabled=false]:hover': { background: vars.palette.action.hover },
  '& button[aria-pressed=true]': {
    boxShadow: `inset 0 0 0 2px ${vars.palette.primary.main}`,
    fontWeight: 600,
  },
  '& button:focus-visible': { outline: `2px solid ${vars.palette.primary.main}`, outlineOffset: 1 },
  '& i': { flex: 'none', borderRadius: 2, background: vars.palette.primary.main, forcedColorAdjust: 'none' },
  '@media (forced-colors: active)': {
    '& i': { background: 'CanvasText' },
    '& button[aria-pressed=true]': { outline: '2px solid Highlight', outlineOffset: -2 },
  },
}));
