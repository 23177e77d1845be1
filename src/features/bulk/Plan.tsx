import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { type BulkAction } from '#domain/bulk/action.ts';
import { maxPerRun } from '#domain/bulk/plan.ts';
import { paths } from '#domain/address/paths.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useOnePress } from '#queries/writes/one-press.ts';
import { useAccount } from '#queries/session/account.ts';
import { useStartBulkRun } from '#queries/bulk/start-bulk-run.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { useNow } from '#ui/now.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useDocumentTitle } from '#ui/use-document-title.ts';
import { isGrave, planText, planTitle, runNote } from './plan-words.ts';
import { PlanChoice } from './PlanChoice.tsx';
import { PlanConsent } from './PlanConsent.tsx';
import { PlanList } from './PlanList.tsx';
import { runReturn } from './run-return.ts';
import { clearSelection } from '#features/token-parts/selection/selection-store.ts';
import { usePlan } from './use-plan.ts';

type PlanProps = {
  readonly action: BulkAction;
  readonly candidates: readonly AccessToken[];
  /** The number of selected tokens that are no longer in the list. */
  readonly missingCount: number;
  readonly plannedAt: number;
  readonly extend: boolean;
  /** Where canceling leads, and the end of the run. */
  readonly back: string;
};

const noneSelected = 'Select at least one token.';

/** The dry run: every token with the reasons against it, and one start button. */
export function Plan({ action, candidates, missingCount, plannedAt, extend, back }: PlanProps) {
  const now = useNow();
  const plan = usePlan(action, candidates, { plannedAt, now, extend });
  const start = useStartBulkRun();
  const account = useAccount();
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  const count = plan.selected.length;
  const title = planTitle(action, count);
  const leftOut = plan.rows.length - count;
  const isReady = account !== undefined && plan.jobAt(now) !== undefined;
  const whyNot =
    count === 0 ? noneSelected : isReady && !plan.isCompared ? 'Comparing what changes.' : !isReady;
  useDocumentTitle(title);

  function ask() {
    if (!plan.acknowledgement.isGiven(plan.newPowers)) plan.acknowledgement.ask(plan.newPowers);
    else if (isGrave(plan.jobAt(now))) setIsAsking(true);
    else void begin();
  }

  const begin = useOnePress(async (): Promise<void> => {
    const job = plan.jobAt(serverNow());
    if (job === undefined || account === undefined) return;
    start(job, plan.selected, account);
    clearSelection();
    runReturn.set(back);
    await navigate(paths.bulk(), { replace: true });
  });

  return (
    <Box sx={{ maxWidth: 1080 }}>
      <PageHeader
        title={title}
        summary={`${count} selected${leftOut === 0 ? '' : ` · ${leftOut} excluded`}`}
      />
      <Typography sx={{ maxWidth: 760, mb: 2.5, textWrap: 'pretty' }}>{planText(action)}</Typography>
      <PlanChoice plan={plan} now={now} />
      {missingCount > 0 && (
        <Alert severity="info" sx={{ mb: 1.5 }}>
          {missingCount === 1 ? '1 selected token is' : `${missingCount} selected tokens are`} no longer in
          the list.
        </Alert>
      )}
      {plan.leftOutCount > 0 && (
        <Alert severity="info" sx={{ mb: 1.5 }}>
          A run is limited to {maxPerRun} tokens. This one has the first {maxPerRun}; {plan.leftOutCount} are
          left for another run.
        </Alert>
      )}
      <PlanList plan={plan} plannedAt={plannedAt} />
      <Typography variant="body2" sx={{ maxWidth: 760, mt: 2, color: 'text.secondary', textWrap: 'pretty' }}>
        {runNote(action)}
      </Typography>
      <Box
        sx={{
          position: 'sticky',
          bottom: 0,
          zIndex: 1,
          mt: 2,
          mx: { xs: -2, md: 0 },
          px: { xs: 2, md: 0 },
          py: 1.5,
          display: 'flex',
          gap: 1.5,
          alignItems: 'center',
          bgcolor: 'background.default',
          borderTop: 1,
          borderColor: 'divider',
        }}
      >
        <Typography variant="body2" className="tabular" sx={{ flex: '1 1 auto', color: 'text.secondary' }}>
          {count === 0 && noneSelected}
        </Typography>
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button component={Link} to={back}>
            Cancel
          </Button>
          <BusyButton
            variant="contained"
            color={isGrave(plan.jobAt(now)) ? 'error' : 'primary'}
            unavailable={whyNot}
            onClick={ask}
          >
            {title}
          </BusyButton>
        </Box>
      </Box>
      <PlanConsent
        open={isAsking}
        title={`${title}?`}
        verb={title}
        tokens={plan.selected}
        onConfirm={() => void begin()}
        onCancel={() => setIsAsking(false)}
      />
    </Box>
  );
}
