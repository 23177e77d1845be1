import Button from '@mui/material/Button';
import { memo, type ComponentProps } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { KeyIcon, NoMatchIcon } from '#ui/icons.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import type { AccessToken } from '#domain/token/token.ts';
import type { TokenSearch, TokenSort } from '#domain/token-list/search.ts';
import type { ListPreferences } from './list-preferences.ts';
import type { useListSelection } from '#features/token-parts/selection/use-list-selection.ts';
import { ListFailure } from '#features/token-parts/table/ListFailure.tsx';
import { isArriving, type ListStatus } from '#features/token-parts/table/list-status.ts';
import type { TokenCards } from './TokenCards.tsx';
import { TokenTable } from './TokenTable.tsx';

// A browser window is narrow or wide, so the other layout of the list is not loaded.
const tokenCards = lazyPart<ComponentProps<typeof TokenCards>>(
  async () => (await import('./TokenCards.tsx')).TokenCards,
);

type ListBodyProps = {
  readonly status: ListStatus;
  readonly tokens: readonly AccessToken[];
  readonly selection: ReturnType<typeof useListSelection>;
  /** The number of tokens before any filter. */
  readonly loadedCount: number;
  readonly search: TokenSearch;
  readonly address: string;
  readonly preferences: ListPreferences;
  readonly isNarrow: boolean;
  readonly onSort: (sort: TokenSort) => void;
  readonly onShowAll: () => void;
  readonly onRetry: () => void;
};

/** The rows, or why there are none and what to do next. */
export const ListBody = memo(function ListBody(props: ListBodyProps) {
  const { status, tokens, loadedCount, onRetry } = props;
  if (status.kind === 'forbidden' || status.kind === 'failed') {
    return <ListFailure status={status} onRetry={onRetry} />;
  }
  const isLoading = isArriving(status);
  if (tokens.length === 0 && loadedCount > 0 && !isLoading) {
    return (
      <EmptyState
        icon={NoMatchIcon}
        title="No tokens match your search and filters"
        text={
          status.kind === 'stopped'
            ? `Only the ${loadedCount.toLocaleString('en')} loaded tokens were searched.`
            : `All ${loadedCount.toLocaleString('en')} tokens were searched.`
        }
        actions={<Button onClick={props.onShowAll}>Clear filters</Button>}
      />
    );
  }
  if (loadedCount === 0 && status.kind === 'complete') {
    return (
      <EmptyState
        icon={KeyIcon}
        title="No access tokens yet"
        text="Your key can’t see any in this account. Create one, or refresh to show tokens created elsewhere."
        actions={
          <>
            <Button component={RouterLink} to={paths.newToken()}>
              Create token
            </Button>
            <Button onClick={onRetry}>Refresh</Button>
          </>
        }
      />
    );
  }
  return props.isNarrow ? (
    <tokenCards.Part tokens={tokens} preferences={props.preferences} isLoading={isLoading} />
  ) : (
    <TokenTable
      tokens={tokens}
      selection={props.selection}
      sort={props.search.sort}
      onSort={props.onSort}
      preferences={props.preferences}
      isLoading={isLoading}
      address={props.address}
    />
  );
});
