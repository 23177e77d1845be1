import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { activityEvents, actorsIn, deletedTokens, filterEvents } from '#domain/activity/events.ts';
import { readActivitySearch, writeActivitySearch, type ActivitySearch } from '#domain/activity/search.ts';
import { paths } from '#domain/address/paths.ts';
import { day, hour } from '#domain/time/duration.ts';
import { PauseSentence } from '#features/token-parts/PauseSentence.tsx';
import { logPages, logReachText } from '#features/token-parts/history/log-words.ts';
import { VirtualCards } from '#features/token-parts/table/VirtualCards.tsx';
import { useTokenActivity } from '#queries/cache/audit-activity.ts';
import { useDeletionJournal } from '#queries/kept/deletion-journal.ts';
import { useGraceLedger } from '#queries/kept/grace-ledger.ts';
import { waitEndsAt } from '#queries/requests/rate-limit-wait.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { HistoryIcon } from '#ui/icons.ts';
import { LinkBar } from '#ui/LinkBar.tsx';
import { useNow } from '#ui/now.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useDocumentTitle } from '#ui/use-document-title.ts';
import { useSaid } from '#ui/use-said.ts';
import { ActivityFilters } from './ActivityFilters.tsx';
import { ConsoleEvents } from './ConsoleEvents.tsx';
import { EventRow } from './EventRow.tsx';

/** Pages of the log that are read at first: the newest are what is looked for. */
const firstPages = 5;

const consoleView = 'console';

/** What happened to the account's tokens, or who did what through this console. */
export function ActivityPage() {
  useDocumentTitle('Activity');
  const isConsole = useSearchParams()[0].get('view') === consoleView;
  if (!isConsole) return <TokenActivity />;
  return (
    <>
      <PageHeader title="Activity" />
      <ActivityTabs isConsole />
      <ConsoleEvents />
    </>
  );
}

function ActivityTabs({ isConsole }: { readonly isConsole: boolean }) {
  return (
    <LinkBar aria-label="Activity">
      <RouterLink to={paths.activity()} aria-current={isConsole ? undefined : 'page'}>
        Tokens
      </RouterLink>
      <RouterLink
        to={`${paths.activity()}?view=${consoleView}`}
        aria-current={isConsole ? 'page' : undefined}
      >
        This console
      </RouterLink>
    </LinkBar>
  );
}

/** By the audit log and by what this browser recorded. */
function TokenActivity() {
  const [params, setParams] = useSearchParams();
  const search = readActivitySearch(params);
  const [pages, setPages] = useState(firstPages);
  // A range that moved with each tick of the clock would read the log again.
  const thisHour = Math.floor(useNow() / hour) * hour;
  const after = search.days === undefined ? undefined : thisHour - search.days * day;
  const log = useTokenActivity(pages, after);
  const ledger = useGraceLedger();
  const journal = useDeletionJournal();
  const { entries, readBackTo, isReading, error } = log;
  const events = useMemo(() => {
    const since = Math.max(after ?? -Infinity, error === null ? (readBackTo ?? -Infinity) : -Infinity);
    return activityEvents({ entries, ledger, journal, since });
  }, [entries, ledger, journal, after, readBackTo, error]);
  const { person, token, kind, days } = search;
  const wanted = useDeferredValue(token);
  const shown = useMemo(
    () => filterEvents(events, { person, token: wanted, kind, days }),
    [events, person, wanted, kind, days],
  );
  const actors = useMemo(() => actorsIn(events), [events]);
  const gone = useMemo(() => deletedTokens(events), [events]);
  const change = (changes: Partial<ActivitySearch>) =>
    setParams(writeActivitySearch({ ...search, ...changes }), { replace: true, preventScrollReset: true });
  const count = countText(shown.length, events.length);
  useSaid(isReading ? undefined : `${count} shown`);
  const pauseEndsAt = waitEndsAt(log.failureReason);
  const isFirstRead = isReading && events.length === 0;
  const canReadOn = readBackTo !== undefined && !isReading && error === null;
  return (
    <>
      <PageHeader title="Activity" summary={isFirstRead ? 'Reading the audit log…' : count} />
      <ActivityTabs isConsole={false} />
      <ActivityFilters search={search} actors={actors} onChange={change} />
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5, mb: 1.5 }}
      >
        <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
          {pauseEndsAt === undefined ? reachText(log, search.days) : <PauseSentence until={pauseEndsAt} />}
          {error !== null && ' Below is only what this browser recorded.'}
          {log.unread > 0 && ` ${log.unread === 1 ? '1 entry' : `${log.unread} entries`} couldn’t be read.`}
        </Typography>
        {canReadOn && (
          <Button size="small" variant="outlined" onClick={() => setPages(pages + logPages)}>
            Read further back
          </Button>
        )}
        {error !== null && (
          <Button size="small" variant="outlined" onClick={log.readAgain}>
            Try again
          </Button>
        )}
      </Box>
      {isFirstRead && (
        <Box role="group" aria-busy aria-label="Loading activity">
          <Skeleton variant="rounded" height={320} />
        </Box>
      )}
      {!isFirstRead && shown.length === 0 && (
        <EmptyState
          icon={HistoryIcon}
          title={events.length === 0 ? 'No activity' : 'No activity matches'}
          text={
            events.length === 0
              ? 'Nothing is recorded about tokens in this range.'
              : 'Nothing that was read so far matches these filters.'
          }
        />
      )}
      {shown.length > 0 && (
        <VirtualCards
          label="Activity, newest first"
          items={shown}
          keyOf={({ id }) => id}
          estimate={60}
          isWhole={!isReading && readBackTo === undefined}
        >
          {(event) => (
            <EventRow event={event} isGone={event.tokenId === undefined || gone.has(event.tokenId)} />
          )}
        </VirtualCards>
      )}
    </>
  );
}

/** The end of a range is not the end of the log. */
function reachText(log: ReturnType<typeof useTokenActivity>, days: number | undefined): string {
  if (days === undefined || log.error !== null || log.isReading || log.readBackTo !== undefined) {
    return logReachText(log);
  }
  return `The audit log of the last ${days} days is read.`;
}

function countText(shown: number, all: number): string {
  const events = all === 1 ? '1 event' : `${all.toLocaleString('en')} events`;
  return shown === all ? events : `${shown.toLocaleString('en')} of ${events}`;
}
