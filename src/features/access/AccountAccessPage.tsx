import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useDeferredValue, useMemo } from 'react';
import { Outlet, useLocation, useSearchParams } from 'react-router-dom';
import { missingReads } from '#features/token-parts/export/missing-reads.ts';
import { ListFailure } from '#features/token-parts/table/ListFailure.tsx';
import { ListNotice } from '#features/token-parts/table/ListNotice.tsx';
import { ListProgress } from '#features/token-parts/table/ListProgress.tsx';
import { listStatus } from '#features/token-parts/table/list-status.ts';
import { listStatusText } from '#features/token-parts/table/list-status-text.ts';
import { VisibilityNote } from '#features/token-parts/table/VisibilityNote.tsx';
import { lastEnd } from '#domain/token/expiry.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useOwnToken } from '#queries/cache/own-token.ts';
import { useTokenAccesses, type AccessView } from '#queries/cache/token-accesses.ts';
import { useTokenList } from '#queries/cache/tokens.ts';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { useNow } from '#ui/now.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useDocumentTitle } from '#ui/use-document-title.ts';
import { AcrossContext } from './across-context.ts';
import { acrossViews } from './across-views.ts';
import { AcrossTabs } from './AcrossTabs.tsx';
import { UnreadRolesNote } from '#features/token-parts/table/UnreadRolesNote.tsx';

const noTokens: readonly AccessToken[] = [];

/** The access of all tokens, in several views. The list, the roles and the members are read once for all views. */
export function AccountAccessPage() {
  const { pathname } = useLocation();
  const title = acrossViews.find(({ path }) => path === pathname)?.title ?? 'Access';
  useDocumentTitle(title);
  const [search, setSearch] = useSearchParams();
  const view: AccessView = search.get('view') === 'nominal' ? 'nominal' : 'effective';
  const list = useTokenList();
  const status = listStatus(list);
  // Pages that arrive must not block typing or scrolling.
  const tokens = useDeferredValue(list.data?.tokens ?? noTokens);
  const { accesses, roles, rolesKnown, unread, unreadMembers, readAgain } = useTokenAccesses(tokens, view);
  const ownToken = useOwnToken().data?.token;
  const isMore = list.isFetching && list.data?.complete !== true;
  const now = useNow();
  const ended = useMemo(() => lastEnd(tokens, now), [tokens, now]);
  const endedBy = view === 'effective' ? ended : undefined;
  const missing = missingReads({ unread, unreadMembers }).join(', ');
  const across = useMemo(
    () =>
      accesses && {
        tokens,
        accesses,
        roles,
        rolesKnown,
        view,
        endedBy,
        isArriving: isMore,
        missing: missing === '' ? [] : [missing],
      },
    [tokens, accesses, roles, rolesKnown, view, endedBy, isMore, missing],
  );
  const retry = () => void list.refetch();

  function changeView(value: AccessView) {
    const next = new URLSearchParams(search);
    if (value === 'nominal') next.set('view', value);
    else next.delete('view');
    setSearch(next, { replace: true, preventScrollReset: true });
  }

  if (status.kind === 'forbidden' || status.kind === 'failed') {
    return (
      <>
        <PageHeader title={title} summary={listStatusText(status, list.data)} />
        <ListFailure status={status} onRetry={retry} />
      </>
    );
  }
  const distinct = accesses === undefined || tokens.length === 0 ? '' : ` · ${setsText(accesses.all.length)}`;
  return (
    <>
      <PageHeader
        title={title}
        summary={`${listStatusText(status, list.data)}${distinct}`}
        actions={
          <ChoiceSegments
            label="Access view"
            choices={[
              { value: 'effective', label: 'Effective access' },
              { value: 'nominal', label: 'As granted' },
            ]}
            value={view}
            onChange={changeView}
          />
        }
      />
      <AcrossTabs />
      <VisibilityNote ownToken={ownToken} />
      <ListNotice status={status} list={list.data} onRetry={retry} />
      <UnreadRolesNote unread={unread} unreadMembers={unreadMembers} onRetry={readAgain} />
      <ListProgress status={status} list={list.data} />
      {across === undefined || (tokens.length === 0 && isMore) ? (
        <Box role="group" aria-busy aria-label="Loading tokens and roles">
          <Skeleton variant="rounded" height={320} />
        </Box>
      ) : (
        <AcrossContext value={across}>
          <Outlet />
        </AcrossContext>
      )}
    </>
  );
}

function setsText(count: number): string {
  return count === 1 ? '1 distinct permission set' : `${count} distinct permission sets`;
}
