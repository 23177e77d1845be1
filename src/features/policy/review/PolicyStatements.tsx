import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Policy } from '#domain/policy/language/statement.ts';
import { StatementCard } from './StatementCard.tsx';

type PolicyStatementsProps = {
  readonly policy: Policy;
  /** Distinguishes several policies on one page; cards then have the anchors `#<prefix>-statement-1`. */
  readonly anchorPrefix?: string;
};

/** The statements of a policy in their written order. The order is kept for reading and has no meaning. */
export function PolicyStatements({ policy, anchorPrefix }: PolicyStatementsProps) {
  const prefix = anchorPrefix === undefined ? '' : `${anchorPrefix}-`;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {policy.map((statement, index) => (
        <StatementCard
          // oxlint-disable-next-line react/no-array-index-key -- statements have no identity but their place
          key={index}
          statement={statement}
          number={index + 1}
          anchor={`${prefix}statement-${index + 1}`}
        />
      ))}
      {policy.length > 1 && (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          Order doesn’t matter. Deny always overrides allow; anything not allowed is denied.
        </Typography>
      )}
    </Box>
  );
}
