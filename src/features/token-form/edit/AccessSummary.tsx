import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { describeStatement } from '#domain/policy/words/describe-statement.ts';
import { describeRest } from '#domain/policy/words/summary.ts';
import { describeAccess } from '#domain/edit/changes.ts';
import type { TokenAccess } from '#domain/token/token.ts';
import { baseRoleWords } from '#features/policy/review/base-role-words.ts';

type AccessSummaryProps = {
  readonly access: TokenAccess;
  readonly roleName: (id: string) => string;
};

/** An access in a few lines: what carries it, and what it grants. Text only, so that it may stand in a label. */
export function AccessSummary({ access, roleName }: AccessSummaryProps) {
  const phrase = describeAccess(access, { roleName });
  return (
    <Box component="span" sx={{ display: 'grid', gap: 0.5 }}>
      <Typography component="span" sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>
        {phrase.charAt(0).toUpperCase() + phrase.slice(1)}
      </Typography>
      {access.kind === 'base' && (
        <Typography variant="body2" component="span" sx={{ color: 'text.secondary' }}>
          {baseRoleWords(access.role)?.summary ?? 'What it allows is unknown.'}
        </Typography>
      )}
      {access.kind === 'inline' &&
        access.policy.map((statement, index) => (
          <Typography
            // oxlint-disable-next-line react/no-array-index-key -- statements have no identity but their place
            key={index}
            variant="body2"
            component="span"
            sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}
          >
            {describeStatement(statement)}
          </Typography>
        ))}
      {access.kind === 'inline' && (
        <Typography variant="body2" component="span" sx={{ color: 'text.secondary' }}>
          {describeRest(access.policy, 'unknown')}
        </Typography>
      )}
    </Box>
  );
}
