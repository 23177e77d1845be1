import { useMemo } from 'react';
import type { TokenSort } from '#domain/token-list/search.ts';
import type { AccessToken } from '#domain/token/token.ts';
import type { useListSelection } from '#features/token-parts/selection/use-list-selection.ts';
import { DataTable } from '#features/token-parts/table/DataTable.tsx';
import { minWidth, shownColumns } from '#features/token-parts/table/list-columns.ts';
import { SkeletonRows } from '#ui/SkeletonRows.tsx';
import { rowHeights, type ListPreferences } from './list-preferences.ts';
import { TokenRows } from './TokenRows.tsx';

type TokenTableProps = {
  readonly tokens: readonly AccessToken[];
  readonly selection: ReturnType<typeof useListSelection>;
  readonly sort: TokenSort;
  readonly onSort: (sort: TokenSort) => void;
  readonly preferences: ListPreferences;
  /** Rows shaped like tokens stand in for those that are on their way. */
  readonly isLoading: boolean;
  /** What the list shows, to come back to the same place. */
  readonly address: string;
};

const skeletonRows = 12;

/** The tokens as a real table of which only the rows in sight exist. */
export function TokenTable(props: TokenTableProps) {
  const { tokens, preferences, isLoading } = props;
  const rowHeight = rowHeights[preferences.density];
  const columns = useMemo(() => shownColumns(preferences.columns), [preferences.columns]);
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
