import { styled } from '@mui/material/styles';
import type { PlanRow } from '#domain/bulk/plan.ts';
import { PlanItem } from './PlanItem.tsx';
import type { usePlan } from './use-plan.ts';

type PlanListProps = { readonly plan: ReturnType<typeof usePlan>; readonly plannedAt: number };

/** Every token of the plan, those that need attention first. */
export function PlanList({ plan, plannedAt }: PlanListProps) {
  const rows = [...plan.rows.filter(needsLook), ...plan.rows.filter((row) => !needsLook(row))];
  return (
    <Rows aria-label="Tokens of this plan">
      {rows.map((row) => (
        <PlanItem key={row.token.id} row={row} plan={plan} plannedAt={plannedAt} />
      ))}
    </Rows>
  );
}

/** The order ignores reasons that depend on the choice above, so that no row moves while somebody chooses. */
function needsLook({ cautions, bar }: PlanRow): boolean {
  return (
    (bar !== undefined && bar !== 'same-access') || cautions.some((caution) => caution !== 'ends-sooner')
  );
}

const Rows = styled('ul')(({ theme: { vars } }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  border: `1px solid ${vars.palette.divider}`,
  borderRadius: 6,
  '& > li + li': { borderTop: `1px solid ${vars.palette.divider}` },
}));
