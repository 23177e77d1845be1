import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { memo, type MouseEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { paths } from '#domain/paths.ts';
import type { SortColumn } from '#domain/token-search.ts';
import type { AccessToken } from '#domain/token.ts';
import { listPlace } from '../list-place.ts';
import { TokenCell } from './TokenCell.tsx';

type TokenRowProps = {
  readonly token: AccessToken;
  readonly columns: readonly SortColumn[];
  /** The row's number in the whole table, the head being 1. */
  readonly rowIndex: number;
  readonly height: number;
  readonly isOwn: boolean;
};

/** A row of the table. The name is the link; the rest of the row follows it for the mouse's convenience. */
export const TokenRow = memo(function TokenRow({ token, columns, rowIndex, height, isOwn }: TokenRowProps) {
  const navigate = useNavigate();

  function open(event: MouseEvent<HTMLElement>) {
    const { target } = event;
    const onControl = target instanceof Element && target.closest('a, button, input') !== null;
    const isSelecting = window.getSelection()?.isCollapsed === false;
    if (onControl || isSelecting || event.defaultPrevented) return;
    void navigate(paths.token(token.id), { state: listPlace(window.location) });
  }

  return (
    <TableRow
      hover
      aria-rowindex={rowIndex}
      onClick={open}
      sx={{
        height,
        cursor: 'pointer',
        ...(isOwn ? { boxShadow: (theme) => `inset 2px 0 0 ${theme.vars.palette.accent.main}` } : {}),
      }}
    >
      {columns.map((column, index) => (
        <TableCell
          key={column}
          aria-colindex={index + 1}
          {...(column === 'name' ? { component: 'th', scope: 'row' } : {})}
          sx={{ height, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
        >
          <TokenCell token={token} column={column} />
        </TableCell>
      ))}
    </TableRow>
  );
});
