import Box from '@mui/material/Box';
import { useMemo, useState, type ReactNode } from 'react';
import { SelectAll } from '../selection/SelectAll.tsx';
import type { useListSelection } from '../selection/use-list-selection.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { menuWidth, pickWidth } from './list-columns.ts';
import { SortHeader, type TableColumn, type TableSort } from './SortHeader.tsx';

declare module 'react' {
  interface CSSProperties {
    '--row-height'?: string;
  }
}

type DataTableProps<SortBy> = {
  readonly label: string;
  readonly columns: readonly TableColumn<SortBy>[];
  /** In rem; if there is less room, the table scrolls sideways. */
  readonly minWidth: number;
  readonly maxHeight?: string;
  /** In px. */
  readonly rowHeight: number;
  /** Undefined while more rows are loading. */
  readonly rowCount: number | undefined;
  /** Whether each row ends with a menu. */
  readonly hasMenus?: boolean;
  readonly selection: ReturnType<typeof useListSelection>;
  readonly sort: TableSort<SortBy>;
  readonly onSort: (sort: TableSort<SortBy>) => void;
  /** The rows, rendered for the frame in which they scroll. */
  readonly children: (frame: HTMLElement | null) => ReactNode;
};

/** A table of tokens with selection and sortable heads. Its style is in table.css. */
export function DataTable<SortBy>(props: DataTableProps<SortBy>) {
  const { columns, minWidth, maxHeight, rowHeight, rowCount, hasMenus = false } = props;
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const whereItScrolls = useMemo(() => ({ [`@container (max-width: ${minWidth}rem)`]: kept }), [minWidth]);
  const columnCount = columns.length + (hasMenus ? 2 : 1);
  return (
    <div ref={setFrame} className="table-frame" data-scrolls style={{ maxHeight }}>
      <Box
        component="table"
        className="cells data-table"
        aria-label={props.label}
        aria-rowcount={rowCount === undefined ? -1 : rowCount + 1}
        aria-colcount={columnCount}
        sx={whereItScrolls}
        style={{ minWidth: `${minWidth}rem`, '--row-height': `${rowHeight}px` }}
      >
        <colgroup>
          <col data-screen-only style={{ width: `${pickWidth}rem` }} />
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width: typeof width === 'number' ? `${width}rem` : width }} />
          ))}
          {hasMenus && <col data-screen-only style={{ width: `${menuWidth}rem` }} />}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="pick" aria-colindex={1}>
              <SelectAll selection={props.selection} />
            </th>
            {columns.map((column, index) => (
              <SortHeader
                key={column.id}
                column={column}
                sort={props.sort}
                onSort={props.onSort}
                columnIndex={index + 2}
              />
            ))}
            {hasMenus && (
              <th scope="col" data-screen-only aria-colindex={columnCount}>
                <VisuallyHidden>Actions</VisuallyHidden>
              </th>
            )}
          </tr>
        </thead>
        <tbody>{props.children(frame)}</tbody>
      </Box>
    </div>
  );
}

/** Checkbox and name stay visible while the other columns scroll behind them. Elsewhere, sticky cells would only slow scrolling down. */
const kept = {
  '& tr > .pick + th': { borderInlineEnd: '1px solid var(--mui-palette-divider)' },
  '& tbody > tr > .pick, & tbody > tr > th': {
    position: 'sticky',
    zIndex: 1,
    backgroundColor: 'background.default',
  },
};
