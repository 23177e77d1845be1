import { memo, type MouseEvent } from 'react';
import type { Column } from '#domain/token-list/columns.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { SelectRow } from '#features/token-parts/selection/SelectRow.tsx';
import { useListContext } from './list-context.ts';
import { RowMenuButton } from './RowMenuButton.tsx';
import { TokenCell } from './TokenCell.tsx';

type TokenRowProps = {
  readonly token: AccessToken;
  readonly columns: readonly Column[];
  /** The row's number in the whole table, the head being 1. */
  readonly rowIndex: number;
  readonly isOwn: boolean;
  readonly isLast: boolean;
};

/** A row of the table. The name is the link; the rest of the row follows it for the mouse's convenience. */
export const TokenRow = memo(function TokenRow({ token, columns, rowIndex, isOwn, isLast }: TokenRowProps) {
  const { open } = useListContext();

  function follow(event: MouseEvent<HTMLElement>) {
    const { target } = event;
    const onControl = target instanceof Element && target.closest('a, button, .pick') !== null;
    const isSelecting = window.getSelection()?.isCollapsed === false;
    if (!onControl && !isSelecting && !event.defaultPrevented) open(token);
  }

  return (
    <tr aria-rowindex={rowIndex} onClick={follow} className={rowClass(isOwn, isLast)}>
      <td className="pick" aria-colindex={1}>
        <SelectRow token={token} />
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
      <td aria-colindex={columns.length + 2} data-screen-only>
        <RowMenuButton token={token} />
      </td>
    </tr>
  );
});

function rowClass(isOwn: boolean, isLast: boolean): string | undefined {
  if (isOwn) return isLast ? 'own last' : 'own';
  return isLast ? 'last' : undefined;
}
