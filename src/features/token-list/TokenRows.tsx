import { useDeferredValue } from 'react';
import type { Column } from '#domain/token-list/columns.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { usePrintedRows } from '#ui/printing.ts';
import { useListContext } from './list-context.ts';
import { SpacerRow } from '#features/token-parts/table/SpacerRow.tsx';
import { TokenRow } from './TokenRow.tsx';
import { useKeptScroll } from './use-kept-scroll.ts';
import { useRowWindow } from './use-row-window.ts';

type TokenRowsProps = {
  readonly frame: HTMLElement | null;
  readonly tokens: readonly AccessToken[];
  readonly columns: readonly Column[];
  readonly rowHeight: number;
  /** What the list shows, to come back to the same place. */
  readonly address: string;
  readonly isReady: boolean;
};

const none: readonly AccessToken[] = [];

/** The rows in sight, and the room of those that are not. Apart from the table, which scrolling does not touch. */
export function TokenRows({ frame, tokens, columns, rowHeight, address, isReady }: TokenRowsProps) {
  const { ownTokenId } = useListContext();
  const { initialOffset } = useKeptScroll(frame, address, isReady);
  // Rows that changed are drawn where they can be seen; those around them follow when that is done.
  const withSpare = useDeferredValue(tokens, none) === tokens;
  const inSight = useRowWindow({
    frame,
    count: tokens.length,
    rowHeight,
    initialOffset,
    withSpare,
  });
  const printed = usePrintedRows(tokens.length);
  const { first, end } = printed === undefined ? inSight : { first: 0, end: printed };
  return (
    <>
      <SpacerRow height={first * rowHeight} />
      {tokens.slice(first, end).map((token, index) => (
        <TokenRow
          key={token.id}
          token={token}
          columns={columns}
          rowIndex={first + index + 2}
          isOwn={token.id === ownTokenId}
          isLast={first + index === tokens.length - 1}
        />
      ))}
      <SpacerRow height={(tokens.length - end) * rowHeight} />
    </>
  );
}
