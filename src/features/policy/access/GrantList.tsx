import Box from '@mui/material/Box';
import type { SideAnswer } from '#domain/policy/access/access-answer.ts';
import type { ReviewedGrant } from '#domain/policy/access/reviewed-access.ts';
import { GrantStatements } from './GrantStatements.tsx';

type GrantListProps = {
  readonly grants: readonly ReviewedGrant[];
  /** What this side says to the question that was asked. */
  readonly side: SideAnswer | undefined;
  /** Whether it is this side that decides. */
  readonly decides: boolean;
};

/** The roles that an access is made of, statement by statement. */
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
