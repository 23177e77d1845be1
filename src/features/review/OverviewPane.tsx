import { useMemo } from 'react';
import { boardOf } from '#domain/review/board.ts';
import { findEnds } from '#domain/review/ends.ts';
import { isAccountFact } from '#domain/review/job.ts';
import { firstFinding } from '#domain/review/urgency.ts';
import { hasEndedBy } from '#domain/token/expiry.ts';
import { useGraceLedger } from '#queries/kept/grace-ledger.ts';
import { AccountFacts } from './AccountFacts.tsx';
import { BoardPart } from './BoardPart.tsx';
import { EndsPart } from './EndsPart.tsx';
import { IgnoredPart } from './IgnoredPart.tsx';
import { useReview } from './review-context.ts';
import { ReviewJobs } from './ReviewJobs.tsx';
import { ReviewList } from './ReviewList.tsx';
import { shownTitle, shownTokens } from './shown-tokens.ts';
import { SincePart } from './SincePart.tsx';
import { useLook, type Since } from './use-look.ts';

const noChanges: Since['changes'] = new Map();

/** What to do, the most urgent first, with the board and the calendar of ends. */
export function OverviewPane() {
  const review = useReview();
  const { reviewed, toDecide, accesses, now, search, ignored, isSettled, isComplete, isWhole, scope, show } =
    review;
  const { thresholds, shown: wanted } = search;
  const live = useMemo(() => reviewed.filter(({ token }) => !hasEndedBy(token, now)).length, [reviewed, now]);
  const ledger = useGraceLedger();
  const ends = useMemo(() => findEnds(reviewed, ledger, now), [reviewed, ledger, now]);
  const board = useMemo(() => boardOf(reviewed, now), [reviewed, now]);
  const { since, markAsSeen } = useLook({ reviewed, accesses, thresholds, scope, isWhole });
  const shown = useMemo(
    () =>
      shownTokens(wanted, { toDecide, jobs: review.jobs, board, ends, since: since?.changes ?? noChanges }),
    [wanted, toDecide, review.jobs, board, ends, since],
  );
  return (
    <>
      {since !== undefined && <SincePart since={since} shown={wanted} onShow={show} onMark={markAsSeen} />}
      <ReviewJobs
        jobs={review.jobs.filter((job) => !isAccountFact(job, live))}
        shown={wanted}
        thresholds={thresholds}
        calm={reviewed.filter((one) => firstFinding(one) === undefined).length}
        onShow={show}
        onIgnored={() => void setTimeout(() => review.heading.current?.focus())}
      />
      <AccountFacts
        facts={review.jobs.filter((job) => isAccountFact(job, live))}
        reviewed={reviewed}
        thresholds={thresholds}
        isDone={isSettled && !review.isArriving}
      />
      <IgnoredPart ignored={ignored} reviewed={reviewed} />
      <BoardPart board={board} shown={wanted} isSettled={isComplete} onShow={show} />
      <EndsPart ends={ends} shown={wanted} onShow={show} />
      <ReviewList shown={shown} title={shownTitle(wanted, shown.length, thresholds)} />
    </>
  );
}
