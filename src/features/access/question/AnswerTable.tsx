import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { AcrossQuestion } from '#domain/account-access/question.ts';
import type { AcrossRow, AcrossSort } from '#domain/account-access/rows.ts';
import { SelectAll } from '#features/token-parts/selection/SelectAll.tsx';
import type { useListSelection } from '#features/token-parts/selection/use-list-selection.ts';
import { SortHeader } from '#features/token-parts/table/SortHeader.tsx';
import { SpacerRow } from '#features/token-parts/table/SpacerRow.tsx';
import { useDrawnRows } from '../drawn-rows.ts';
import { pickWidth } from '#features/token-parts/table/list-columns.ts';
import { tableStyle } from '#features/token-parts/table/table-style.ts';
import { AnswerRow } from './AnswerRow.tsx';

type AnswerTableProps = {
  readonly rows: readonly AcrossRow[];
  readonly question: AcrossQuestion;
  readonly selection: ReturnType<typeof useListSelection>;
  readonly sort: AcrossSort;
  readonly onSort: (sort: AcrossSort) => void;
};

const rowHeight = 40;

/** In px; the name and what decides share what the others leave. */
const columns = [
  { id: 'name', label: 'Token', width: '30%' },
  { id: 'verdict', label: 'Answer', width: 120 },
  { id: undefined, label: 'Decided by', width: undefined },
  { id: 'kind', label: 'Kind', width: 84 },
  { id: 'owner', label: 'Owner', width: 140 },
  { id: 'used', label: 'Last used', width: 124 },
  { id: undefined, label: 'Last four', width: 86 },
] as const;

/** The answer for each token as a table of which only the rows in sight exist. */
export function AnswerTable({ rows, question, selection, sort, onSort }: AnswerTableProps) {
  const frame = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler, which could not memoize this, is not used
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.token.id ?? index,
    overscan: 8,
    rangeExtractor: useDrawnRows(rows.length),
  });
  const visible = virtualizer.getVirtualItems();
  const before = visible[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (visible.at(-1)?.end ?? 0);

  return (
    <Box
      ref={frame}
      data-scrolls
      sx={{
        position: 'relative',
        maxHeight: 'max(320px, calc(100dvh - 200px))',
        overflow: 'auto',
        // Its width says whether all columns fit (table-style.ts); opaque, it scrolls without repainting what is below.
        containerType: 'inline-size',
        bgcolor: 'background.default',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        scrollPaddingTop: '40px',
      }}
    >
      <Table
        aria-label="Answer for each token"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        sx={tableStyle(960, rowHeight)}
      >
        <colgroup>
          <col data-screen-only style={{ width: pickWidth }} />
          {columns.map(({ label, width }) => (
            <col key={label} style={{ width }} />
          ))}
        </colgroup>
        <TableHead>
          <TableRow aria-rowindex={1}>
            <TableCell
              component="th"
              scope="col"
              className="pick"
              aria-colindex={1}
              sx={{ position: 'sticky', top: 0 }}
            >
              <SelectAll selection={selection} />
            </TableCell>
            {columns.map(({ id, label }, index) =>
              id === undefined ? (
                <TableCell
                  key={label}
                  component="th"
                  scope="col"
                  aria-colindex={index + 2}
                  sx={{ position: 'sticky', top: 0, zIndex: 2 }}
                >
                  {label}
                </TableCell>
              ) : (
                <SortHeader
                  key={label}
                  column={id}
                  label={label}
                  newestFirst={id === 'used'}
                  sorted={sort.column === id ? sort.direction : undefined}
                  onSort={onSort}
                  columnIndex={index + 2}
                />
              ),
            )}
          </TableRow>
        </TableHead>
        <TableBody>
          <SpacerRow height={before} />
          {visible.map(({ index }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <AnswerRow key={row.token.id} row={row} question={question} rowIndex={index + 2} />
            );
          })}
          <SpacerRow height={after} />
        </TableBody>
      </Table>
    </Box>
  );
}
