import ButtonBase from '@mui/material/ButtonBase';
import TableCell from '@mui/material/TableCell';
import { AscendingIcon, DescendingIcon } from '#ui/icons.ts';

type Direction = 'ascending' | 'descending';
type Sort<Column> = { readonly column: Column; readonly direction: Direction };

type SortHeaderProps<Column> = {
  readonly column: Column;
  readonly label: string;
  readonly newestFirst?: boolean;
  /** Undefined while the rows are in the order of another column. */
  readonly sorted: Direction | undefined;
  readonly onSort: (sort: Sort<Column>) => void;
  readonly columnIndex: number;
};

/** The head of a column, and the button that sorts by it. */
export function SortHeader<Column extends string>({
  column,
  label,
  newestFirst = false,
  sorted,
  onSort,
  columnIndex,
}: SortHeaderProps<Column>) {
  const isSorted = sorted !== undefined;
  const Icon = sorted === 'descending' ? DescendingIcon : AscendingIcon;
  return (
    <TableCell
      component="th"
      scope="col"
      aria-colindex={columnIndex}
      {...(isSorted ? { 'aria-sort': sorted } : {})}
      sx={{ position: 'sticky', top: 0, zIndex: 2 }}
    >
      <ButtonBase
        onClick={() => onSort({ column, direction: nextDirection(newestFirst, sorted) })}
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

/** Times are first asked for from the newest, everything else from A. */
function nextDirection(newestFirst: boolean, sorted: Direction | undefined): Direction {
  if (sorted === undefined) return newestFirst ? 'descending' : 'ascending';
  return sorted === 'ascending' ? 'descending' : 'ascending';
}
