import { styled } from '@mui/material/styles';
import type { Counts } from './cell-rows.ts';
import { RowLabel } from './RowLabel.tsx';
import { useGridKeys } from './use-grid-keys.ts';

/** Counts in a grid: Tab enters it once, arrows move, Enter lists what a cell counts. */
export function CellGrid({ labelledBy, corner, columns, rows }: Counts) {
  const { gridProps, cellProps } = useGridKeys<HTMLTableElement>({
    row: rows.length - 1,
    column: columns.length - 1,
  });
  return (
    <Frame role="grid" aria-labelledby={labelledBy} {...gridProps}>
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {columns.map(({ key, label, isApart }) => (
            <th key={key} scope="col" data-apart={isApart || undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key: rowKey, label, to, cells }, row) => (
          <tr key={rowKey}>
            <th scope="row">
              <RowLabel label={label} to={to} />
            </th>
            {cells.map(({ key, name, count, isShown, onPress }, column) => (
              <td key={key} data-apart={columns[column]?.isApart || undefined}>
                <button
                  type="button"
                  {...cellProps(row, column)}
                  aria-label={name}
                  aria-pressed={isShown}
                  aria-disabled={count === 0}
                  onClick={() => count > 0 && onPress()}
                >
                  <Square count={count} />
                  {count === 0 ? '–' : count.toLocaleString('en')}
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Frame>
  );
}

/** A square whose side grows with the root of the number, up to a thousand. */
function Square({ count }: { readonly count: number }) {
  if (count === 0) return null;
  const side = 4 + 16 * Math.sqrt(Math.min(count, 1000) / 1000);
  return <i aria-hidden style={{ width: side, height: side }} />;
}

const Frame = styled('table')(({ theme: { vars, typography } }) => ({
  ...typography.body2,
  width: '100%',
  tableLayout: 'fixed',
  borderCollapse: 'collapse',
  '& th': { padding: '4px 8px', fontWeight: 400, textAlign: 'start', overflowWrap: 'anywhere' },
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
