import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { AccessDifference, StatementChange } from '#domain/access-difference.ts';
import { describeStatement } from '#domain/policy/summary.ts';
import { EffectTag } from '#features/policy/review/EffectTag.tsx';

type AccessGainsProps = {
  readonly difference: AccessDifference;
  /** Whether roles are still being looked up. */
  readonly isLoading: boolean;
};

/** What access a change brings and takes away, statement by statement. */
export function AccessGains({ difference, isLoading }: AccessGainsProps) {
  if (difference.kind === 'unknown') {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
        {isLoading
          ? 'Looking up the custom roles…'
          : 'What access is gained or lost is unknown: one of the roles could not be read.'}
      </Typography>
    );
  }
  const { gained, lost, unchanged } = difference;
  if (gained.length === 0 && lost.length === 0) {
    return <Typography variant="body2">The statements are the same: no access is gained or lost.</Typography>;
  }
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Gains title="Access gained" none="None." changes={gained} />
      <Gains title="Access lost" none="None." changes={lost} />
      <Typography variant="caption" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
        {unchanged > 0 && (unchanged === 1 ? '1 statement stays. ' : `${unchanged} statements stay. `)}
        {gained.length > 0 &&
          lost.length > 0 &&
          'Compared statement by statement: one that was rewritten counts on both sides.'}
      </Typography>
    </Box>
  );
}

type GainsProps = {
  readonly title: string;
  readonly none: string;
  readonly changes: readonly StatementChange[];
};

function Gains({ title, none, changes }: GainsProps) {
  const id = useId();
  return (
    <div>
      <Typography variant="subtitle2" component="h3" id={id}>
        {title}
      </Typography>
      {changes.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {none}
        </Typography>
      ) : (
        <Box
          component="ul"
          aria-labelledby={id}
          sx={{ m: 0, mt: 0.5, p: 0, display: 'grid', gap: 1, listStyle: 'none' }}
        >
          {changes.map((change) => (
            <Box
              component="li"
              key={`${change.change} ${change.role} ${describeStatement(change.statement)}`}
            >
              <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 0.75 }}>
                <EffectTag effect={change.statement.effect} />
                <Typography variant="caption" component="span" sx={{ color: 'text.secondary' }}>
                  {change.change === 'added' ? 'added to' : 'removed from'} {change.role}
                </Typography>
              </Box>
              <Typography variant="body2" sx={{ mt: 0.25, overflowWrap: 'anywhere' }}>
                {describeStatement(change.statement)}
              </Typography>
            </Box>
          ))}
        </Box>
      )}
    </div>
  );
}
