import ButtonBase from '@mui/material/ButtonBase';
import TableCell from '@mui/material/TableCell';
import { AscendingIcon, DescendingIcon } from '#ui/icons.ts';

type Sort<Column> = { readonly column: Column; readonly direction: 'ascending' | 'descending' };

type SortHeaderProps<Column> = {
  readonly column: Column;
  readonly label: string;
  readonly sort: Sort<Column>;
  readonly onSort: (sort: Sort<Column>) => void;
  readonly columnIndex: number;
};

/** Times are first asked for from the newest, everything else from A. */
const newestFirst: ReadonlySet<string> = new Set(['used', 'created', 'api']);

/** The head of a column, and the button that sorts by it. */
export function SortHeader<Column extends string>({
  column,
  label,
  sort,
  onSort,
  columnIndex,
}: SortHeaderProps<Column>) {
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

function nextSort<Column extends string>(column: Column, sort: Sort<Column>): Sort<Column> {
  if (sort.column === column) {
    return { column, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
  }
  return { column, direction: newestFirst.has(column) ? 'descending' : 'ascending' };
}
