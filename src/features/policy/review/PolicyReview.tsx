import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Policy } from '#domain/policy/language/statement.ts';
import { describePolicy, describeRest, type StartingPoint } from '#domain/policy/words/summary.ts';
import { PolicyStatements } from './PolicyStatements.tsx';

type PolicyReviewProps = {
  readonly policy: Policy;
  /** What the policy starts from: unknown for an inline role (contract section 12); a custom role names it. */
  readonly start?: StartingPoint;
  readonly anchorPrefix?: string;
};

/** With at most this many statements, their own sentences are the summary. */
const speakForThemselves = 2;

/** A policy in words and statement by statement. A policy that allows nothing says so, since that is rarely intended. */
export function PolicyReview({ policy, start = 'unknown', anchorPrefix }: PolicyReviewProps) {
  const allowsNothing = start !== 'reader' && !policy.some(({ effect }) => effect === 'allow');
  const isSummedUp = allowsNothing || policy.length > speakForThemselves;
  const words = isSummedUp ? describePolicy(policy, start) : describeRest(policy, start);
  const summary = words !== '' && <Typography sx={{ textWrap: 'pretty' }}>{words}</Typography>;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {allowsNothing ? <Alert severity="warning">{words}</Alert> : isSummedUp && summary}
      <PolicyStatements policy={policy} {...(anchorPrefix === undefined ? {} : { anchorPrefix })} />
      {/* "Can’t change anything else" comes after what it can. */}
      {!isSummedUp && summary}
    </Box>
  );
}
