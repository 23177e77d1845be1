import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import type { TokenList } from '#queries/cache/token-list.ts';
import { isArriving, type ListStatus } from './list-status.ts';

type ListProgressProps = {
  readonly status: ListStatus;
  readonly list: TokenList | undefined;
};

/** A thin bar until the list is complete. Its space is always reserved, so that nothing moves when it disappears. */
export function ListProgress({ status, list }: ListProgressProps) {
  const isLoading = isArriving(status) || (status.kind === 'complete' && status.isRefreshing);
  return (
    <Box sx={{ height: 2, mb: 1 }}>
      {isLoading && <Progress label="Loading access tokens" share={shareRead(list)} />}
    </Box>
  );
}

type ProgressProps = { readonly label: string; readonly share: number | undefined };

function Progress({ label, share }: ProgressProps) {
  return (
    <Track
      role="progressbar"
      aria-label={label}
      {...(share === undefined
        ? {}
        : { 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': Math.round(100 * share) })}
    >
      <span
        {...(share === undefined ? { className: 'wandering' } : { style: { transform: `scaleX(${share})` } })}
      />
    </Track>
  );
}

/** The share of the list that is loaded, from 0 to 1; undefined if the total is unknown, or during a refresh. */
function shareRead(list: TokenList | undefined): number | undefined {
  if (list === undefined || list.complete || list.totalCount === undefined || list.totalCount === 0) {
    return undefined;
  }
  return list.tokens.length / list.totalCount;
}

// Animated by the compositor alone, so that it keeps moving while rows are drawn.
const Track = styled('div')(({ theme: { vars } }) => ({
  height: 2,
  overflow: 'hidden',
  borderRadius: 1,
  backgroundColor: vars.palette.divider,
  '& > span': {
    display: 'block',
    height: '100%',
    transformOrigin: '0 0',
    backgroundColor: vars.palette.accent.main,
  },
  '& > .wandering': { width: '30%', animation: 'wander 1.4s linear infinite' },
  '@keyframes wander': { from: { transform: 'translateX(-100%)' }, to: { transform: 'translateX(434%)' } },
  '@media (prefers-reduced-motion: reduce)': {
    '& > .wandering': { width: '100%', animation: 'none', opacity: 0.5 },
  },
  '@media (forced-colors: active)': { '& > span': { backgroundColor: 'Highlight' } },
}));
