import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { tokenEvent } from '#domain/account/audit-history.ts';
import type { useTokenHistory } from '#queries/cache/audit-log.ts';
import { waitEndsAt } from '#queries/requests/rate-limit-wait.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { PauseSentence } from '../PauseSentence.tsx';
import { HistoryEntry } from './HistoryEntry.tsx';
import { HistoryFailure } from './HistoryFailure.tsx';

type HistoryListProps = {
  readonly history: ReturnType<typeof useTokenHistory>;
  /** What the history is of, such as "token". */
  readonly noun: string;
};

/** The entries of the audit log about one thing, newest first, as far as it records them. */
export function HistoryList({ history, noun }: HistoryListProps) {
  const { entries, unread } = history.data ?? { entries: [], unread: 0 };
  // Nothing is older than the creation: asking for more would only return an empty page.
  const isWhole = !history.hasNextPage || entries.some((entry) => tokenEvent(entry).kind === 'created');
  const pauseEndsAt = history.isFetching ? waitEndsAt(history.failureReason) : undefined;
  return (
    <>
      {pauseEndsAt !== undefined && (
        <Typography
          variant="body2"
          component="output"
          sx={{ display: 'block', mb: 1.5, color: 'text.secondary' }}
        >
          <PauseSentence until={pauseEndsAt} />
        </Typography>
      )}
      {history.isPending && <HistorySkeleton />}
      {history.isSuccess && entries.length + unread === 0 && (
        <>
          <Typography>No entries</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            The audit log has nothing about this {noun}. How far back it goes depends on the account’s plan.
          </Typography>
        </>
      )}
      {entries.length > 0 && (
        <Box component="ol" aria-label="History, newest first" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {entries.map((entry) => (
            <HistoryEntry key={entry.id} entry={entry} />
          ))}
        </Box>
      )}
      {history.error !== null && (
        <HistoryFailure
          error={history.error}
          hasEntries={entries.length > 0}
          onRetry={() => void (entries.length > 0 ? history.fetchNextPage() : history.refetch())}
        />
      )}
      {history.error === null && !isWhole && (
        <BusyButton
          sx={{ mt: 1.5 }}
          busy={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          Load older entries
        </BusyButton>
      )}
      {unread > 0 && (
        <Typography variant="body2" sx={{ mt: 1.5 }}>
          {unread === 1 ? '1 entry' : `${unread} entries`} couldn’t be read.
        </Typography>
      )}
      {history.error === null && isWhole && unread === 0 && entries.length > 0 && (
        <Typography variant="caption" component="p" sx={{ m: 0, mt: 1.5, color: 'text.secondary' }}>
          End of the audit log for this {noun}.
        </Typography>
      )}
    </>
  );
}

const widths = [120, 180, 90];

/** Three placeholder entries while the first ones load. */
function HistorySkeleton() {
  return (
    <Box role="group" aria-busy aria-label="Loading history" sx={{ display: 'grid', gap: 2 }}>
      {widths.map((width) => (
        <Box
          key={width}
          sx={{ display: 'grid', gridTemplateColumns: '20px 1fr', columnGap: 1.5, rowGap: 0.75 }}
        >
          <Skeleton variant="circular" width={16} height={16} sx={{ m: '2px' }} />
          <Skeleton variant="rounded" width={width} height={14} sx={{ mt: '3px' }} />
          <Skeleton variant="rounded" width={220} height={12} sx={{ gridColumn: 2 }} />
        </Box>
      ))}
    </Box>
  );
}
