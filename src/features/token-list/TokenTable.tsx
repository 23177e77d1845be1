import { useMemo } from 'react';
import type { TokenSort } from '#domain/token-list/search.ts';
import type { AccessToken } from '#domain/token/token.ts';
import type { useListSelection } from '#features/token-parts/selection/use-list-selection.ts';
import { DataTable } from '#features/token-parts/table/DataTable.tsx';
import { columnsOf, minWidth } from '#features/token-parts/table/list-columns.ts';
import { useRem } from '#ui/use-rem.ts';
import { SkeletonRows } from '#ui/SkeletonRows.tsx';
import { rowHeights, shownIds, type ListPreferences } from './list-preferences.ts';
import { TokenRows } from './TokenRows.tsx';

type TokenTableProps = {
  readonly tokens: readonly AccessToken[];
  readonly selection: ReturnType<typeof useListSelection>;
  readonly sort: TokenSort;
  readonly onSort: (sort: TokenSort) => void;
  readonly preferences: ListPreferences;
  /** Placeholder rows stand for tokens that are still loading. */
  readonly isLoading: boolean;
  /** The state of the list, to return to the same position. */
  readonly address: string;
};

const skeletonRows = 12;

/** The tokens as a real table in which only the rows in sight are drawn. */
export function TokenTable(props: TokenTableProps) {
  const { tokens, preferences, isLoading } = props;
  const rowHeight = useRem(rowHeights[preferences.density]);
  const columns = useMemo(() => columnsOf(shownIds(preferences)), [preferences]);
  return (
    <DataTable
      label="Access tokens"
      columns={columns}
      minWidth={minWidth(columns)}
      rowHeight={rowHeight}
      rowCount={isLoading ? undefined : tokens.length}
      hasMenus
      selection={props.selection}
      sort={props.sort}
      onSort={props.onSort}
    >
      {(frame) => (
        <>
          <TokenRows
            frame={frame}
            tokens={tokens}
            columns={columns}
            rowHeight={rowHeight}
            address={props.address}
            isReady={!isLoading || tokens.length > 0}
          />
          {isLoading && tokens.length < skeletonRows && (
            <SkeletonRows rows={skeletonRows - tokens.length} columns={[0, ...columns.map(() => 72), 0]} />
          )}
        </>
      )}
    </DataTable>
  );
}
