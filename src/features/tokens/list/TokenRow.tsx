import { memo, type MouseEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { paths } from '#domain/paths.ts';
import type { SortColumn } from '#domain/token-search.ts';
import type { AccessToken } from '#domain/token.ts';
import { listPlace } from '../list-place.ts';
import { PickRow } from '../bulk/PickRow.tsx';
import { RowMenuButton } from './RowMenuButton.tsx';
import { TokenCell } from './TokenCell.tsx';

type TokenRowProps = {
  readonly token: AccessToken;
  readonly columns: readonly SortColumn[];
  /** The row's number in the whole table, the head being 1. */
  readonly rowIndex: number;
  readonly isOwn: boolean;
};

/**
 * A row of the table. The name is the link; the rest of the row follows it for the mouse's convenience. Plain cells, styled by
 * the table around them: styles of their own for each of some hundred cells are felt when scrolling.
 */
export const TokenRow = memo(function TokenRow({ token, columns, rowIndex, isOwn }: TokenRowProps) {
  const navigate = useNavigate();

  function open(event: MouseEvent<HTMLElement>) {
    const { target } = event;
    const onControl = target instanceof Element && target.closest('a, button, .pick') !== null;
    const isSelecting = window.getSelection()?.isCollapsed === false;
    if (onControl || isSelecting || event.defaultPrevented) return;
    void navigate(paths.token(token.id), { state: listPlace(window.location) });
  }

  return (
    <tr aria-rowindex={rowIndex} onClick={open} {...(isOwn ? { className: 'own' } : {})}>
      <td className="pick" aria-colindex={1}>
        <PickRow token={token} />
      </td>
      {columns.map((column, index) => {
        const cell = <TokenCell token={token} column={column} />;
        return column === 'name' ? (
          <th key={column} scope="row" aria-colindex={index + 2}>
            {cell}
          </th>
        ) : (
          <td key={column} aria-colindex={index + 2}>
            {cell}
          </td>
        );
      })}
      <td aria-colindex={columns.length + 2}>
        <RowMenuButton token={token} />
      </td>
    </tr>
  );
});
