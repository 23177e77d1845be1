import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import type { TokenList } from '#queries/tokens.ts';
import { isArriving, type ListStanding } from './list-standing.ts';

/** A thin bar until the list is complete. Its room is always kept, so that nothing moves when it goes. */
export function ListProgress({ standing, list }: { standing: ListStanding; list: TokenList | undefined }) {
  const isBusy = isArriving(standing) || (standing.kind === 'complete' && standing.isRefreshing);
  const isFilling =
    list !== undefined && !list.complete && list.totalCount !== undefined && list.totalCount > 0;
  return (
    <Box sx={{ height: 2, mb: 1 }}>
      {isBusy && (
        <LinearProgress
          aria-label="Loading access tokens"
          {...(isFilling
            ? {
                variant: 'determinate',
                value: Math.round((100 * list.tokens.length) / (list.totalCount ?? 1)),
              }
            : {})}
        />
      )}
    </Box>
  );
}
