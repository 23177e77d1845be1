import ButtonBase from '@mui/material/ButtonBase';
import TableCell from '@mui/material/TableCell';
import type { SortColumn, TokenSort } from '#domain/token-search.ts';
import { AscendingIcon, DescendingIcon } from '#ui/icons.ts';

type SortHeaderProps = {
  readonly column: SortColumn;
  readonly label: string;
  readonly sort: TokenSort;
  readonly onSort: (sort: TokenSort) => void;
  readonly columnIndex: number;
};

/** Times are first asked for from the newest, everything else from A. */
const newestFirst: ReadonlySet<SortColumn> = new Set(['used', 'created', 'api']);

/** The head of a column, and the button that sorts by it. */
export function SortHeader({ column, label, sort, onSort, columnIndex }: SortHeaderProps) {
  const isSorted = sort.column === column;
  const Icon = isSorted && sort.direction === 'descending' ? DescendingIcon : AscendingIcon;
  return (
    <TableCell
      component="th"
      scope="col"
      aria-colindex={columnIndex}
      {...(isSorted ? { 'aria-sort': sort.direction } : {})}
      sx={{ position: 'sticky', top: 0, zIndex: 2 }}
    >
      <ButtonBase
        onClick={() => onSort(nextSort(column, sort))}
        sx={{
          font: 'inherit',
          gap: 0.5,
          minHeight: 24,
          mx: -0.5,
          px: 0.5,
          borderRadius: '4px',
          '& svg': { fontSize: 14, opacity: isSorted ? 1 : 0 },
          '&:hover svg, &:focus-visible svg': { opacity: isSorted ? 1 : 0.5 },
          '&:hover': { color: 'text.primary' },
          ...(isSorted ? { color: 'text.primary' } : {}),
        }}
      >
        {label}
        <Icon aria-hidden />
      </ButtonBase>
    </TableCell>
  );
}

function nextSort(column: SortColumn, sort: TokenSort): TokenSort {
  if (sort.column === column) {
    return { column, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
  }
  return { column, direction: newestFirst.has(column) ? 'descending' : 'ascending' };
}
