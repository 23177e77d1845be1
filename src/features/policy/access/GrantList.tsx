import Box from '@mui/material/Box';
import type { SideAnswer } from '#domain/policy/access/access-answer.ts';
import type { ReviewedGrant } from '#domain/policy/access/reviewed-access.ts';
import { GrantStatements } from './GrantStatements.tsx';

type GrantListProps = {
  readonly grants: readonly ReviewedGrant[];
  /** What this side answers to the question. */
  readonly side: SideAnswer | undefined;
  /** Whether this side decides. */
  readonly decides: boolean;
};

/** The roles that make up an access, statement by statement. */
export function GrantList({ grants, side, decides }: GrantListProps) {
  return (
    <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {grants.map((grant, index) => (
        <GrantStatements
          key={grant.id}
          grant={grant}
          answer={side?.grants[index]}
          decides={decides && side?.grant === index}
        />
      ))}
    </Box>
  );
}
