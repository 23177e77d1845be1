import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { ChangedAccess } from '#features/policy/access/ChangedAccess.tsx';
import { NewPowersNotice } from '#features/policy/access/NewPowersNotice.tsx';
import type { useAcknowledgement } from '#features/policy/access/use-acknowledgement.ts';
import { ReasoningFailure } from '#features/policy/reasoning/ReasoningFailure.tsx';
import type { AccessComparison } from './use-access-comparison.ts';

type AccessChangeViewProps = {
  readonly comparison: AccessComparison;
  readonly acknowledgement: ReturnType<typeof useAcknowledgement>;
};

/** The effect of a change on the access, and the part that must be acknowledged. */
export function AccessChangeView({ comparison, acknowledgement }: AccessChangeViewProps) {
  const { change, state, error } = comparison;
  if (state === 'same') return null;
  if (change === undefined) return <Skeleton variant="rounded" height={96} />;
  const { powers, difference } = change;
  return (
    <Box
      aria-busy={state === 'working'}
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <NewPowersNotice
        powers={powers}
        isAcknowledged={acknowledgement.isGiven(powers)}
        isMissing={acknowledgement.isMissing(powers)}
        onAcknowledge={(isYes) => acknowledgement.give(powers, isYes)}
      />
      {error === undefined ? <ChangedAccess difference={difference} /> : <ReasoningFailure error={error} />}
    </Box>
  );
}
