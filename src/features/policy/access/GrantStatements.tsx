import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink, useLocation } from 'react-router-dom';
import type { GrantAnswer } from '#domain/policy/access/access-answer.ts';
import type { ReviewedGrant } from '#domain/policy/access/reviewed-access.ts';
import { describeStatement } from '#domain/policy/words/describe-statement.ts';
import { StatusTag } from '#ui/StatusTag.tsx';
import { EffectTag } from '../review/EffectTag.tsx';
import { baseRoleWords } from '../review/base-role-words.ts';
import { statementAnchor } from './access-words.ts';
import { grantReason, statementReason } from './reason-words.ts';

type GrantStatementsProps = {
  readonly grant: ReviewedGrant;
  /** What the role answers to the question. */
  readonly answer: GrantAnswer | undefined;
  /** Whether this role decides. */
  readonly decides: boolean;
};

/** A role in words, statement by statement. With a question, each statement shows its part, and the deciding one is highlighted. */
export function GrantStatements({ grant, answer, decides }: GrantStatementsProps) {
  const { search, hash } = useLocation();
  const statements = grant.grant.kind === 'policy' && grant.carrier !== 'base-role' ? grant.grant.policy : [];
  const hasReaderBase = grant.grant.kind === 'policy' && grant.grant.base.length > 0;
  return (
    <Box component="section" id={grant.id} aria-labelledby={`${grant.id}-title`}>
      <Typography variant="h3" id={`${grant.id}-title`}>
        {grant.title}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
        {grantWords(grant)}
        {hasReaderBase && ' Can also see everything, through its Reader base.'}
      </Typography>
      {answer !== undefined && !isSaidByStatements(grant, answer) && (
        <Typography variant="body2" sx={{ fontWeight: decides ? 600 : 400 }}>
          {grantReason(grant, answer)}
        </Typography>
      )}
      <Box component="ol" sx={{ m: 0, mt: 1, p: 0, listStyle: 'none' }}>
        {statements.map((statement, index) => {
          const anchor = statementAnchor(grant, index);
          const own = answer?.statements[index];
          const isDeciding = decides && answer?.statement === index;
          const isMarked = isDeciding || hash === `#${anchor}`;
          return (
            <Box
              component="li"
              key={anchor}
              id={anchor}
              aria-current={isDeciding ? true : undefined}
              sx={({ vars: { palette } }) => ({
                display: 'grid',
                gridTemplateColumns: '4rem minmax(0, 1fr) auto',
                columnGap: 1,
                alignItems: 'baseline',
                py: 1,
                px: 1,
                borderTop: `1px solid ${palette.divider}`,
                ...(isMarked && {
                  backgroundColor: palette.action.selected,
                  boxShadow: `inset 3px 0 0 ${palette.primary.main}`,
                }),
              })}
            >
              <span>
                <EffectTag effect={statement.effect} />
              </span>
              <Box sx={{ minWidth: 0 }}>
                <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
                  {describeStatement(statement)}
                </Typography>
                {own !== undefined && (
                  <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
                    {statementReason(own)} {isDeciding && <StatusTag tone="neutral">Decides</StatusTag>}
                  </Typography>
                )}
              </Box>
              <Link
                component={RouterLink}
                to={{ search, hash: anchor }}
                replace
                variant="caption"
                aria-label={`Link to statement ${index + 1} of ${grant.title}`}
                sx={{ color: 'text.secondary', minWidth: 24, minHeight: 24, textAlign: 'right' }}
              >
                #{index + 1}
              </Link>
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}

/** Whether the role only says that no statement applies, which each statement says, and the answer once for all. */
function isSaidByStatements({ carrier }: ReviewedGrant, { because }: GrantAnswer): boolean {
  return carrier !== 'base-role' && (because === 'nothing-applies' || because === 'possible-base');
}

function grantWords({ carrier, baseRole, grant }: ReviewedGrant): string {
  if (grant.kind === 'unreadable') return 'Can’t be read here, so what it allows is unknown.';
  if (carrier === 'base-role') return baseRoleWords(baseRole ?? '')?.summary ?? 'What it allows is unknown.';
  if (grant.policy.length === 0) return 'No statements.';
  return grant.policy.length === 1 ? '1 statement.' : `${grant.policy.length} statements.`;
}
