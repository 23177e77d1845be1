import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { nextRow, type StopReason } from '#domain/bulk/run.ts';
import { tokenTitle } from '#domain/token/token.ts';
import { bulkRun, type BulkState } from '#queries/bulk/bulk-run.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { FinishRun } from './FinishRun.tsx';
import { HandOverTools } from './HandOverTools.tsx';
import { HoldNotice } from './HoldNotice.tsx';
import { ReportTools } from './ReportTools.tsx';
import { RunControls } from './RunControls.tsx';
import { RunList } from './RunList.tsx';
import { RunProgress } from './RunProgress.tsx';
import { runSummary, runTitle } from './run-words.ts';

/** A run from its first call to the hand-over of its last key. */
export function Run({ state }: { readonly state: BulkState }) {
  const { run, keys } = state;
  const { status } = run;
  const next = nextRow(run);
  return (
    <Box sx={{ maxWidth: 1080 }}>
      <PageHeader title={runTitle(run)} summary={runSummary(run)} actions={<RunControls run={run} />} />
      <RunProgress run={run} />
      {run.holdUntil !== undefined && next !== undefined && (
        <HoldNotice
          until={run.holdUntil}
          name={tokenTitle(next.token)}
          onSkip={() => bulkRun.skip(next.token.id)}
        />
      )}
      {status.kind === 'paused' && status.why === 'front' && (
        <Alert severity="warning" role="alert" sx={{ mb: 2 }}>
          Something in front of the console responded instead, so the run paused before another call is lost.
          Open the console in another tab to see what it needs, such as a sign-in, then resume here.
        </Alert>
      )}
      {status.kind === 'paused' && status.why === 'rate-limited' && (
        <Alert severity="warning" role="alert" sx={{ mb: 2 }}>
          LaunchDarkly asked for a pause ten times in a row, so the run paused. Those calls changed nothing.
          Resume later, or cancel.
        </Alert>
      )}
      {status.kind === 'ended' && (status.why === 'signed-out' || status.why === 'session-ended') && (
        <Alert severity="error" role="alert" sx={{ mb: 2 }}>
          {stopped[status.why]}, so the run stopped. Completed changes stay
          {keys.size > 0 ? ', and the keys are still here: hand them over before you sign in again.' : '.'}
        </Alert>
      )}
      {keys.size > 0 && <HandOverTools state={state} />}
      <RunList state={state} />
      {status.kind === 'ended' && (
        <>
          <ReportTools state={state} />
          <FinishRun state={state} />
        </>
      )}
    </Box>
  );
}

const stopped: Readonly<Record<StopReason, string>> = {
  'signed-out': 'LaunchDarkly refused this session’s key',
  'session-ended': 'The session that started it is no longer active',
};
