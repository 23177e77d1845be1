import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { memo, useMemo, useState } from 'react';
import type { Column } from '#domain/token-list/columns.ts';
import type { TokenSort } from '#domain/token-list/search.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { SkeletonRows } from '#ui/SkeletonRows.tsx';
import { SelectAll } from '#features/token-parts/selection/SelectAll.tsx';
import type { useListSelection } from '#features/token-parts/selection/use-list-selection.ts';
import {
  listColumns,
  minWidth,
  menuWidth,
  pickWidth,
  shownColumns,
} from '#features/token-parts/table/list-columns.ts';
import { rowHeights, type ListPreferences } from './list-preferences.ts';
import { SortHeader } from '#features/token-parts/table/SortHeader.tsx';
import { tableStyle } from '#features/token-parts/table/table-style.ts';
import { TokenRows } from './TokenRows.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

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

const SortHead = memo(SortHeader<Column>);

const skeletonRows = 12;

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
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const rowHeight = rowHeights[preferences.density];
  const columns = useMemo(() => shownColumns(preferences.columns), [preferences.columns]);
  const style = useMemo(() => tableStyle(minWidth(columns), rowHeight), [columns, rowHeight]);

  return (
    <Box
      ref={setFrame}
      data-scrolls
      sx={{
        // Words for screen readers are placed absolutely: without this they would make the whole page scroll.
        position: 'relative',
        minHeight: 0,
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
        aria-label="Access tokens"
        aria-rowcount={isLoading ? -1 : tokens.length + 1}
        aria-colcount={columns.length + 2}
        size={preferences.density === 'compact' ? 'small' : 'medium'}
        sx={style}
      >
        <colgroup>
          <col data-screen-only style={{ width: pickWidth }} />
          {columns.map((column) => (
            <col key={column} style={{ width: listColumns[column].width }} />
          ))}
          <col data-screen-only style={{ width: menuWidth }} />
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
            {columns.map((column, index) => (
              <SortHead
                key={column}
                column={column}
                label={listColumns[column].label}
                newestFirst={listColumns[column].newestFirst === true}
                sorted={sort.column === column ? sort.direction : undefined}
                onSort={onSort}
                columnIndex={index + 2}
              />
            ))}
            <MenuHeader columnIndex={columns.length + 2} />
          </TableRow>
        </TableHead>
        <TableBody>
          <TokenRows
            frame={frame}
            tokens={tokens}
            columns={columns}
            rowHeight={rowHeight}
            address={address}
            isReady={!isLoading || tokens.length > 0}
          />
          {isLoading && tokens.length < skeletonRows && (
            <SkeletonRows rows={skeletonRows - tokens.length} columns={[0, ...columns.map(() => 72), 0]} />
          )}
        </TableBody>
      </Table>
    </Box>
  );
}

/** The head of the column of menus, named for those who hear it. */
function MenuHeader({ columnIndex }: { readonly columnIndex: number }) {
  return (
    <TableCell
      component="th"
      scope="col"
      data-screen-only
      aria-colindex={columnIndex}
      sx={{ position: 'sticky', top: 0, zIndex: 2 }}
    >
      <VisuallyHidden>Actions</VisuallyHidden>
    </TableCell>
  );
}
