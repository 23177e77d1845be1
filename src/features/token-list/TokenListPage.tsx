import Box from '@mui/material/Box';
import { useCallback, useDeferredValue, useMemo, type ComponentProps } from 'react';
import { useNavigate } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import type { AttentionReason } from '#domain/token-list/attention.ts';
import type { Facet } from '#domain/token-list/facets.ts';
import { openingView } from '#domain/token-list/saved-views.ts';
import {
  isNarrowed,
  noFilters,
  onlyReason,
  tidyText,
  writeSearch,
  type TokenSort,
} from '#domain/token-list/search.ts';
import { searchWords } from '#domain/token-list/search-text.ts';
import type { CustomRole } from '#domain/account/custom-role.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useGraceEnds, useLatestGracePeriods } from '#queries/kept/grace-ledger.ts';
import { useSavedViews } from '#queries/kept/saved-views.ts';
import { useRoleDirectory } from '#queries/cache/custom-roles.ts';
import { useOwnToken } from '#queries/cache/own-token.ts';
import { useSession } from '#queries/session/session.ts';
import { useTokenList } from '#queries/cache/tokens.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { useNow } from '#ui/now.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useIsNarrow } from '#ui/printing.ts';
import { PrintNote } from '#ui/PrintNote.tsx';
import { useDocumentTitle } from '#ui/use-document-title.ts';
import type { BulkBar } from '#features/token-parts/selection/BulkBar.tsx';
import { ExportButton } from '#features/token-parts/export/ExportButton.tsx';
import { listPlace } from '#features/token-parts/list-place.ts';
import { SelectionContext } from '#features/token-parts/selection/selection-context.ts';
import { useListSelection } from '#features/token-parts/selection/use-list-selection.ts';
import { AttentionBar } from './AttentionBar.tsx';
import { CreateButton } from './CreateButton.tsx';
import { UnstoredKeys } from '#features/hand-over/UnstoredKeys.tsx';
import { DeletionNotice } from '#features/retire/DeletionNotice.tsx';
import { IgnoredParamsNote } from './IgnoredParamsNote.tsx';
import { ListBody } from './ListBody.tsx';
import { CellContext } from '#features/token-parts/table/cell-context.ts';
import { ListContext } from './list-context.ts';
import type { ListExport } from './ListExport.tsx';
import { ListNotice } from '#features/token-parts/table/ListNotice.tsx';
import { ListProgress } from '#features/token-parts/table/ListProgress.tsx';
import { isArriving, listStatus } from '#features/token-parts/table/list-status.ts';
import { ListToolbar } from './ListToolbar.tsx';
import { countTokens, listStatusText } from '#features/token-parts/table/list-status-text.ts';
import { RefreshButton } from './RefreshButton.tsx';
import { RowMenu } from './RowMenu.tsx';
import { VisibilityNote } from '#features/token-parts/table/VisibilityNote.tsx';
import { shownIds } from './list-preferences.ts';
import { useFoundTokens } from './use-found-tokens.ts';
import { useListPreferences } from './use-list-preferences.ts';
import { useOpenView } from './use-open-view.ts';
import { useNames } from './use-names.ts';
import { focusPlace } from './row-focus.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useRefresh } from './use-refresh.ts';
import { useSaid } from '#ui/use-said.ts';
import { useSearchText } from '#features/token-parts/table/use-search-text.ts';
import { useTokenSearch } from './use-token-search.ts';

const bulkBar = lazyPart<ComponentProps<typeof BulkBar>>(
  async () => (await import('#features/token-parts/selection/BulkBar.tsx')).BulkBar,
);

const listExport = lazyPart<ComponentProps<typeof ListExport>>(
  async () => (await import('./ListExport.tsx')).ListExport,
);

const noTokens: readonly AccessToken[] = [];
const noRoles: ReadonlyMap<string, CustomRole> = new Map();

/** Every access token that the session's key can see. */
export function TokenListPage() {
  useDocumentTitle('Access tokens');
  const isNarrow = useIsNarrow(720);
  const [preferences, setPreferences] = useListPreferences();

  const list = useTokenList();
  const { data, error, isFetching, refetch } = list;
  const status = useMemo(() => listStatus({ data, error, isFetching }), [data, error, isFetching]);
  const identity = useSession().data?.session?.identity;
  const ownToken = useOwnToken().data?.token;
  const directory = useRoleDirectory();
  const roles = directory.data ?? noRoles;

  const graceEnds = useGraceEnds();
  const gracePeriods = useLatestGracePeriods();

  const opening = openingView(useSavedViews());
  const { search, ignored, isBare, change, clear, forgetIgnored } = useTokenSearch(opening?.address);
  const text = useSearchText(search.text, (settled) => change({ text: settled }, 'replace'));
  const shown = useMemo(() => shownIds(preferences), [preferences]);
  const openView = useOpenView({
    opening: isBare ? opening : undefined,
    preferences,
    onPreferences: setPreferences,
    onText: text.change,
    onSearch: change,
  });
  const tokens = data?.tokens ?? noTokens;
  const found = useFoundTokens({
    tokens,
    search: useMemo(() => ({ ...search, text: text.value }), [search, text.value]),
    memberId: identity?.memberId,
    roles,
    graceEnds,
    gracePeriods,
  });
  // Nobody types while a filter is open, so its counts can use the newest rows.
  const countFacets = useDeferredValue(found.countFacets);
  const selection = useListSelection(found.tokens);
  const names = useNames(tokens, roles);
  const address = writeSearch(search).toString();
  const question = writeSearch({ ...search, text: tidyText(text.value) }).toString();
  const isSettled = data !== undefined && !isArriving(status);
  useSaid(isSettled ? `${countTokens(found.tokens.length)} shown` : undefined, question);

  const now = useNow();
  const navigate = useNavigate();
  const open = useCallback(
    ({ id }: AccessToken) => void navigate(paths.token(id), { state: listPlace(window.location) }),
    [navigate],
  );

  function openOnlyHit() {
    const [only, other] = found.tokens;
    if (only === undefined || other !== undefined || isArriving(status)) return;
    // Leaving the field puts its text into the address, so that Back returns to it. That takes one task.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setTimeout(() => open(only));
  }

  const onArrow = useRowKeys({
    tokens: found.tokens,
    onSelect: (id) => selection.rowSelection.press(id, false),
  });
  const changeText = text.change;
  /** Shows all tokens, or all with one of these values of a facet, whatever was searched for. */
  const showOnly = useCallback(
    (facet?: Facet, values: readonly string[] = []) => {
      changeText('');
      const chosen = facet === undefined ? {} : { [facet]: values };
      change({ text: '', filters: { ...noFilters, ...chosen }, view: 'everyone' });
    },
    [changeText, change],
  );

  const rowContext = useMemo(
    () => ({
      roles,
      rolesKnown: directory.isWhole,
      ownTokenId: identity?.tokenId,
      gracePeriods,
      searchFacts: found.searchFacts,
      open,
      showOnly,
    }),
    [roles, directory.isWhole, identity?.tokenId, gracePeriods, found.searchFacts, open, showOnly],
  );
  const cellContext = useMemo(() => ({ words: searchWords(text.value), now }), [text.value, now]);

  const isFiltered = isNarrowed(search) || text.value !== '' || search.view !== 'everyone';
  const summary = listStatusText(status, data, isFiltered ? found.tokens.length : undefined);
  const retry = useRefresh(refetch);
  const clearFilters = useCallback(() => {
    changeText('');
    clear();
  }, [changeText, clear]);
  const show = useCallback(
    (reason?: AttentionReason) => (reason === undefined ? showOnly() : showOnly('attention', [reason])),
    [showOnly],
  );
  const showAll = useCallback(() => showOnly(), [showOnly]);
  const sortBy = useCallback((sort: TokenSort) => change({ sort }), [change]);

  return (
    <Box
      data-scrolls
      onKeyDown={onArrow}
      sx={
        isNarrow
          ? {}
          : { display: 'flex', flexDirection: 'column', height: 'max(520px, calc(100dvh - 48px))' }
      }
    >
      <PageHeader
        title="Access tokens"
        summary={summary}
        actions={
          <>
            <ExportButton
              isNarrow={isNarrow}
              disabled={found.tokens.length === 0}
              preloadProps={listExport.preloadProps}
            >
              {(close) => (
                <listExport.Part
                  tokens={found.tokens}
                  search={{ ...search, text: tidyText(text.value) }}
                  names={names}
                  onClose={close}
                />
              )}
            </ExportButton>
            <RefreshButton isNarrow={isNarrow} isBusy={isFetching} onRefresh={retry} />
            <CreateButton isNarrow={isNarrow} />
          </>
        }
      />
      <AttentionBar
        tokens={isArriving(status) ? undefined : data?.tokens}
        isComplete={data?.complete === true}
        context={found.facts}
        shown={onlyReason({ ...search, text: text.value })}
        onShow={show}
      />
      <ListToolbar
        search={search}
        text={text.value}
        onText={text.change}
        onEnter={openOnlyHit}
        onDown={() => focusPlace(0)}
        onChange={change}
        onClear={clearFilters}
        countFacets={countFacets}
        names={names}
        hasMember={identity?.memberId !== undefined}
        isNarrow={isNarrow}
        columns={shown}
        onOpenView={openView}
        preferences={preferences}
        onPreferences={setPreferences}
      />
      <IgnoredParamsNote ignored={ignored} onClose={forgetIgnored} />
      <VisibilityNote ownToken={ownToken} />
      <ListNotice status={status} list={data} onRetry={retry} />
      <ListProgress status={status} list={data} />
      <DeletionNotice />
      <UnstoredKeys />
      <PrintNote count={found.tokens.length} />
      <CellContext value={cellContext}>
        <ListContext value={rowContext}>
          <SelectionContext value={selection.rowSelection}>
            <RowMenu>
              <ListBody
                status={status}
                tokens={found.tokens}
                selection={selection}
                loadedCount={tokens.length}
                search={search}
                address={address}
                preferences={preferences}
                isNarrow={isNarrow}
                onSort={sortBy}
                onShowAll={showAll}
                onRetry={retry}
              />
            </RowMenu>
          </SelectionContext>
        </ListContext>
      </CellContext>
      {selection.selected.length + selection.hiddenCount > 0 && (
        <bulkBar.Part selection={selection} isFiltered={isFiltered} />
      )}
    </Box>
  );
}
