import { memo, type MouseEvent } from 'react';
import type { AccessToken } from '#domain/token/token.ts';
import { DataRow } from '#features/token-parts/table/DataRow.tsx';
import type { ShownColumn } from '#features/token-parts/table/list-columns.ts';
import { useListContext } from './list-context.ts';
import { RowMenuButton } from './RowMenuButton.tsx';
import { TokenCell } from './TokenCell.tsx';

type TokenRowProps = {
  readonly token: AccessToken;
  readonly columns: readonly ShownColumn[];
  /** The row's number in the whole table; the head is 1. */
  readonly rowIndex: number;
  readonly isOwn: boolean;
  readonly isLast: boolean;
};

/** A row of the list. The name is the link; a click elsewhere in the row follows it too. */
export const TokenRow = memo(function TokenRow({ token, columns, rowIndex, isOwn, isLast }: TokenRowProps) {
  const { open } = useListContext();

  function follow(event: MouseEvent<HTMLElement>) {
    const { target } = event;
    const onControl = target instanceof Element && target.closest('a, button, .pick') !== null;
    const isSelecting = window.getSelection()?.isCollapsed === false;
    if (!onControl && !isSelecting && !event.defaultPrevented) open(token);
  }

  return (
    <DataRow
      token={token}
      columns={columns}
      rowIndex={rowIndex}
      className={`leads${isOwn ? ' own' : ''}${isLast ? ' last' : ''}`}
      onClick={follow}
      menu={<RowMenuButton token={token} />}
    >
      {({ id }) => <TokenCell token={token} column={id} />}
    </DataRow>
  );
});
