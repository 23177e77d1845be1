import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useDeferredValue, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { findJobs, isAccountFact } from '#domain/review/job.ts';
import { readReviewSearch, writeReviewSearch, type ReviewSearch, type Shown } from '#domain/review/search.ts';
import { findEnds } from '#domain/review/ends.ts';
import { boardOf } from '#domain/review/board.ts';
import { firstFinding, type ReviewedToken } from '#domain/review/urgency.ts';
import { hasEndedBy } from '#domain/token/expiry.ts';
import { seesEveryone } from '#domain/token/key-permission.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { ReasoningFailure } from '#features/policy/reasoning/ReasoningFailure.tsx';
import { ExportButton } from '#features/token-parts/export/ExportButton.tsx';
import { missingReads } from '#features/token-parts/export/missing-reads.ts';
import { ListFailure } from '#features/token-parts/table/ListFailure.tsx';
import { ListNotice } from '#features/token-parts/table/ListNotice.tsx';
import { ListProgress } from '#features/token-parts/table/ListProgress.tsx';
import { listStatus } from '#features/token-parts/table/list-status.ts';
import { listStatusText } from '#features/token-parts/table/list-status-text.ts';
import { UnreadRolesNote } from '#features/token-parts/table/UnreadRolesNote.tsx';
import { VisibilityNote } from '#features/token-parts/table/VisibilityNote.tsx';
import { WorkProgress } from '#features/token-parts/table/WorkProgress.tsx';
import { useOwnToken } from '#queries/cache/own-token.ts';
import { useTokenAccesses } from '#queries/cache/token-accesses.ts';
import { useGraceLedger } from '#queries/kept/grace-ledger.ts';
import { useTokenList } from '#queries/cache/tokens.ts';
import { useNow } from '#ui/now.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useDocumentTitle } from '#ui/use-document-title.ts';
import { AccountFacts } from './AccountFacts.tsx';
import { CampaignLinks } from './campaign/CampaignLinks.tsx';
import { BoardPart } from './BoardPart.tsx';
import { countFindings } from './count-findings.ts';
import { EndsPart } from './EndsPart.tsx';
import { IgnoredPart } from './IgnoredPart.tsx';
import { ReviewExport } from './ReviewExport.tsx';
import { ReviewJobs } from './ReviewJobs.tsx';
import { ReviewList } from './ReviewList.tsx';
import { shownTokens } from './shown-tokens.ts';
import { ThresholdFields } from './ThresholdFields.tsx';
import { SincePart } from './SincePart.tsx';
import { useLook, type Since } from './use-look.ts';
import { useReaches } from '#features/token-parts/use-reaches.ts';
import { useReviewed } from './use-reviewed.ts';

const noTokens: readonly AccessToken[] = [];
const noChanges: Since['changes'] = new Map();
const noneReviewed: readonly ReviewedToken[] = [];

/** What deserves a decision, the most urgent first, each with the action that resolves it. */
export function ReviewPage() {
  useDocumentTitle('Review');
  const [params, setParams] = useSearchParams();
  const search = readReviewSearch(params);
  const list = useTokenList();
  const status = listStatus(list);
  const tokens = useDeferredValue(list.data?.tokens ?? noTokens);
  const { accesses, rolesKnown, unread, unreadMembers, readAgain } = useTokenAccesses(tokens, 'effective');
  const reaches = useReaches(accesses?.all);
  const areRolesRead = accesses !== undefined && unread.every(({ what }) => what !== 'custom roles');
  const { reviewed, isSettled } = useReviewed({
    tokens,
    accesses,
    reaches,
    areRolesRead,
    thresholds: search.thresholds,
  });
  const now = useNow();
  const own = useOwnToken();
  const ownToken = own.data?.token;
  const { all, jobs, facts } = useMemo(() => {
    const all = findJobs(reviewed ?? []);
    const live = tokens.filter((token) => !hasEndedBy(token, now)).length;
    return {
      all,
      jobs: all.filter((job) => !isAccountFact(job, live)),
      facts: all.filter((job) => isAccountFact(job, live)),
    };
  }, [reviewed, tokens, now]);
  const ignored = useMemo(() => (reviewed ?? []).flatMap((one) => one.ignored ?? []), [reviewed]);
  const ledger = useGraceLedger();
  const ends = useMemo(() => findEnds(reviewed ?? noneReviewed, ledger, now), [reviewed, ledger, now]);
  const board = useMemo(() => boardOf(reviewed ?? [], now), [reviewed, now]);
  const missingParts = missingReads({ unread, unreadMembers });
  const isComplete = isSettled && list.data?.complete === true;
  const { since, markAsSeen } = useLook({
    reviewed,
    accesses,
    thresholds: search.thresholds,
    scope: ownToken !== undefined && seesEveryone(ownToken.access) ? 'everyone' : (ownToken?.id ?? 'unknown'),
    isWhole:
      !own.isLoading &&
      isComplete &&
      tokens === list.data?.tokens &&
      missingParts.length === 0 &&
      areRolesRead &&
      rolesKnown,
  });
  const address = params.toString();
  const shown = useMemo(
    () =>
      shownTokens(readReviewSearch(new URLSearchParams(address)).shown, {
        reviewed: reviewed ?? noneReviewed,
        jobs: all,
        board,
        ends,
        since: since?.changes ?? noChanges,
      }),
    [address, reviewed, all, board, ends, since],
  );
  const change = (changes: Partial<ReviewSearch>) =>
    setParams(writeReviewSearch({ ...search, ...changes }), { replace: true, preventScrollReset: true });
  const retry = () => void list.refetch();
  const heading = useRef<HTMLHeadingElement>(null);
  function show(shown: Shown | undefined) {
    change({ shown });
    // The tokens stand below the jobs, and the button to show all of them vanishes when it is pressed.
    heading.current?.focus();
  }

  if (status.kind === 'forbidden' || status.kind === 'failed') {
    return (
      <>
        <PageHeader title="Review" summary={listStatusText(status, list.data)} />
        <ListFailure status={status} onRetry={retry} />
      </>
    );
  }
  // After the dialog, which gives the focus back to a button that disappears.
  const focusList = () => void setTimeout(() => heading.current?.focus());
  const missing = [...missingParts, ...(isSettled ? [] : ['access not calculated for all tokens'])];
  const calculated = accesses?.all.filter(({ key }) => reaches.byKey.has(key)).length ?? 0;
  return (
    <>
      <PageHeader
        title="Review"
        summary={`${listStatusText(status, list.data)}${ignored.length === 0 ? '' : ` · ${countFindings(ignored.length)} ignored`}`}
        actions={
          <>
            <CampaignLinks />
            <ExportButton disabled={reviewed === undefined}>
              {(close) => (
                <ReviewExport
                  ignored={ignored}
                  shown={shown}
                  jobs={all}
                  search={search}
                  missing={missing}
                  onClose={close}
                />
              )}
            </ExportButton>
          </>
        }
      />
      <VisibilityNote ownToken={ownToken} />
      <ListNotice status={status} list={list.data} onRetry={retry} />
      <UnreadRolesNote unread={unread} unreadMembers={unreadMembers} onRetry={readAgain} />
      <ListProgress status={status} list={list.data} isSearching={false} />
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
      {reviewed === undefined ? (
        <Box role="group" aria-busy aria-label="Reviewing tokens">
          <Skeleton variant="rounded" height={320} />
        </Box>
      ) : (
        <>
          {since !== undefined && (
            <SincePart since={since} shown={search.shown} onShow={show} onMark={markAsSeen} />
          )}
          <ReviewJobs
            jobs={jobs}
            shown={search.shown}
            thresholds={search.thresholds}
            calm={reviewed.filter((one) => firstFinding(one) === undefined).length}
            onShow={show}
            onIgnored={focusList}
          />
          <AccountFacts facts={facts} reviewed={reviewed} thresholds={search.thresholds} isDone={isSettled} />
          <IgnoredPart ignored={ignored} />
          <BoardPart board={board} shown={search.shown} isSettled={isComplete} onShow={show} />
          <EndsPart ends={ends} shown={search.shown} onShow={show} />
          <ReviewList
            shown={shown}
            search={search}
            isSettled={isComplete}
            headingRef={heading}
            onShowAll={() => show(undefined)}
            onIgnored={focusList}
          />
        </>
      )}
    </>
  );
}
