import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { TokenSort } from '#domain/token-search.ts';
import type { AccessToken } from '#domain/token.ts';
import { SkeletonRows } from '#ui/SkeletonRows.tsx';
import { PickAll } from '../bulk/PickAll.tsx';
import type { useListSelection } from '../bulk/use-list-selection.ts';
import { columnLabel, columnWidth, leastWidth } from './list-columns.ts';
import { useListContext } from './list-context.ts';
import type { ListPreferences } from './list-preferences.ts';
import { MenuHeader } from './MenuHeader.tsx';
import { SortHeader } from './SortHeader.tsx';
import { SpacerRow } from './SpacerRow.tsx';
import { pickWidth, tableStyle } from './table-style.ts';
import { isTokenColumn, tableColumns, tableModelFeatures } from './table-model.ts';
import { TokenRow } from './TokenRow.tsx';
import { useKeptScroll } from './use-kept-scroll.ts';

type TokenTableProps = {
  readonly tokens: readonly AccessToken[];
  readonly selection: ReturnType<typeof useListSelection>;
  readonly sort: TokenSort;
  readonly onSort: (sort: TokenSort) => void;
  readonly preferences: ListPreferences;
  /** Rows shaped like tokens stand in for those that are on their way. */
  readonly isLoading: boolean;
  /** What the list shows, to come back to the same place. */
  readonly address: string;
};

const rowHeights = { comfortable: 40, compact: 32 };
const skeletonRows = 12;
const menuWidth = 44;

/** The tokens as a real table of which only the rows in sight exist. */
export function TokenTable({
  tokens,
  selection,
  sort,
  onSort,
  preferences,
  isLoading,
  address,
}: TokenTableProps) {
  const { ownTokenId } = useListContext();
  const frame = useRef<HTMLDivElement>(null);
  const rowHeight = rowHeights[preferences.density];
  const table = useTable({
    features: tableModelFeatures,
    columns: tableColumns,
    data: tokens,
    getRowId: ({ id }) => id,
    state: { columnVisibility: preferences.columns },
  });
  const rows = table.getRowModel().rows;
  const columns = table
    .getVisibleLeafColumns()
    .map(({ id }) => id)
    .filter(isTokenColumn);
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler, which could not memoize this, is not used
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
    ...useKeptScroll(frame, address, !isLoading || tokens.length > 0),
  });
  const visible = virtualizer.getVirtualItems();
  const before = visible[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (visible.at(-1)?.end ?? 0);

  return (
    <Box
      ref={frame}
      sx={{
        // Words for screen readers are placed absolutely: without this they would make the whole page scroll.
        position: 'relative',
        minHeight: 0,
        overflow: 'auto',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        scrollPaddingTop: '40px',
      }}
    >
      <Table
        aria-label="Access tokens"
        aria-rowcount={isLoading ? -1 : rows.length + 1}
        aria-colcount={columns.length + 2}
        size={preferences.density === 'compact' ? 'small' : 'medium'}
        sx={tableStyle(leastWidth(columns) + pickWidth + menuWidth, rowHeight)}
      >
        <colgroup>
          <col style={{ width: pickWidth }} />
          {columns.map((column) => (
            <col key={column} style={{ width: columnWidth(column) }} />
          ))}
          <col style={{ width: menuWidth }} />
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
              <PickAll selection={selection} />
            </TableCell>
            {columns.map((column, index) => (
              <SortHeader
                key={column}
                column={column}
                label={columnLabel(column)}
                sort={sort}
                onSort={onSort}
                columnIndex={index + 2}
              />
            ))}
            <MenuHeader columnIndex={columns.length + 2} />
          </TableRow>
        </TableHead>
        <TableBody>
          <SpacerRow height={before} />
          {visible.map(({ index }) => {
            const token = rows[index]?.original;
            return token === undefined ? null : (
              <TokenRow
                key={token.id}
                token={token}
                columns={columns}
                rowIndex={index + 2}
                isOwn={token.id === ownTokenId}
              />
            );
          })}
          <SpacerRow height={after} />
          {isLoading && tokens.length < skeletonRows && (
            <SkeletonRows rows={skeletonRows - tokens.length} columns={[0, ...columns.map(() => 72), 0]} />
          )}
        </TableBody>
      </Table>
    </Box>
  );
}
