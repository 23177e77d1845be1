import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useDeferredValue, useMemo, useRef } from 'react';
import { Navigate, useLocation, useSearchParams } from 'react-router-dom';
import { findJobs } from '#domain/review/job.ts';
import { readReviewSearch, writeReviewSearch, type ReviewSearch, type Shown } from '#domain/review/search.ts';
import { minute } from '#domain/time/duration.ts';
import { seesEveryone } from '#domain/token/key-permission.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { ReasoningFailure } from '#features/policy/reasoning/ReasoningFailure.tsx';
import { missingReads } from '#features/token-parts/export/missing-reads.ts';
import { ListFailure } from '#features/token-parts/table/ListFailure.tsx';
import { ListNotice } from '#features/token-parts/table/ListNotice.tsx';
import { ListProgress } from '#features/token-parts/table/ListProgress.tsx';
import { listStatus } from '#features/token-parts/table/list-status.ts';
import { listStatusText } from '#features/token-parts/table/list-status-text.ts';
import { UnreadRolesNote } from '#features/token-parts/table/UnreadRolesNote.tsx';
import { VisibilityNote } from '#features/token-parts/table/VisibilityNote.tsx';
import { WorkProgress } from '#features/token-parts/table/WorkProgress.tsx';
import { useReaches } from '#features/token-parts/use-reaches.ts';
import { useOwnToken } from '#queries/cache/own-token.ts';
import { useTokenAccesses } from '#queries/cache/token-accesses.ts';
import { useTokenList } from '#queries/cache/tokens.ts';
import { useNow } from '#ui/now.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useDocumentTitle } from '#ui/use-document-title.ts';
import { CampaignLinks } from './campaign/CampaignLinks.tsx';
import { countFindings } from './count-findings.ts';
import { OverviewPane } from './OverviewPane.tsx';
import { ReviewContext, type ReviewData } from './review-context.ts';
import { ReviewTabs } from './ReviewTabs.tsx';
import { overview, reviewViews } from './review-views.ts';
import { tokensToDecide } from './shown-tokens.ts';
import { ThresholdFields } from './ThresholdFields.tsx';
import { useReviewed } from './use-reviewed.ts';

const noTokens: readonly AccessToken[] = [];

/** What deserves a decision, in several views. The list, the roles and the members are read, and the rules applied, once for all views. */
export function ReviewPage() {
  const { pathname } = useLocation();
  const view = reviewViews.find(({ path }) => path === pathname);
  const title = view?.title ?? overview.title;
  useDocumentTitle(title);
  const [params, setParams] = useSearchParams();
  const address = params.toString();
  const search = useMemo(() => readReviewSearch(new URLSearchParams(address)), [address]);
  const list = useTokenList();
  const status = listStatus(list);
  const tokens = useDeferredValue(list.data?.tokens ?? noTokens);
  const { accesses, roles, rolesKnown, unread, unreadMembers, readAgain } = useTokenAccesses(
    tokens,
    'effective',
  );
  const reaches = useReaches(accesses?.all);
  const areRolesRead = accesses !== undefined && unread.every(({ what }) => what !== 'custom roles');
  const { reviewed, isSettled } = useReviewed({
    tokens,
    accesses,
    reaches,
    areRolesRead,
    thresholds: search.thresholds,
    listComplete: list.data?.complete === true,
  });
  // Ten thousand tokens need not be counted and drawn again at each tick of the clock.
  const now = Math.floor(useNow() / minute) * minute;
  const own = useOwnToken();
  const ownToken = own.data?.token;
  const jobs = useMemo(() => findJobs(reviewed ?? []), [reviewed]);
  const toDecide = useMemo(() => tokensToDecide(reviewed ?? []), [reviewed]);
  const ignored = useMemo(() => (reviewed ?? []).flatMap((one) => one.ignored ?? []), [reviewed]);
  const missingParts = missingReads({ unread, unreadMembers });
  const isComplete = isSettled && list.data?.complete === true;
  const heading = useRef<HTMLHeadingElement>(null);
  const change = (changes: Partial<ReviewSearch>) =>
    setParams(writeReviewSearch({ ...search, ...changes }), { replace: true, preventScrollReset: true });
  const retry = () => void list.refetch();

  if (view === undefined && pathname !== overview.path) return <Navigate to={overview.path} replace />;
  if (status.kind === 'forbidden' || status.kind === 'failed') {
    return (
      <>
        <PageHeader title={title} summary={listStatusText(status, list.data)} />
        <ListFailure status={status} onRetry={retry} />
      </>
    );
  }
  const data: ReviewData | undefined =
    reviewed === undefined || accesses === undefined
      ? undefined
      : {
          reviewed,
          toDecide,
          accesses,
          roles,
          now,
          search,
          jobs,
          ignored,
          isSettled,
          isArriving: list.isFetching && list.data?.complete !== true,
          isComplete,
          isWhole:
            !own.isLoading &&
            isComplete &&
            tokens === list.data?.tokens &&
            missingParts.length === 0 &&
            areRolesRead &&
            rolesKnown,
          scope:
            ownToken !== undefined && seesEveryone(ownToken.access)
              ? 'everyone'
              : (ownToken?.id ?? 'unknown'),
          missing: [...missingParts, ...(isSettled ? [] : ['access not calculated for all tokens'])],
          show(shown: Shown | undefined) {
            change({ shown });
            // The list is below what was pressed, and the button to show all of it vanishes when it is pressed.
            heading.current?.focus();
          },
          choose: (shown) => change({ shown }),
          heading,
        };
  const calculated = accesses?.all.filter(({ key }) => reaches.byKey.has(key)).length ?? 0;
  return (
    <>
      <PageHeader
        title={title}
        summary={`${listStatusText(status, list.data)}${ignored.length === 0 ? '' : ` · ${countFindings(ignored.length)} ignored`}`}
        actions={<CampaignLinks thresholds={search.thresholds} />}
      />
      <ReviewTabs thresholds={search.thresholds} />
      <VisibilityNote ownToken={ownToken} />
      <ListNotice status={status} list={list.data} onRetry={retry} />
      <UnreadRolesNote unread={unread} unreadMembers={unreadMembers} onRetry={readAgain} />
      <ListProgress status={status} list={list.data} />
      {reaches.error !== undefined && <ReasoningFailure error={reaches.error} />}
      <ThresholdFields
        thresholds={search.thresholds}
        onChange={(thresholds) => change({ thresholds, shown: undefined })}
      />
      <WorkProgress
        isDone={isSettled || reaches.error !== undefined}
        done={calculated}
        of={accesses?.all.length ?? 0}
      />
      {data === undefined ? (
        <Box role="group" aria-busy aria-label="Reviewing tokens">
          <Skeleton variant="rounded" height={320} />
        </Box>
      ) : (
        <ReviewContext value={data}>{view === undefined ? <OverviewPane /> : <view.Part />}</ReviewContext>
      )}
    </>
  );
}
