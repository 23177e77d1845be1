import type { AccessToken } from '#domain/token/token.ts';
import { DrawnRows } from '#features/token-parts/table/DrawnRows.tsx';
import type { ShownColumn } from '#features/token-parts/table/list-columns.ts';
import { useRowsInSight } from '#features/token-parts/table/use-rows-in-sight.ts';
import { useListContext } from './list-context.ts';
import { TokenRow } from './TokenRow.tsx';
import { useKeptScroll } from './use-kept-scroll.ts';

type TokenRowsProps = {
  readonly frame: HTMLElement | null;
  readonly tokens: readonly AccessToken[];
  readonly columns: readonly ShownColumn[];
  readonly rowHeight: number;
  /** The state of the list, to return to the same position. */
  readonly address: string;
  readonly isReady: boolean;
};

/** The rows in sight, separate from the table, so that scrolling does not render the table again. */
export function TokenRows({ frame, tokens, columns, rowHeight, address, isReady }: TokenRowsProps) {
  const { ownTokenId } = useListContext();
  const { initialOffset } = useKeptScroll(frame, address, isReady);
  const range = useRowsInSight({ frame, rows: tokens, rowHeight, initialOffset });
  return (
    <DrawnRows rows={tokens} range={range} rowHeight={rowHeight}>
      {(token, index) => (
        <TokenRow
          key={token.id}
          token={token}
          columns={columns}
          rowIndex={index + 2}
          isOwn={token.id === ownTokenId}
          isLast={index === tokens.length - 1}
        />
      )}
    </DrawnRows>
  );
}
