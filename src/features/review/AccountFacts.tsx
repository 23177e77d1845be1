import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { countUnknown, type ReviewJob } from '#domain/review/job.ts';
import { jobTitle, ruleLabel } from '#domain/review/rule-words.ts';
import type { ReviewThresholds } from '#domain/review/thresholds.ts';
import type { ReviewedToken } from '#domain/review/urgency.ts';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';

type AccountFactsProps = {
  readonly facts: readonly ReviewJob[];
  readonly reviewed: readonly ReviewedToken[];
  readonly thresholds: ReviewThresholds;
  /** Whether the reach of every token is calculated; until then most of it is unknown. */
  readonly isDone: boolean;
};

/** What is true of most tokens, and what could not be found out. */
export function AccountFacts({ facts, reviewed, thresholds, isDone }: AccountFactsProps) {
  const unknown = isDone ? [...countUnknown(reviewed)] : [];
  if (facts.length === 0 && unknown.length === 0) return null;
  return (
    <Box component="section" aria-labelledby="account-facts" sx={{ mb: 3 }}>
      <Typography variant="h2" id="account-facts" sx={{ mb: 0.5 }}>
        Across the account
      </Typography>
      <Box
        component="ul"
        sx={{ m: 0, paddingInlineStart: 2.5, typography: 'body2', color: 'text.secondary' }}
      >
        {facts.map(({ rule, tokens }) => (
          <li key={rule}>{jobTitle(rule, tokens.length, thresholds)}.</li>
        ))}
        {unknown.map(([rule, count]) => (
          <li key={rule}>
            Unknown for {countTokens(count)}: {ruleLabel(rule)}.
          </li>
        ))}
      </Box>
    </Box>
  );
}
