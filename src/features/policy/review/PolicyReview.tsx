import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Policy } from '#domain/policy/statement.ts';
import { describePolicy } from '#domain/policy/summary.ts';
import { PolicyStatements } from './PolicyStatements.tsx';

type PolicyReviewProps = {
  readonly policy: Policy;
  /** What the policy starts from: an inline role from nothing, a custom role from what it says. */
  readonly base?: 'reader' | 'no_access';
  readonly anchorPrefix?: string;
};

/** With that few statements, their own sentences are the summary. */
const speakForThemselves = 2;

/** A policy in words and statement by statement. That it allows nothing at all is said aloud: it is hardly ever meant. */
export function PolicyReview({ policy, base = 'no_access', anchorPrefix }: PolicyReviewProps) {
  const allowsNothing = base === 'no_access' && !policy.some(({ effect }) => effect === 'allow');
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {allowsNothing && <Alert severity="warning">{describePolicy(policy)}</Alert>}
      {!allowsNothing && policy.length > speakForThemselves && (
        <Typography sx={{ textWrap: 'pretty' }}>
          {describePolicy(policy, base === 'reader' ? 'reader' : 'nothing')}
        </Typography>
      )}
      <PolicyStatements policy={policy} {...(anchorPrefix === undefined ? {} : { anchorPrefix })} />
    </Box>
  );
}
